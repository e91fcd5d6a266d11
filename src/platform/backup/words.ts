import type { Lost } from './format.ts';

const vi = new Intl.NumberFormat('vi-VN');
const oneDigit = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export const number = (value: number): string => vi.format(value);

export function size(bytes: number): string {
  if (bytes < 1_048_576) return `${oneDigit.format(bytes / 1_024)} KB`;
  if (bytes < 1_073_741_824) return `${oneDigit.format(bytes / 1_048_576)} MB`;
  return `${oneDigit.format(bytes / 1_073_741_824)} GB`;
}

const SHOWN = 20;

/** What the operator must know of uploads that the disk no longer holds as they were. */
export function lostLines(lost: readonly Lost[]): string[] {
  if (lost.length === 0) return [];
  const lines = lost
    .slice(0, SHOWN)
    .map(({ path, reason }) => `    ${path}${reason === 'changed' ? ' (nội dung đã bị đổi)' : ''}`);
  const rest = lost.length - SHOWN;
  return [
    `! ${number(lost.length)} tệp tải lên không còn nguyên trên ổ đĩa; dữ liệu khác vẫn đủ:`,
    ...lines,
    ...(rest > 0 ? [`    … và ${number(rest)} tệp nữa`] : []),
  ];
}
