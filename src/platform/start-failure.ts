/** A reason the program cannot start that its operator can mend; the message is one whole sentence for them. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Turns a file-system error on `path` into the sentence an operator understands. */
export function fileFailure(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartFailure(
        `Không có quyền ghi vào thư mục ${path}: hãy cấp quyền ghi cho tài khoản đang chạy, hoặc đặt DATA_DIR sang thư mục khác.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartFailure(
        `Ổ đĩa chứa ${path} đã hết chỗ trống: hãy giải phóng dung lượng rồi chạy lại.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFailure(
        `Đường dẫn ${path} không phải là thư mục: hãy đặt DATA_DIR sang một thư mục.`,
      );
    case 'ENOENT':
      return new StartFailure(
        `Không tạo được thư mục ${path}: nơi đó không cho tạo thư mục; hãy đặt DATA_DIR sang nơi khác.`,
      );
    case 'ENAMETOOLONG':
      return new StartFailure(`Đường dẫn ${path} quá dài: hãy đặt DATA_DIR ngắn hơn.`);
    default:
      return error;
  }
}
