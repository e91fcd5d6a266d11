import { defineText } from '#src/platform/i18n/text.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Majority } from '../rules/majority.ts';

/** What the members of a meeting are called. */
export type MemberNoun = 'member' | 'delegate';

export interface CountedVote {
  readonly rule: Pick<Majority, 'numerator' | 'denominator' | 'isStrict' | 'base'>;
  readonly members: number;
  readonly present: number;
  readonly votes_for: number;
  readonly votes_against: number;
  readonly outcome: 'carried' | 'notCarried';
  readonly decided_by_chair: boolean;
}

const NOUNS = {
  vi: { member: 'thành viên', delegate: 'đại biểu' },
  en: { member: 'members', delegate: 'delegates' },
} as const;

export const majorityText = defineText(
  {
    more: (share: string) => `trên ${share}`,
    least: (share: string) => `ít nhất ${share}`,
    ofAll: (noun: string) => `tổng số ${noun}`,
    ofPresent: (noun: string) => `số ${noun} có mặt`,
    outcomes: { carried: 'được thông qua', notCarried: 'không được thông qua' },
    tie: 'hai bên ngang nhau',
    tieByChair: 'hai bên ngang nhau, theo bên có người chủ trì',
    unconfirmed: 'quy định chưa được xác nhận',
  },
  {
    more: (share) => `more than ${share}`,
    least: (share) => `at least ${share}`,
    ofAll: (noun) => `of all ${noun}`,
    ofPresent: (noun) => `of the ${noun} present`,
    outcomes: { carried: 'carried', notCarried: 'not carried' },
    tie: 'a tie',
    tieByChair: 'a tie, decided by whoever presided',
    unconfirmed: 'rule not confirmed',
  },
);

/** `trên 1/2 tổng số thành viên`. */
export function majorityWords(
  rule: CountedVote['rule'],
  locale: Locale,
  noun: MemberNoun = 'member',
): string {
  const t = majorityText(locale);
  const share = `${rule.numerator}/${rule.denominator}`;
  const word = NOUNS[locale][noun];
  const base = rule.base === 'members' ? t.ofAll(word) : t.ofPresent(word);
  return `${rule.isStrict ? t.more(share) : t.least(share)} ${base}`;
}

/** `7 trên 9 thành viên, cần trên 1/2 tổng số thành viên: được thông qua`. */
export function resultWords(
  vote: CountedVote,
  locale: Locale,
  noun: MemberNoun = 'member',
): string {
  const t = majorityText(locale);
  const base = vote.rule.base === 'members' ? vote.members : vote.present;
  const word = NOUNS[locale][noun];
  const needed = majorityWords(vote.rule, locale, noun);
  const isTie = vote.votes_for === vote.votes_against && vote.votes_for > 0;
  const why = vote.decided_by_chair ? t.tieByChair : isTie ? t.tie : '';
  const counted =
    locale === 'vi'
      ? `${vote.votes_for} trên ${base} ${word}, cần ${needed}`
      : `${vote.votes_for} of ${base} ${word}, ${needed} needed`;
  return `${[counted, why].filter(Boolean).join('; ')}: ${t.outcomes[vote.outcome]}`;
}
