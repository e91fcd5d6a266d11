import type { Locale } from '#src/platform/i18n/text.ts';
import { kindText } from './messages/kinds.ts';
import type { NoticeKind } from './rules.ts';

export interface Headline {
  readonly kind: NoticeKind;
  readonly count: number;
  readonly document: string;
}

/** What happened, in one line: `Được giao 100 việc theo văn bản số 123/HĐND-TT`. */
export function headlineOf(locale: Locale, { kind, count, document }: Headline): string {
  const text = kindText(locale);
  const words =
    count > 1 ? (text.many[kind]?.(count) ?? `${text.kinds[kind]} (${count})`) : text.kinds[kind];
  return document === '' || count === 1 ? words : text.byLetter(words, document);
}
