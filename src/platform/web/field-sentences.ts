import type { z } from 'zod';
import type { Locale } from '../i18n/text.ts';

interface Sentence {
  readonly vi: string;
  readonly en: string;
}

const MISSING = { vi: 'Chưa nhập nội dung này.', en: 'Enter this.' };
const NOT_IN_LIST = { vi: 'Chọn một mục trong danh sách.', en: 'Choose one from the list.' };
const UNKNOWN_ID = { vi: 'Không nhận ra mục đã chọn.', en: 'The choice is not known.' };
const NOT_READ = {
  vi: 'Nội dung chưa đúng, hãy nhập lại.',
  en: 'This is not right; enter it again.',
};
const NO_SUCH_FIELD = { vi: 'Không có mục này.', en: 'There is no such field.' };

const BY_TYPE: Readonly<Record<string, Sentence>> = {
  string: { vi: 'Nội dung này là chữ.', en: 'This is text.' },
  number: { vi: 'Nhập một số.', en: 'Enter a number.' },
  int: { vi: 'Nhập một số nguyên.', en: 'Enter a whole number.' },
  boolean: { vi: 'Trả lời có hoặc không.', en: 'Answer yes or no.' },
  array: { vi: 'Nội dung này là một danh sách.', en: 'This is a list.' },
  tuple: { vi: 'Nội dung này là một danh sách.', en: 'This is a list.' },
  object: { vi: 'Nội dung này gồm nhiều mục.', en: 'This is a group of fields.' },
  record: { vi: 'Nội dung này gồm nhiều mục.', en: 'This is a group of fields.' },
  date: { vi: 'Nhập một ngày, ví dụ 04/02/2016.', en: 'Enter a date, for example 04/02/2016.' },
  file: { vi: 'Chọn một tệp.', en: 'Choose a file.' },
};

const BY_FORMAT: Readonly<Record<string, Sentence>> = {
  uuid: UNKNOWN_ID,
  guid: UNKNOWN_ID,
  email: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.',
    en: 'This is not an e-mail address.',
  },
  url: { vi: 'Địa chỉ trang chưa đúng.', en: 'This is not a web address.' },
  date: BY_TYPE['date'] ?? NOT_READ,
};

type Issue = z.core.$ZodRawIssue | z.core.$ZodIssue;
type Bounds = Extract<z.core.$ZodIssue, { code: 'too_big' | 'too_small' }>;

/** What an office is told about a field that a check refuses, whichever check it was. */
export function fieldSentence(issue: Issue, locale: Locale, isMissing = isAbsent(issue)): string {
  return ownSentence(issue, locale) ?? sentenceOf(issue as z.core.$ZodIssue, isMissing)[locale];
}

function isAbsent(issue: Issue): boolean {
  return 'input' in issue && (issue.input === undefined || issue.input === null);
}

function ownSentence(issue: Issue, locale: Locale): string | undefined {
  const own: unknown = issue.code === 'custom' ? issue.params?.['sentence']?.[locale] : undefined;
  return typeof own === 'string' ? own : undefined;
}

function sentenceOf(issue: z.core.$ZodIssue, isMissing: boolean): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing ? MISSING : (BY_TYPE[issue.expected] ?? NOT_READ);
    case 'invalid_value':
      return NOT_IN_LIST;
    case 'invalid_format':
      return BY_FORMAT[issue.format] ?? NOT_READ;
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'not_multiple_of':
      return {
        vi: `Nhập một bội số của ${issue.divisor}.`,
        en: `Enter a multiple of ${issue.divisor}.`,
      };
    case 'unrecognized_keys':
      return {
        vi: `Không có mục ${issue.keys.join(', ')}.`,
        en: `There is no field ${issue.keys.join(', ')}.`,
      };
    case 'invalid_union':
      return isMissing ? MISSING : ofUnion(issue.errors.flat());
    case 'invalid_key':
      return NO_SUCH_FIELD;
    default:
      return NOT_READ;
  }
}

/** None of several shapes fits: what the most telling of them says. */
function ofUnion(issues: readonly z.core.$ZodIssue[]): Sentence {
  const telling =
    issues.find(({ code }) => code === 'invalid_format') ??
    issues.find(({ code }) => code === 'too_big' || code === 'too_small') ??
    issues.find((one) => one.code === 'invalid_value' && one.values.some(Boolean));
  return telling ? sentenceOf(telling, false) : NOT_READ;
}

function tooBig({ origin, ...issue }: Bounds): Sentence {
  const most = 'maximum' in issue ? Number(issue.maximum) : 0;
  const [vi, en] = figures(most);
  if (origin === 'string') {
    return { vi: `Quá dài, tối đa ${vi} ký tự.`, en: `Too long; at most ${en} characters.` };
  }
  if (isList(origin)) {
    return { vi: `Quá nhiều, tối đa ${vi} mục.`, en: `Too many; at most ${en}.` };
  }
  if (origin === 'file') {
    return { vi: `Tệp quá lớn, tối đa ${vi} byte.`, en: `The file is over ${en} bytes.` };
  }
  return { vi: `Quá lớn, tối đa ${vi}.`, en: `Too large; at most ${en}.` };
}

function tooSmall({ origin, ...issue }: Bounds): Sentence {
  const least = 'minimum' in issue ? Number(issue.minimum) : 0;
  const [vi, en] = figures(least);
  if (origin === 'string') {
    if (least <= 1) return MISSING;
    return { vi: `Quá ngắn, ít nhất ${vi} ký tự.`, en: `Too short; at least ${en} characters.` };
  }
  if (isList(origin)) {
    if (least <= 1) return { vi: 'Chưa chọn mục nào.', en: 'Nothing is chosen yet.' };
    return { vi: `Chưa đủ, ít nhất ${vi} mục.`, en: `Not enough; at least ${en}.` };
  }
  if (origin === 'file') return { vi: 'Tệp không có nội dung.', en: 'The file is empty.' };
  return { vi: `Quá nhỏ, ít nhất ${vi}.`, en: `Too small; at least ${en}.` };
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map';
}

function figures(value: number): readonly [string, string] {
  return [value.toLocaleString('vi-VN'), value.toLocaleString('en-GB')];
}
