import { z } from 'zod';
import { StartFailure } from '../start-failure.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

type Written = 'backup' | 'export' | 'restored file';

const NOTHING_WRITTEN: Readonly<Record<Written, string>> = {
  backup: 'chưa có bản sao lưu nào được ghi',
  export: 'chưa xuất được dữ liệu',
  'restored file': 'chưa phục hồi gì',
};

/** The sentence for what the disk refused while `path` was being written. */
export function writingFailed(error: unknown, path: string, what: Written): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StartFailure(
        `Nơi lưu ${path} đã hết chỗ trống: ${NOTHING_WRITTEN[what]}, không để lại tệp dở dang. Hãy giải phóng dung lượng hoặc chọn nơi khác rồi chạy lại.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartFailure(`Không có quyền ghi ${path}: hãy chọn thư mục khác.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new StartFailure(`Không có thư mục để ghi ${path}: hãy tạo thư mục trước.`);
    default:
      return error;
  }
}

/** The sentence for a file that cannot be read as a backup. */
export function readingFailed(error: unknown, path: string): unknown {
  if (error instanceof StartFailure) return error;
  switch (codeOf(error)) {
    case 'ENOENT':
      return new StartFailure(`Không có tệp ${path}.`);
    case 'EISDIR':
      return new StartFailure(`${path} là thư mục, không phải tệp sao lưu.`);
    case 'EACCES':
    case 'EPERM':
      return new StartFailure(`Không có quyền đọc tệp ${path}.`);
    default:
      return damaged(path, error instanceof Error ? error.message : String(error));
  }
}

// Values, keys and names that the database refuses; not its state, its disk or a missing right.
const REFUSED_CONTENT = /^(?:22|23|42(?!501))/;

/** The sentence for `what` in a backup, of which the database or a parser made nothing. */
export function contentRefused(error: unknown, path: string, what: string): unknown {
  if (error instanceof StartFailure) return error;
  if (error instanceof z.ZodError) return damaged(path, what, error);
  if (!(error instanceof Error)) return error;
  const isRefused = error instanceof SyntaxError || REFUSED_CONTENT.test(codeOf(error));
  return isRefused ? damaged(path, `${what}: ${error.message}`, error) : error;
}

export const notABackup = (path: string): StartFailure =>
  new StartFailure(`${path} không phải tệp sao lưu của Nghị Sự.`);

export const damaged = (path: string, what: string, cause?: unknown): StartFailure =>
  new StartFailure(
    `Tệp sao lưu ${path} bị hỏng hoặc bị cắt ngắn (${what}): hãy dùng bản sao lưu khác.`,
    { cause },
  );
