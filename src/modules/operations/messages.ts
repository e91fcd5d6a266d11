import { defineText } from '#src/platform/i18n/text.ts';
import type { Level, Sign } from './rules.ts';

const VI_SIGNS: Record<Sign, string> = {
  backup: 'Sao lưu',
  jobs: 'Việc nền',
  mail: 'Thư gửi đi',
  seals: 'Niêm phong nhật ký',
  disk: 'Chỗ trống trên đĩa',
  clock: 'Đồng hồ',
  daysOff: 'Lịch nghỉ',
};

const EN_SIGNS: Record<Sign, string> = {
  backup: 'Backup',
  jobs: 'Background jobs',
  mail: 'Outgoing mail',
  seals: 'Seals of the log',
  disk: 'Free disk',
  clock: 'Clock',
  daysOff: 'Days off',
};

const VI_LEVELS: Record<Level, string> = { good: 'Ổn', watch: 'Cần xem', act: 'Cần xử lý' };
const EN_LEVELS: Record<Level, string> = { good: 'Well', watch: 'Look at it', act: 'Act now' };

export const operationsText = defineText(
  {
    title: 'Vận hành',
    subtitle: 'Hệ thống đang chạy thế nào: sao lưu, việc nền, dung lượng, đồng hồ, lịch nghỉ.',
    signs: VI_SIGNS,
    levels: VI_LEVELS,
    sign: 'Nội dung',
    state: 'Tình trạng',
    told: 'Hiện có',
    todo: 'Việc cần làm',
    backup: {
      none: 'Chưa có bản sao lưu nào hoàn thành',
      at: (when: string) => `Bản gần nhất xong lúc ${when}`,
      failed: (when: string) => `lần chạy lúc ${when} không thành`,
      todo: 'Chạy npm run nghisu -- backup <tệp>, và đặt lịch chạy hằng đêm.',
      todoFailed:
        'Xem lỗi trong nhật ký của lần chạy đó, sửa rồi chạy lại npm run nghisu -- backup <tệp>.',
    },
    jobs: {
      told: (waiting: string, failed: string) => `${waiting} đang chờ, ${failed} không làm được`,
      todo: 'Xem nhật ký máy chủ theo tên việc; khởi động lại nếu việc đến hạn không chạy.',
    },
    mail: {
      told: (count: string) => `${count} thư đã thôi gửi`,
      todo: 'Mở hộp thư đi để xem lời của máy chủ thư.',
      off: (count: string) => `Chưa cấu hình máy chủ thư: ${count} thư đang chờ`,
      oldest: (at: string) => `, thư cũ nhất từ ${at}`,
      todoOff:
        'Đặt SMTP_URL và MAIL_FROM rồi khởi động lại; chưa đặt thì báo người nhận bằng cách khác.',
      open: 'Mở hộp thư đi',
    },
    seals: {
      told: (count: string) => `${count} việc chờ niêm phong`,
      todo: 'Xem việc nền seal-events: mỗi phút chạy một lần.',
    },
    disk: {
      told: (size: string) => `Còn ${size} ở thư mục dữ liệu`,
      unknown: 'Không đọc được',
      todo: 'Giải phóng đĩa, hoặc chuyển thư mục dữ liệu sang đĩa lớn hơn.',
    },
    clock: {
      told: (seconds: string) => `Lệch ${seconds} giây so với cơ sở dữ liệu`,
      putBack: (at: string) => `nhật ký có việc ghi lúc ${at}: đồng hồ đã chạy lùi`,
      todo: 'Bật đồng bộ thời gian (NTP) cho cả hai máy.',
    },
    daysOff: {
      complete: 'Đã có lịch nghỉ năm nay và năm sau',
      missing: (years: string) => `Chưa có lịch nghỉ năm ${years}`,
      todo: 'Nhập lịch nghỉ khi có thông báo của Bộ Nội vụ.',
      open: 'Mở lịch nghỉ',
    },
    jobTable: 'Việc nền theo tên',
    jobName: 'Tên việc',
    waiting: 'Đang chờ',
    failedColumn: 'Không làm được',
    lastDone: 'Lần cuối làm xong',
    runningWell: (count: number) => `${count} việc chạy bình thường`,
    noJobs: 'Chưa có việc nền nào chạy',
    noJobsWords: 'Việc nền bắt đầu chạy ngay sau khi máy chủ khởi động.',
    tables: 'Bảng lớn nhất',
    table: 'Bảng',
    size: 'Dung lượng',
    about: 'Phiên bản và bộ nhớ',
    product: 'Nghị Sự',
    database: 'PostgreSQL',
    databaseSize: 'Dung lượng cơ sở dữ liệu',
    memory: 'Bộ nhớ máy chủ đang dùng',
    since: 'Chạy từ',
    shared: 'Dung lượng không hiện ở đây vì nhiều đơn vị dùng chung hệ thống này.',
  },
  {
    title: 'Operation',
    subtitle: 'How the installation is: backups, background jobs, sizes, clock, days off.',
    signs: EN_SIGNS,
    levels: EN_LEVELS,
    sign: 'What',
    state: 'State',
    told: 'Now',
    todo: 'What to do',
    backup: {
      none: 'No backup has been completed yet',
      at: (when) => `The newest ended ${when}`,
      failed: (when) => `one failed ${when}`,
      todo: 'Run npm run nghisu -- backup <file>, and have it run each night.',
      todoFailed:
        'See why in the log of that run, mend it, then run npm run nghisu -- backup <file> again.',
    },
    jobs: {
      told: (waiting, failed) => `${waiting} waiting, ${failed} failed for good`,
      todo: 'Look for the job’s name in the server’s log; restart if jobs that are due do not run.',
    },
    mail: {
      told: (count) => `${count} mails given up`,
      todo: 'Read what the mail server said in the outbox.',
      off: (count) => `No mail server is set: ${count} mails wait`,
      oldest: (at) => `, the oldest since ${at}`,
      todoOff: 'Set SMTP_URL and MAIL_FROM and restart; until then tell people another way.',
      open: 'Open the outbox',
    },
    seals: {
      told: (count) => `${count} events await their seal`,
      todo: 'Look at the job seal-events: it runs each minute.',
    },
    disk: {
      told: (size) => `${size} free where data lies`,
      unknown: 'Cannot be read',
      todo: 'Free some room, or move the data folder to a larger disk.',
    },
    clock: {
      told: (seconds) => `${seconds} seconds off the database’s`,
      putBack: (at) => `the log tells of ${at}: the clock was put back`,
      todo: 'Switch time synchronisation (NTP) on, on both machines.',
    },
    daysOff: {
      complete: 'This year’s and next year’s are entered',
      missing: (years) => `The days off of ${years} are not entered`,
      todo: 'Enter them once they are announced.',
      open: 'Open days off',
    },
    jobTable: 'Background jobs by name',
    jobName: 'Job',
    waiting: 'Waiting',
    failedColumn: 'Failed',
    lastDone: 'Last done',
    runningWell: (count) => (count === 1 ? '1 job runs well' : `${count} jobs run well`),
    noJobs: 'No job has run yet',
    noJobsWords: 'Jobs begin as soon as the server has started.',
    tables: 'Largest tables',
    table: 'Table',
    size: 'Size',
    about: 'Versions and memory',
    product: 'Nghị Sự',
    database: 'PostgreSQL',
    databaseSize: 'Size of the database',
    memory: 'Memory of the server',
    since: 'Running since',
    shared: 'Sizes are not shown: several offices share this installation.',
  },
);

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `1,4 GB`. */
export function sizeWords(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: step < 2 ? 0 : 1 });
  return `${value.format(bytes / 1024 ** step)} ${UNITS[step]}`;
}
