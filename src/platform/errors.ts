import type { Locale } from './i18n/text.ts';

/** Plain values that a failure's sentence may name. */
export type Facts = Readonly<Record<string, string | number>>;

export const FAILURE_KINDS = [
  'NotFound',
  'Forbidden',
  'InvalidInput',
  'RuleBroken',
  'Conflict',
  'TooMany',
  'Unavailable',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export const HTTP_STATUS = {
  NotFound: 404,
  Forbidden: 403,
  InvalidInput: 422,
  RuleBroken: 409,
  Conflict: 409,
  TooMany: 429,
  Unavailable: 503,
} as const satisfies Record<FailureKind, number>;

/** One message per field, already in the reader's language; the empty key speaks of the whole form. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What the actor did since the page was drawn, and the ids and codes it names. */
export interface OwnChange {
  readonly at: Date;
  readonly names: readonly string[];
}

/** The only error a room throws on purpose; anything else is a defect of ours. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly facts: Facts;
  readonly fields: FieldErrors;
  /** Where nobody else stood in the way of a conflict: set once for all rooms, by who runs the command. */
  own: OwnChange | null = null;

  constructor(kind: FailureKind, code: string, facts: Facts = {}, fields: FieldErrors = {}) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }
}

type Sentences = Readonly<Record<Locale, string>>;
const sentences = new Map<string, Sentences>();

/**
 * A room's failure codes with their sentences; `{name}` in a sentence is replaced by the fact of that
 * name. Gives back a constructor that accepts only these codes.
 */
export function defineFailures<const T extends Readonly<Record<string, Sentences>>>(catalogue: T) {
  for (const [code, sentence] of Object.entries(catalogue)) {
    if (sentences.has(code) && sentences.get(code) !== sentence) {
      throw new Error(`failure code defined twice: ${code}`);
    }
    sentences.set(code, sentence);
  }
  return (kind: FailureKind, code: keyof T & string, facts: Facts = {}, fields: FieldErrors = {}) =>
    new Failure(kind, code, facts, fields);
}

export function failureSentence(locale: Locale, code: string, facts: Facts): string {
  const sentence = sentences.get(code)?.[locale] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the reader is told; one's own change is not somebody else's, whichever room was asked. */
export function sentenceOf(locale: Locale, { code, facts, own }: Failure): string {
  if (!own) return failureSentence(locale, code, facts);
  return failureSentence(locale, 'platform.own_change', { at: clock.format(own.at) });
}

/** Refusals of a room that stand at one field of a form. */
export function atFieldOf<Code extends string>(
  fail: (kind: FailureKind, code: Code, facts: Facts, fields: FieldErrors) => Failure,
) {
  return (locale: Locale, field: string, code: Code, facts: Facts = {}): Failure =>
    fail('InvalidInput', code, facts, { [field]: failureSentence(locale, code, facts) });
}

export function failureCodes(): readonly string[] {
  return [...sentences.keys()];
}

export const platformFailure = defineFailures({
  'platform.not_found': { vi: 'Không tìm thấy nội dung này.', en: 'This was not found.' },
  'platform.forbidden': {
    vi: 'Tài khoản của đồng chí không được thực hiện việc này.',
    en: 'Your account may not do this.',
  },
  'platform.sign_in': { vi: 'Cần đăng nhập để tiếp tục.', en: 'Sign in to continue.' },
  'platform.invalid_input': {
    vi: 'Một số ô chưa đúng. Xem lời nhắc ở từng ô.',
    en: 'Some fields need correcting. See the note at each field.',
  },
  'platform.other_reader': {
    vi: 'Trang này được mở khi {former} đang đăng nhập; nay {now} đang đăng nhập trên trình duyệt này. Chưa có gì được ghi.',
    en: 'This page was opened while {former} was signed in; now {now} is signed in in this browser. Nothing was recorded.',
  },
  'platform.other_seat': {
    vi: 'Trang này được mở khi đồng chí làm việc với tư cách {former}; nay là {now}. Chưa có gì được ghi.',
    en: 'This page was opened while you worked as {former}; now you work as {now}. Nothing was recorded.',
  },
  'platform.reader_gone': {
    vi: 'Trang này được mở khi còn đăng nhập; nay không có ai đăng nhập trên trình duyệt này. Chưa có gì được ghi.',
    en: 'This page was opened while somebody was signed in; now nobody is signed in in this browser. Nothing was recorded.',
  },
  'platform.own_change': {
    vi: 'Đồng chí đã gửi biểu mẫu này, hoặc đã đổi nội dung này ở trang khác, lúc {at}, sau khi mở trang. Lần gửi này không ghi thêm gì.',
    en: 'You have sent this form already, or changed this in another page, at {at}, after you opened the page. Nothing more was recorded this time.',
  },
  'platform.duplicate': {
    vi: 'Nội dung này vừa được ghi trước đó rồi. Tải lại trang để xem.',
    en: 'This has just been recorded already. Reload the page to see it.',
  },
  'platform.too_many': {
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn. Thử lại sau {seconds} giây.',
    en: 'Too many requests in a short time. Try again in {seconds} seconds.',
  },
  'platform.unavailable': {
    vi: 'Hệ thống đang bận. Thử lại sau ít phút.',
    en: 'The system is busy. Try again in a few minutes.',
  },
  'platform.database_away': {
    vi: 'Cơ sở dữ liệu đang khởi động lại. Thử lại sau ít giây; nếu vừa gửi nội dung, hãy xem đã có chưa rồi mới gửi lại.',
    en: 'The database is starting again. Try again in a few seconds; if you have just sent something, look whether it is there before you send it again.',
  },
  'platform.disk_full': {
    vi: 'Máy chủ đã hết chỗ trống nên chưa lưu được. Báo người quản trị máy chủ; nội dung đã có vẫn xem được.',
    en: 'The server has no room left, so nothing was saved. Tell its operator; what is there can still be read.',
  },
  'platform.read_only': {
    vi: 'Máy chủ đang chỉ cho đọc nên chưa lưu được. Báo người quản trị máy chủ; nội dung đã có vẫn xem được.',
    en: 'The server only reads at the moment, so nothing was saved. Tell its operator; what is there can still be read.',
  },
  'platform.cross_site': {
    vi: 'Yêu cầu đến từ một trang khác nên không được nhận.',
    en: 'The request came from another site and was refused.',
  },
  'platform.too_large': {
    vi: 'Nội dung gửi lên quá lớn (tối đa {limit} MB).',
    en: 'What was sent is too large (at most {limit} MB).',
  },
  'platform.unreadable': {
    vi: 'Không đọc được dữ liệu gửi lên.',
    en: 'The data sent could not be read.',
  },
  'platform.bad_cursor': {
    vi: 'Không nhận ra vị trí trang này. Mở lại danh sách từ đầu.',
    en: 'This place in the list is not known. Read the list from its beginning.',
  },
  'platform.defect': {
    vi: 'Có lỗi của hệ thống. Nội dung vừa nhập chưa được lưu. Mã sự cố: {request}.',
    en: 'Something went wrong on our side. Nothing was saved. Incident: {request}.',
  },
});
