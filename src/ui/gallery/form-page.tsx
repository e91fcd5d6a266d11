import {
  Clamped,
  Button,
  Card,
  CheckboxGroup,
  Checkbox,
  Combobox,
  DateField,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  FileField,
  FoldedCard,
  FoldedList,
  Form,
  LargeChoice,
  LinkButton,
  PageHeader,
  RadioCards,
  ShownFor,
  RemoteCombobox,
  RowQuestion,
  RowsEditor,
  Seeker,
  Select,
  SubmitBar,
  TickedCount,
  Suggestions,
  TextArea,
  TextInput,
  KeptTogether,
  Refused,
  PaperOnly,
  ScreenOnly,
  TickBox,
  WritingRoom,
} from '../index.ts';
import { Frame, type GalleryProps } from './frame.tsx';
import { samplePetitions, sampleUnits } from './samples.ts';

const errors = {
  text: 'Nhập nội dung kiến nghị.',
  receivedOn: 'Ngày 29/02/2025 không có trong lịch.',
};

const competences = [
  { value: 'province', label: 'Cấp tỉnh', detail: 'UBND tỉnh, các sở, ngành' },
  { value: 'commune', label: 'Cấp xã', detail: 'UBND xã, phường' },
  { value: 'central', label: 'Trung ương', detail: 'Qua Đoàn đại biểu Quốc hội' },
];

const Opinions = () => (
  <>
    <RowsEditor
      name="opinions"
      label="Ý kiến, kiến nghị tại hội nghị"
      columns={[
        { key: 'speaker', label: 'Cử tri', width: 'medium', placeholder: 'Họ tên' },
        { key: 'place', label: 'Thôn, tổ dân phố', width: 'narrow', carry: true },
        { key: 'text', label: 'Nội dung', kind: 'area', width: 'wide' },
      ]}
      rows={[
        { speaker: 'Bà Phan Thị Lài', place: 'Tổ 4', text: samplePetitions[1]?.text ?? '' },
        { speaker: 'Ông Võ Đình Khang', place: 'Tổ 4', text: 'Thay bóng đèn chiếu sáng ngõ 12.' },
      ]}
      blank={4}
    />
    <RowQuestion
      row="opinions.1"
      answer="unit"
      value="18562"
      label="Có phải xã Thạch Hà không? Đúng thì đánh dấu."
    />
  </>
);

const WhileTyping = () => (
  <Seeker
    src="#seek"
    failed="Chưa tìm được."
    button={
      <Button size="small" tone="quiet" icon="search">
        Tìm kiến nghị tương tự
      </Button>
    }
  >
    <p>Gõ nội dung: kiến nghị tương tự sẽ hiện ở đây.</p>
  </Seeker>
);

const GoAndLook = () => (
  <FoldedCard group="gallery" id="go-and-look" title="Sửa cầu thôn Yên Bình" meta="Xã Lộc Hà" open>
    <Clamped
      text="Cầu xuống cấp, mặt cầu thủng hai chỗ, lan can gãy; đề nghị sửa chữa."
      lines={2}
    />
    <TickBox>Khớp</TickBox>
    <Refused refusal={{ message: 'Chưa làm được.', fields: {} }} />
    <KeptTogether>
      <ScreenOnly>Chỉ trên màn hình</ScreenOnly>
      <PaperOnly>Chỉ trên giấy</PaperOnly>
    </KeptTogether>
    <WritingRoom />
    <LargeChoice
      name="finding"
      label="Thực tế so với trả lời"
      value="partly"
      options={[
        { value: 'matches', label: 'Khớp', tone: 'success' },
        { value: 'partly', label: 'Khớp một phần', tone: 'warning' },
        { value: 'no', label: 'Không khớp', tone: 'danger' },
      ]}
    />
  </FoldedCard>
);

const Letters = () => (
  <Card flush>
    <FoldedList
      items={[
        {
          key: 'invitation',
          title: 'Giấy mời: Phiên họp thường kỳ tháng 12/2026',
          meta: '3 người nhận',
          aside: '20/11/2026',
          children: <p>Trân trọng kính mời dự phiên họp.</p>,
        },
      ]}
    />
  </Card>
);

const Classification = () => (
  <FieldGroup legend="Phân loại">
    <RadioCards
      name="competence"
      label="Thẩm quyền"
      columns={3}
      value="province"
      options={competences}
      required
    />
    <ShownFor choices={[2]}>
      <TextInput name="document" label="Số văn bản" optional />
    </ShownFor>
    <CheckboxGroup
      name="coBodies"
      label="Cơ quan phối hợp"
      options={sampleUnits}
      values={['u3']}
      filter="Tìm cơ quan, gõ không dấu cũng được"
    />
    <FieldRow>
      <Combobox name="lead" label="Cơ quan chủ trì" options={sampleUnits} placeholder="Gõ để tìm" />
      <Select
        name="field"
        label="Lĩnh vực"
        placeholder="Chọn lĩnh vực"
        options={[{ value: '1', label: 'Hạ tầng đô thị' }]}
      />
    </FieldRow>
    <Checkbox
      name="public"
      label="Đăng trên trang công khai"
      detail="Không kèm họ tên, địa chỉ người kiến nghị."
      checked
    />
  </FieldGroup>
);

export const FormPage = (props: GalleryProps) => (
  <Frame {...props} title="Ghi kiến nghị">
    <PageHeader
      title="Ghi kiến nghị"
      subtitle="Tại hội nghị tiếp xúc cử tri hoặc tại văn phòng"
      breadcrumbs={[{ href: 'register.html', label: 'Sổ kiến nghị' }]}
    />
    <Form action="#save" errors={errors} multipart guard wide>
      <ErrorSummary labels={{ text: 'Nội dung', receivedOn: 'Ngày nhận' }} />
      <FieldGroup legend="Nội dung">
        <TextArea
          name="text"
          label="Nội dung kiến nghị"
          hint="Ghi đúng lời cử tri. Bản biên tập để chuyển đi được ghi riêng."
          limit={20000}
          required
        />
        <FieldRow>
          <DateField name="receivedOn" label="Ngày nhận" value="29/02/2025" required />
          <TextInput name="letter" label="Số công văn" value="187/HĐND-VP" optional tabular />
          <RemoteCombobox
            name="unit"
            textName="unitText"
            label="Xã, phường"
            src="units.json"
            placeholder="Gõ tên xã, phường"
          />
        </FieldRow>
        <FileField
          name="files"
          label="Tệp kèm theo"
          hint="Ảnh, PDF, Word; mỗi tệp không quá 20 MB."
          multiple
        />
      </FieldGroup>
      <Classification />
      <Suggestions
        lines={[
          {
            control: 'lead',
            label: 'Cơ quan chủ trì',
            suggestions: [
              {
                value: 'u3',
                label: 'Sở Xây dựng',
                why: 'Đường tỉnh ĐT.549 do Sở Xây dựng quản lý',
              },
            ],
          },
        ]}
      />
      <GoAndLook />
      <Letters />
      <Opinions />
      <WhileTyping />
      <SubmitBar note="Có thể sửa lại trước khi chuyển.">
        <Button tone="primary">Ghi vào sổ</Button>
        <Button name="again" value="1">
          Ghi và nhập tiếp
        </Button>
        <TickedCount name="coBodies" words="Gửi {count} cơ quan">
          <Button name="send" value="1">
            Gửi các cơ quan
          </Button>
        </TickedCount>
        <LinkButton href="register.html" tone="quiet">
          Thôi
        </LinkButton>
      </SubmitBar>
    </Form>
  </Frame>
);
