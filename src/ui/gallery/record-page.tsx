import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Columns,
  CopyText,
  DefinitionList,
  Dialog,
  FactStrip,
  FileList,
  Form,
  LateMark,
  LinkButton,
  MatchList,
  Menu,
  NotNow,
  Notice,
  PageHeader,
  RunningOrder,
  Progress,
  Prose,
  SheetBody,
  SheetFoot,
  SheetHead,
  SheetOfPaper,
  SheetTitle,
  SplitLayout,
  Stack,
  StepList,
  SubmitBar,
  TextArea,
  TextChanges,
  Timeline,
  Unbroken,
} from '../index.ts';
import { Frame, type GalleryProps } from './frame.tsx';
import { samplePetitions } from './samples.ts';

const days = [
  {
    day: 'Thứ sáu, 20/11/2026',
    entries: [
      {
        at: '2026-11-20T15:40',
        time: '15:40',
        icon: 'bell' as const,
        tone: 'warning' as const,
        title: 'Đôn đốc lần thứ hai bằng công văn',
        who: 'Lê Quang Huy, chuyên viên Văn phòng',
        document: 'Số 214/HĐND-VP ngày 20/11/2026',
        body: 'Đề nghị báo cáo tiến độ và cam kết ngày hoàn thành trước ngày 25/11/2026.',
        files: [
          { href: '#f1', name: 'CV-214-don-doc-lan-2-thoat-nuoc-Thanh-Sen.pdf', size: '184 kB' },
        ],
      },
    ],
  },
  {
    day: 'Thứ hai, 26/10/2026',
    entries: [
      {
        at: '2026-10-26T10:05',
        time: '10:05',
        icon: 'camera' as const,
        tone: 'danger' as const,
        title: 'Kiểm tra thực tế: chưa đúng với báo cáo',
        who: 'Trần Văn Minh, Ủy ban Mặt trận Tổ quốc phường',
        body: 'Đoạn từ số nhà 42 đến 88 chưa lắp cống hộp như văn bản trả lời.',
        mark: <Badge tone="danger">Chưa đúng</Badge>,
      },
      {
        at: '2026-10-26T08:12',
        time: '08:12',
        icon: 'reply' as const,
        tone: 'info' as const,
        title: 'Ủy ban nhân dân phường báo cáo tiến độ',
        who: 'Nhập thay theo văn bản',
        document: 'Số 512/BC-UBND',
      },
    ],
  },
  {
    day: 'Thứ năm, 17/09/2026',
    entries: [
      {
        at: '2026-09-17',
        time: '09:00',
        icon: 'send' as const,
        tone: 'accent' as const,
        title: 'Chuyển đến Ủy ban nhân dân phường Thành Sen',
        document: 'Số 187/HĐND-VP',
      },
      {
        at: '2026-09-15',
        time: '14:30',
        title: 'Ghi nhận tại hội nghị tiếp xúc cử tri',
        icon: 'edit' as const,
      },
    ],
  },
];

const Rail = () => (
  <Stack>
    <Card title="Việc có thể làm" tone="accent">
      <Stack>
        <LinkButton href="form.html" tone="primary" icon="check" wide dialog="judge">
          Đánh giá kết quả trả lời
        </LinkButton>
        <LinkButton href="form.html" icon="bell" wide>
          Đôn đốc
        </LinkButton>
        <Button icon="flag" wide reason="Chỉ kết thúc được sau khi đã đánh giá kết quả trả lời.">
          Kết thúc
        </Button>
        <Menu
          label="Việc khác"
          items={[
            { href: '#t', label: 'Chuyển cơ quan khác', icon: 'transfer' },
            { href: '#p', label: 'In phiếu', icon: 'print' },
            { href: '#x', label: 'Xóa bản nháp', icon: 'trash', tone: 'danger', post: true },
          ]}
        />
      </Stack>
    </Card>
    <Card title="Thời hạn">
      <NotNow
        label="Chưa làm được"
        acts={[
          { act: 'Đánh giá', reason: 'Chưa có trả lời để đánh giá.' },
          { act: 'Kết thúc', reason: 'Chưa có trả lời để đánh giá.' },
        ]}
      />
      <DefinitionList
        stacked
        items={[
          { term: 'Hạn trả lời', value: '05/11/2026', note: '60 ngày kể từ ngày nhận công văn' },
          { term: 'Căn cứ', value: 'Nghị quyết 104/2025/UBTVQH15' },
          { term: 'Lãnh đạo theo dõi', value: 'Nguyễn Thị Hồng Thắm' },
        ]}
      />
    </Card>
  </Stack>
);

