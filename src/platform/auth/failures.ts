import { atFieldOf, defineFailures } from '../errors.ts';

const SENTENCES = {
  'auth.wrong': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The login or the password is wrong.',
  },
  'auth.temporary_over': {
    vi: 'Mật khẩu dùng một lần đã hết hạn sau 7 ngày. Xin người quản trị cấp lại.',
    en: 'This temporary password has run out after 7 days. Ask the administrator for a new one.',
  },
  'auth.code_wrong': {
    vi: 'Mã xác thực không đúng hoặc đã được dùng. Chờ mã kế tiếp rồi nhập lại.',
    en: 'The code is wrong or was already used. Wait for the next one.',
  },
  'auth.code_late': {
    vi: 'Đã quá thời gian nhập mã xác thực. Đăng nhập lại từ đầu.',
    en: 'The time to enter the code has passed. Sign in again.',
  },
  'auth.no_seat': {
    vi: 'Tài khoản hiện không giữ vị trí công tác nào còn hiệu lực. Liên hệ người quản trị.',
    en: 'This account holds no seat in force. Ask the administrator.',
  },
  'auth.seat_unknown': {
    vi: 'Vị trí công tác này không còn hiệu lực hoặc không thuộc tài khoản của đồng chí.',
    en: 'This seat is not in force or is not yours.',
  },
  'auth.password_short': {
    vi: 'Mật khẩu cần ít nhất {min} ký tự.',
    en: 'The password needs at least {min} characters.',
  },
  'auth.password_long': {
    vi: 'Mật khẩu dài tối đa {max} ký tự.',
    en: 'The password may have at most {max} characters.',
  },
  'auth.password_common': {
    vi: 'Mật khẩu này quá phổ biến, dễ bị đoán. Chọn mật khẩu khác.',
    en: 'This password is too common. Choose another.',
  },
  'auth.password_like_login': {
    vi: 'Mật khẩu không được chứa tên đăng nhập.',
    en: 'The password may not contain the login.',
  },
  'auth.password_same': {
    vi: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
    en: 'The new password must differ from the present one.',
  },
  'auth.password_repeat': {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau.',
    en: 'The two new passwords differ.',
  },
  'auth.password_now': {
    vi: 'Mật khẩu đang dùng không đúng.',
    en: 'The present password is wrong.',
  },
  'auth.totp_already': {
    vi: 'Tài khoản đã cài mã xác thực. Gỡ mã đang dùng trước khi cài lại.',
    en: 'A code generator is already set up. Remove it first.',
  },
  'auth.totp_not_started': {
    vi: 'Chưa bắt đầu cài mã xác thực.',
    en: 'The set-up was not started.',
  },
  'auth.session_gone': {
    vi: 'Phiên đăng nhập này đã kết thúc.',
    en: 'This session has already ended.',
  },
  'auth.key_gone': {
    vi: 'Không có khóa API này, hoặc khóa đã bị thu hồi.',
    en: 'There is no such key, or it was revoked.',
  },
  'auth.key_needs_scope': {
    vi: 'Chọn ít nhất một phạm vi cho khóa.',
    en: 'Choose at least one scope for the key.',
  },
  'auth.scope': {
    vi: 'Khóa API này không có phạm vi {scope}.',
    en: 'This API key lacks the scope {scope}.',
  },
} as const;

export type AuthCode = keyof typeof SENTENCES;
export const authFailure = defineFailures(SENTENCES);

/** A refusal that belongs to one field of the form. */
export const fieldFailure = atFieldOf(authFailure);
