import type { ComponentChildren } from 'preact';
import {
  AccountMenu,
  AppShell,
  type Assets,
  Bell,
  DemoBanner,
  Page,
  SeatSwitcher,
  PageKeys,
  Shortcuts,
  type Theme,
  type Toast,
} from '../index.ts';

export type GalleryProps = {
  readonly assets: Assets;
  readonly theme?: Theme;
};

type FrameProps = GalleryProps & {
  readonly title: string;
  readonly toasts?: readonly Toast[];
  readonly children: ComponentChildren;
};

const nav = [
  {
    items: [
      { href: 'desk.html', label: 'Bàn làm việc', icon: 'home' as const, count: 7 },
      { href: '#inbox', label: 'Hộp việc đến', icon: 'inbox' as const, count: 12 },
    ],
  },
  {
    label: 'Kiến nghị cử tri',
    items: [
      {
        href: 'register.html',
        label: 'Sổ kiến nghị',
        icon: 'register' as const,
        current: true,
        count: '1.204',
      },
      {
        href: '#due',
        label: 'Sổ theo dõi, đôn đốc',
        icon: 'tasks' as const,
        count: 23,
        countTone: 'danger' as const,
        countLabel: 'quá hạn',
      },
      { href: '#batch', label: 'Công văn chuyển', icon: 'send' as const },
    ],
  },
  {
    label: 'Danh mục',
    items: [
      { href: '#bodies', label: 'Cơ quan và đại biểu', icon: 'people' as const },
      { href: '#rules', label: 'Quy định về thời hạn', icon: 'clock' as const },
      { href: '#days', label: 'Ngày nghỉ, ngày làm bù', icon: 'calendar' as const },
    ],
  },
];

const bottom = [
  { href: 'desk.html', label: 'Bàn việc', icon: 'home' as const },
  { href: '#in', label: 'Việc đến', icon: 'inbox' as const, count: 12 },
  { href: 'register.html', label: 'Kiến nghị', icon: 'register' as const, current: true },
  { href: '#d', label: 'Đôn đốc', icon: 'tasks' as const, count: 23, countTone: 'danger' as const },
];

const shortcuts = [
  { keys: '/', label: 'Tìm kiếm' },
  { keys: 'j', label: 'Dòng dưới' },
  { keys: 'k', label: 'Dòng trên' },
  { keys: 'Enter', label: 'Mở dòng đang chọn' },
  { keys: 'x', label: 'Đánh dấu dòng' },
  { keys: 'g d', label: 'Đến bàn làm việc', href: 'desk.html' },
  { keys: '?', label: 'Bảng phím tắt' },
];

const themeChoice = {
  label: 'Giao diện',
  action: '#theme',
  name: 'theme',
  options: [
    { value: '', label: 'Theo máy', current: true },
    { value: 'light', label: 'Sáng' },
    { value: 'dark', label: 'Tối' },
  ],
};

const languageChoice = {
  label: 'Ngôn ngữ',
  action: '#language',
  name: 'language',
  options: [
    { value: 'vi', label: 'Tiếng Việt', current: true },
    { value: 'en', label: 'English' },
  ],
};

const seats = [
  { value: '1', label: 'Phó Chủ tịch HĐND tỉnh', detail: 'Thường trực HĐND tỉnh', current: true },
  { value: '2', label: 'Tổ trưởng Tổ đại biểu số 3', detail: 'Lộc Hà, Thạch Hà' },
];

const Account = () => (
  <AccountMenu
    name="Nguyễn Thị Hồng Thắm"
    detail="Phó Chủ tịch Hội đồng nhân dân tỉnh"
    links={[
      { href: '#me', label: 'Tài khoản và phiên đăng nhập', icon: 'person' },
      { href: '#keys', label: 'Phím tắt', icon: 'keyboard' },
    ]}
    choices={[languageChoice, themeChoice]}
    signOut={{ action: '#out', label: 'Đăng xuất' }}
  />
);

export const Frame = ({ title, assets, theme, toasts = [], children }: FrameProps) => (
  <Page lang="vi" title={title} assets={assets} theme={theme} toasts={toasts}>
    <AppShell
      product="Nghị Sự"
      office="Thường trực HĐND tỉnh Hà Tĩnh"
      homeHref="desk.html"
      search={{
        action: 'register.html',
        label: 'Tìm trong sổ',
        placeholder: 'Tìm kiến nghị, cơ quan, số văn bản',
      }}
      nav={nav}
      bottom={bottom}
      seat={<SeatSwitcher label="Đổi vị trí công tác" action="#seat" name="seat" options={seats} />}
      bell={<Bell href="#bell" label="Thông báo" count={4} />}
      account={<Account />}
      banner={
        <DemoBanner>
          Dữ liệu trình diễn: người và việc trong trang này đều được dựng lên.
        </DemoBanner>
      }
    >
      {children}
    </AppShell>
    <Shortcuts shortcuts={shortcuts} />
    <PageKeys keys={[{ keys: 'p', href: 'form.html' }]} />
  </Page>
);
