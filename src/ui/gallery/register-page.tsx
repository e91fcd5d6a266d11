import {
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LateMark,
  LinkButton,
  PageHeader,
  Pager,
  Section,
  Tabs,
  TwoLines,
} from '../index.ts';
import { Frame, type GalleryProps } from './frame.tsx';
import { type SamplePetition, samplePetitions, sampleUnits } from './samples.ts';

const stateTones = {
  'Đang giải quyết': 'info',
  'Chờ trả lời': 'warning',
  'Đã trả lời, chưa đánh giá': 'accent',
  'Tiếp tục theo dõi': 'neutral',
  'Kết thúc': 'success',
} as const;

const Lateness = ({ late }: { readonly late: number }) => {
  if (late > 0) return <LateMark>Quá hạn {late} ngày</LateMark>;
  if (late === 0) return <LateMark level="ontime">Đúng hạn</LateMark>;
  return <LateMark level={late > -7 ? 'soon' : 'ontime'}>Còn {-late} ngày</LateMark>;
};

const columns: readonly Column<SamplePetition>[] = [
  { key: 'id', header: 'Mã', cell: (row) => row.id, nowrap: true, width: 'tiny', card: 'meta' },
  { key: 'text', header: 'Nội dung', cell: (row) => row.text, card: 'title', width: 'wide' },
  {
    key: 'owner',
    header: 'Cơ quan giải quyết',
    cell: (row) => <TwoLines first={row.owner} second={row.place} />,
    width: 'medium',
    card: 'line',
  },
  {
    key: 'state',
    header: 'Tình trạng',
    cell: (row) => (
      <Badge tone={stateTones[row.state as keyof typeof stateTones]}>{row.state}</Badge>
    ),
    card: 'mark',
  },
  {
    key: 'due',
    header: 'Hạn trả lời',
    cell: (row) => <TwoLines first={row.due} second={<Lateness late={row.late} />} />,
    nowrap: true,
    card: 'line',
    sort: { href: '?sort=due', direction: 'asc' },
  },
];

const filters = [
  { name: 'body', label: 'Cơ quan giải quyết', all: 'Mọi cơ quan', options: sampleUnits },
  {
    name: 'state',
    label: 'Tình trạng',
    all: 'Mọi tình trạng',
    value: 'b',
    options: [
      { value: 'a', label: 'Đang giải quyết' },
      { value: 'b', label: 'Chờ trả lời' },
    ],
  },
  { name: 'late', label: 'Thời hạn', all: 'Tất cả', options: [{ value: '1', label: 'Quá hạn' }] },
];

const tabs = [
  { href: '#a', label: 'Tất cả', current: true, count: '1.204' },
  { href: '#b', label: 'Chờ phân loại', count: 18 },
  { href: '#c', label: 'Chờ chuyển', count: 9 },
  { href: '#d', label: 'Quá hạn trả lời', count: 23, countTone: 'danger' as const },
  { href: '#e', label: 'Chờ đánh giá', count: 41 },
];

export const RegisterPage = (props: GalleryProps) => (
  <Frame
    {...props}
    title="Sổ kiến nghị cử tri"
    toasts={[{ text: 'Đã ghi 12 kiến nghị.', undo: { action: '#undo', label: 'Hoàn tác' } }]}
  >
    <PageHeader
      title="Sổ kiến nghị cử tri"
      subtitle="Trước kỳ họp thứ tám, Hội đồng nhân dân tỉnh khóa XVIII"
      actions={
        <>
          <LinkButton href="#export" icon="download">
            Xuất Excel
          </LinkButton>
          <LinkButton href="form.html" tone="primary" icon="plus">
            Ghi kiến nghị
          </LinkButton>
        </>
      }
    />
    <Tabs label="Các phần của sổ" tabs={tabs} />
    <FilterBar
      action="register.html"
      search={{ name: 'q', label: 'Từ khóa', value: 'ngap ung', placeholder: 'Ví dụ: ngập úng' }}
      filters={filters}
      moreFilters={[
        { name: 'session', label: 'Kỳ họp', all: 'Mọi kỳ họp', options: [] },
        { name: 'field', label: 'Lĩnh vực', all: 'Mọi lĩnh vực', options: [] },
      ]}
      chips={[
        { label: 'Chờ trả lời', removeHref: '#1' },
        { label: 'Từ khóa “ngap ung”', removeHref: '#2' },
      ]}
      clearHref="#clear"
    />
    <DataTable
      caption="Kiến nghị cử tri"
      columns={columns}
      rows={samplePetitions}
      rowKey={(row) => row.id}
      rowHref={() => 'record.html'}
      rowTone={(row) => (row.late > 0 ? 'danger' : undefined)}
      selection={{
        action: '#bulk',
        name: 'id',
        rowLabel: (row) => `Chọn kiến nghị ${row.id}`,
        actions: (
          <>
            <Button icon="send" tone="primary">
              Chuyển giải quyết
            </Button>
            <Button icon="flag">Đôn đốc</Button>
          </>
        ),
      }}
    />
    <Pager total="1–50 trong 1.204 kiến nghị" nextHref="#next" />
    <Section title="Khi chưa có gì">
      <DataTable
        caption="Trống"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title="Chưa có kiến nghị nào phù hợp"
            actions={<LinkButton href="#clear">Bỏ mọi bộ lọc</LinkButton>}
          >
            Thử bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác; có thể gõ không dấu.
          </EmptyState>
        }
      />
    </Section>
  </Frame>
);
