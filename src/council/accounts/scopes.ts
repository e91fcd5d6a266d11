import type { Locale } from '#src/platform/i18n/text.ts';

/** What an API key may be limited to: a resource of the API, to read or to write (which contains reading). */
const SCOPES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  '*': ['Toàn bộ việc đồng chí được làm', 'All that you may do'],
  'petitions:read': ['Đọc kiến nghị', 'Read petitions'],
  'petitions:write': ['Ghi và xử lý kiến nghị', 'Record and act on petitions'],
  'duties:read': ['Đọc sổ theo dõi, đôn đốc', 'Read duties'],
  'duties:write': ['Báo cáo, trả lời, đôn đốc', 'Act on duties'],
  'papers:read': ['Đọc văn bản', 'Read papers'],
  'papers:write': ['Xử lý văn bản', 'Act on papers'],
  'conclusions:read': ['Đọc kết luận', 'Read conclusions'],
  'conclusions:write': ['Ghi và xử lý kết luận', 'Record and act on conclusions'],
  'units:read': ['Đọc đơn vị hành chính', 'Read units'],
  'bodies:read': ['Đọc cơ quan, tổ chức', 'Read bodies'],
};

export const SCOPE_NAMES: readonly string[] = Object.keys(SCOPES);

export function scopeLabel(scope: string, locale: Locale): string {
  return SCOPES[scope]?.[locale === 'vi' ? 0 : 1] ?? scope;
}
