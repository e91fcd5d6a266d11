import type { Actor } from '#src/platform/auth/actor.ts';
import type { AgendaLine, MeetingView } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import type { FileLink, Option } from '#src/ui/index.ts';
import type { MemberNoun } from '../messages/majority.ts';
import type { SittingRecord } from '../queries/record.ts';
import type { StoredQuestion, StoredRule } from '../schema.ts';
import type { WrittenVote } from '../written-schema.ts';

export const PANELS = [
  'speech',
  'question',
  'vote',
  'ballot',
  'note',
  'item',
  'leaveOut',
  'preside',
  'break',
  'close',
] as const;
export type Panel = (typeof PANELS)[number] | 'open';

/** What the screen is drawn from, for the secretary and for those who look on. */
export interface ScreenView {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Date;
  readonly meeting: MeetingView;
  readonly record: SittingRecord;
  readonly agenda: readonly AgendaLine[];
  readonly noun: MemberNoun;
  readonly titles: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, readonly FileLink[]>;
}

export interface SecretaryView extends ScreenView {
  readonly panel: Panel;
  readonly rules: readonly StoredRule[];
  readonly bodyOptions: readonly Option[];
  readonly carried: readonly StoredQuestion[];
  readonly written: readonly WrittenVote[];
  /** Items on which something was concluded. */
  readonly concluded: ReadonlySet<string>;
  /** A paper was asked for the meeting and is not there. */
  readonly isPaperAwaited: boolean;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  /** The act that was refused. */
  readonly refused: string | null;
  readonly requestKey: string;
}

export const screenHref = (code: string, panel?: Panel): string =>
  panel === undefined ? `/meetings/${code}/sitting` : `/meetings/${code}/sitting?panel=${panel}`;

export const actHref = (code: string, act: string): string => `/meetings/${code}/sitting/${act}`;

export function currentItem(agenda: readonly AgendaLine[]): AgendaLine | undefined {
  return agenda.find(({ state }) => state === 'current');
}

export function itemLabel(item: AgendaLine): string {
  return item.number ? `${item.number}. ${item.title}` : item.title;
}

/** Items a panel may write under; the one under way stands first. */
export function itemOptions(agenda: readonly AgendaLine[]): readonly Option[] {
  return agenda
    .filter(({ state }) => state !== 'withdrawn' && state !== 'deferred')
    .map((item) => ({ value: item.id, label: itemLabel(item) }));
}
