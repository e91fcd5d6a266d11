import {
  Badge,
  Button,
  Card,
  CentredShell,
  Door,
  Form,
  ItemList,
  Notice,
  Page,
  PageHeader,
  PeoplePicker,
  PublicShell,
  SearchBox,
  SubmitBar,
  TextInput,
} from '../index.ts';
import type { GalleryProps } from './frame.tsx';
import { samplePetitions } from './samples.ts';

const SignInForm = () => (
  <>
    <h1>Đăng nhập</h1>
    <Form action="#in" errors={{ password: 'Tên đăng nhập hoặc mật khẩu chưa đúng.' }}>
      <TextInput name="login" label="Tên đăng nhập" value="vicechair" required />
      <TextInput name="password" label="Mật khẩu" type="password" required />
      <SubmitBar>
        <Button tone="primary" wide>
          Đăng nhập
        </Button>
      </SubmitBar>
    </Form>
  </>
);

const People = () => (
  <PeoplePicker
    action="#in"
    name="login"
    title="Vào với tư cách"
    groups={[
      {
        label: 'Văn phòng',
        people: [
          { value: 'clerk', name: 'Trịnh Thị Thu Giang', role: 'Chuyên viên', detail: 'Văn phòng' },
          { value: 'chief', name: 'Nguyễn Duy Thản', role: 'Chánh Văn phòng', detail: 'Văn phòng' },
        ],
      },
      {
        label: 'Đại biểu',
        people: [{ value: 'delegate', name: 'Hà Thị Như Ý', role: 'Đại biểu' }],
      },
    ]}
  />
);

export const SignInPage = ({ assets, theme }: GalleryProps) => (
  <Page lang="vi" title="Đăng nhập" assets={assets} theme={theme}>
    <CentredShell
      product="Nghị Sự"
      office="Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh"
      footer="Hỗ trợ: Văn phòng Đoàn ĐBQH và HĐND tỉnh, điện thoại 0239 3 855 555"
    >
      <Door form={<SignInForm />} beside={<People />} />
    </CentredShell>
  </Page>
);

const publicNav = [
  { href: '#p', label: 'Kiến nghị cử tri', current: true },
  { href: '#r', label: 'Kết quả giải quyết' },
  { href: '#c', label: 'Lịch tiếp xúc cử tri' },
];

export const PublicPage = ({ assets, theme }: GalleryProps) => (
  <Page lang="vi" title="Kiến nghị cử tri" assets={assets} theme={theme} isPublic>
    <PublicShell
      product="Nghị Sự"
      office="Hội đồng nhân dân tỉnh Hà Tĩnh"
      homeHref="#home"
      nav={publicNav}
      footer="Thường trực Hội đồng nhân dân tỉnh Hà Tĩnh · 01 Nguyễn Chí Thanh, phường Thành Sen"
    >
      <PageHeader
        title="Kiến nghị của cử tri và kết quả giải quyết"
        subtitle="Tra cứu bằng mã ghi trên giấy hẹn hoặc bằng từ khóa."
      />
      <SearchBox action="#s" label="Tra cứu" placeholder="Mã kiến nghị hoặc từ khóa" />
      <Notice tone="neutral">Cập nhật lúc 07:00 ngày 22/11/2026.</Notice>
      <Card flush>
        <ItemList
          items={samplePetitions.map((row) => ({
            key: row.id,
            href: '#r',
            title: row.text,
            meta: row.place,
            mark: <Badge>{row.state}</Badge>,
          }))}
        />
      </Card>
    </PublicShell>
  </Page>
);