const JudgeDialog = () => (
  <Dialog id="judge" title="Đánh giá kết quả trả lời" lead="Văn bản số 512/BC-UBND ngày 26/10/2026">
    <Form action="#judge" prefix="judge">
      <TextArea name="reason" label="Nhận xét" required limit={2000} rows={3} />
      <SubmitBar>
        <Button tone="primary">Lưu đánh giá</Button>
      </SubmitBar>
    </Form>
  </Dialog>
);

export const RecordPage = (props: GalleryProps) => (
  <Frame {...props} title="Kiến nghị KN-7F3K">
    <PageHeader
      breadcrumbs={[
        { href: 'register.html', label: 'Sổ kiến nghị' },
        { href: '#s', label: 'Kỳ họp thứ tám' },
      ]}
      title="Thoát nước dọc đường Nguyễn Huy Tự, Hải Thượng Lãn Ông và các ngõ liên gia, phường Thành Sen"
      marks={
        <>
          <Badge tone="info" dot>
            Đang giải quyết
          </Badge>
          <LateMark>Quá hạn 17 ngày</LateMark>
          <Badge tone="outline">Nêu lần thứ 3</Badge>
          <Badge>KN-7F3K</Badge>
        </>
      }
    />
    <Notice tone="warning" title="Thông tin chưa khớp với thực tế">
      Mặt trận Tổ quốc phường kiểm tra ngày 26/10/2026 và kết luận chưa đúng với văn bản trả lời.
    </Notice>
    <FactStrip
      items={[
        { term: 'Cơ quan giải quyết', value: 'Ủy ban nhân dân phường Thành Sen' },
        { term: 'Hạn trả lời', value: '05/11/2026', note: <LateMark>quá hạn 17 ngày</LateMark> },
        { term: 'Đánh giá của Thường trực', value: 'Chưa có' },
      ]}
    />
    <SplitLayout
      railLabel="Việc có thể làm"
      railFirst
      rail={<Rail />}
      main={
        <>
          <Card title="Nội dung kiến nghị" note="nguyên văn">
            <Stack>
              <Prose large text={samplePetitions[0]?.text ?? ''} />
              <p>
                <Unbroken text="Hai việc quá hạn trả lời (NV-6BMX-8ZJ12, NV-2Q7D-4HMK8)." />
              </p>
              <CopyText
                id="copy"
                label="Nội dung để chép"
                text={'Kính gửi Sở Xây dựng,\nĐề nghị trả lời việc sau: NV-26-0123.'}
                button="Chép nội dung"
                copied="Đã chép."
                rows={3}
              />
              <FileList files={[{ href: '#p', name: 'bien-ban-TXCT-15-9.docx', size: '48 kB' }]} />
            </Stack>
          </Card>
          <Card title="Quá trình">
            <StepList
              label="Quá trình"
              steps={[
                { label: 'Ghi nhận', state: 'done', detail: '15/09/2026' },
                { label: 'Chuyển', state: 'done', detail: '17/09/2026' },
                { label: 'Giải quyết', state: 'now', detail: 'hạn 05/11/2026' },
                { label: 'Đánh giá', state: 'ahead' },
                { label: 'Kết thúc', state: 'ahead' },
              ]}
            />
          </Card>
          <Card title="Thông tin">
            <Stack>
              <DefinitionList
                items={[
                  { term: 'Cơ quan chủ trì', value: 'Ủy ban nhân dân phường Thành Sen' },
                  { term: 'Cơ quan phối hợp', value: 'Sở Xây dựng; Công ty Môi trường đô thị' },
                  { term: 'Lĩnh vực', value: 'Hạ tầng đô thị, thoát nước' },
                  {
                    term: 'Nơi ghi nhận',
                    value: 'Hội nghị tiếp xúc cử tri Tổ đại biểu số 1',
                    note: '15/09/2026, 86 cử tri dự',
                  },
                ]}
              />
              <Columns>
                <Progress label="Đã lắp cống hộp" value={620} max={1400} text="620 / 1.400 m" />
                <Progress
                  label="Hộ hết ngập"
                  value={31}
                  max={40}
                  text="31 / 40 hộ"
                  tone="success"
                />
              </Columns>
            </Stack>
          </Card>
          <Card title="Kiến nghị tương tự">
            <MatchList
              matches={[
                {
                  key: 'a',
                  mark: (
                    <Badge tone="warning" dot>
                      Trùng
                    </Badge>
                  ),
                  title: <a href="#a">KN-7F3K-Q2M8D Ngập úng đường Võ Liêm Sơn</a>,
                  meta: 'Kỳ họp thứ 4',
                  reasons: [
                    'Cùng công trình, địa điểm: đường Võ Liêm Sơn',
                    'Cùng yêu cầu: thoát nước',
                  ],
                  acts: (
                    <LinkButton href="#m" size="small">
                      Gộp
                    </LinkButton>
                  ),
                },
                {
                  key: 'b',
                  mark: <Badge tone="outline">Liên quan</Badge>,
                  title: 'KN-2M8D-7F3KQ',
                  reasons: ['Cùng địa bàn: phường Thành Sen'],
                },
              ]}
            />
          </Card>
          <Card
            title="Diễn biến"
            actions={
              <LinkButton href="#n" size="small">
                Ghi chú
              </LinkButton>
            }
          >
            <Timeline days={days} />
          </Card>
        </>
      }
    />
    <JudgeDialog />
    <Card title="Khác biệt">
      <TextChanges
        runs={[
          { change: 'same', text: 'Báo cáo ' },
          { change: 'removed', text: 'trước ngày 30/11/2026' },
          { change: 'added', text: 'trước ngày 15/12/2026' },
        ]}
      />
    </Card>
    <SheetOfPaper label="Bản xem trước">
      <SheetHead
        above={['CƠ QUAN CẤP TRÊN']}
        sender={['CƠ QUAN BAN HÀNH']}
        motto={['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']}
        number="Số:        /TB"
        mark="DỰ THẢO"
        place="Hà Tĩnh, ngày        tháng 11 năm 2026"
      />
      <SheetTitle title="THÔNG BÁO" about="Kết luận phiên họp" />
      <SheetBody
        parts={[
          { kind: 'heading', text: 'I. VỀ TIẾN ĐỘ' },
          { kind: 'item', text: '1. Giao đơn vị thi công báo cáo.' },
          { kind: 'table', head: ['TT', 'Nội dung'], rows: [['1', 'Thoát nước']] },
        ]}
      />
      <SheetFoot
        label="Nơi nhận:"
        recipients={['- Như trên;', '- Lưu: VT.']}
        signs={[{ authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Thị Lan' }]}
        unsigned="(ký tay, đóng dấu)"
      />
    </SheetOfPaper>
    <RunningOrder
      label="Chương trình"
      items={[
        { id: 'a', number: '1', time: '08:00', title: 'Kiến nghị cử tri', isCurrent: true },
        { id: 'b', number: '1.1', time: '08:10', title: 'Kiến nghị quá hạn', isPart: true },
        { id: 'c', number: '2', time: '08:40', title: 'Dự toán ngân sách', isMuted: true },
      ]}
    />
    <ButtonRow>
      <LinkButton href="#p" tone="quiet" icon="print">
        In
      </LinkButton>
    </ButtonRow>
  </Frame>
);
