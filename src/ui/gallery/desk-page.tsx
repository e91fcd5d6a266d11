import {
  Card,
  Columns,
  Icon,
  PolledFrame,
  PostButton,
  ItemList,
  LateMark,
  Meta,
  PageHeader,
  Section,
  StatRow,
  Stack,
  Notice,
  Highlight,
  Avatar,
  type IconName,
} from '../index.ts';
import { iconShapes } from '../icon-shapes.ts';
import { Frame, type GalleryProps } from './frame.tsx';
import { samplePetitions } from './samples.ts';

const items = samplePetitions.map((row, index) => ({
  key: row.id,
  href: 'record.html',
  title: row.text,
  unread: index < 2,
  meta: <Meta items={[row.id, row.owner, row.place]} />,
  mark:
    row.late > 0 ? (
      <LateMark>Quá hạn {row.late} ngày</LateMark>
    ) : (
      <LateMark level={row.late > -7 ? 'soon' : 'ontime'}>Còn {-row.late} ngày</LateMark>
    ),
  aside: row.due,
}));

const debtors = [
  { name: 'Ủy ban nhân dân phường Thành Sen', late: 9 },
  { name: 'Sở Xây dựng', late: 6 },
  { name: 'Sở Nông nghiệp và Môi trường', late: 5 },
  { name: 'Công ty TNHH MTV Thủy lợi Nam Hà Tĩnh', late: 3 },
];

export const DeskPage = (props: GalleryProps) => (
  <Frame {...props} title="Bàn làm việc">
    <PageHeader
      title="Chào chị Thắm"
      subtitle="Chủ nhật, 22/11/2026. Còn 16 ngày đến kỳ họp thứ tám."
    />
    <StatRow
      stats={[
        {
          label: 'Quá hạn trả lời',
          value: 23,
          href: '#l',
          tone: 'danger',
          note: 'tăng 4 so với tuần trước',
        },
        { label: 'Đến hạn trong 7 ngày', value: 11, href: '#s', tone: 'warning' },
        { label: 'Chờ đánh giá', value: 41, href: '#j' },
        { label: 'Đúng hạn trong kỳ', value: '82,4%', href: '#r', note: '988 / 1.199 việc' },
      ]}
    />
    <Columns>
      <Card title="Cần quyết định hôm nay" note="5 việc" flush>
        <ItemList items={items} />
      </Card>
      <Stack>
        <Card title="Ai đang chậm" note="theo số việc quá hạn" flush>
          <ItemList
            items={debtors.map((debtor) => ({
              key: debtor.name,
              href: '#d',
              title: debtor.name,
              mark: <LateMark>{debtor.late} việc</LateMark>,
            }))}
          />
        </Card>
        <Notice tone="info" title="Lịch tuần">
          Thứ ba 24/11, 8 giờ: phiên họp thường kỳ tháng 11 của Thường trực.
        </Notice>
        <PolledFrame id="sent" src="desk.html" seconds={600}>
          <Notice tone="success">Đã gửi 12 công văn đôn đốc.</Notice>
        </PolledFrame>
        <Notice tone="danger" title="Chưa sao lưu">
          <PostButton action="#backup" size="small" confirm="Sao lưu ngay?">
            Sao lưu ngay
          </PostButton>{' '}
          Bản sao lưu gần nhất cách đây 9 ngày.
        </Notice>
      </Stack>
    </Columns>
    <Section title="Biểu tượng">
      <p>
        <Avatar name="Nguyễn Thị Hồng Thắm" large />{' '}
        <Highlight text="Xử lý ngập úng tại ngã ba" ranges={[[6, 14]]} />
      </p>
      <p>
        {(Object.keys(iconShapes) as IconName[]).map((name) => (
          <Icon name={name} label={name} size={24} key={name} />
        ))}
      </p>
    </Section>
  </Frame>
);
