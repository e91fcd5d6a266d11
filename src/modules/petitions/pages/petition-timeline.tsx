import { day, dayAt, formatDay, formatInstant, longDay } from '#src/council/calendar/index.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { Timeline } from '#src/ui/index.ts';
import type { IconName, TimelineDay, TimelineEntry, Tone } from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { recordPageText } from '../messages/record-page.ts';
import { actWord } from '../messages/words.ts';
import type { PetitionView } from './petition-view.ts';

/** The face of an act, in the timeline and on its button. */
export const ACT_ICONS: Readonly<Record<string, IconName>> = {
  record: 'plus',
  edit: 'edit',
  answer: 'reply',
  answer_on_spot: 'reply',
  forward: 'send',
  issue: 'send',
  accept: 'check',
  decline: 'return',
  assign: 'people',
  verify: 'eye',
  tell: 'people',
  untell: 'return',
  urge: 'bell',
  escalate: 'flag',
  end: 'check',
  classify: 'filter',
  propose: 'send',
  evaluate: 'check',
  report: 'edit',
  transfer: 'transfer',
  carry_over: 'history',
  follow: 'history',
  note: 'chat',
  merge: 'layers',
  take_in: 'layers',
  unmerge: 'transfer',
  give_back: 'transfer',
  raise_again: 'history',
  link_again: 'history',
  unlink_again: 'history',
  together: 'people',
  leave_together: 'people',
};

const TONES: Readonly<Record<string, Tone>> = {
  answer: 'success',
  answer_on_spot: 'success',
  end: 'success',
  decline: 'warning',
  urge: 'warning',
  escalate: 'danger',
  verify: 'info',
  issue: 'info',
  accept: 'info',
};

interface Happened {
  readonly id: string;
  readonly act: string;
  readonly happened_on: string;
  readonly recorded_at: Date;
  readonly is_on_behalf: boolean;
  readonly document_number: string | null;
  readonly document_on: string | null;
  readonly note: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The duty it was done on, where the duty's own history tells it. */
  readonly duty_id?: string;
  readonly personName: string | null;
  readonly bodyName: string | null;
}

/** The petition's own acts and those of its duties, each thing once, newest day first. */
function happenings(view: PetitionView): readonly Happened[] {
  const own = view.history.map((act) => ({
    ...act,
    personName: act.person_name,
    bodyName: act.body_name,
  }));
  // One command writes the petition's act and its duty's at the same instant.
  const told = new Set(own.map((act) => act.recorded_at.getTime()));
  const duty = view.dutyActs.filter((act) => !told.has(act.recorded_at.getTime()));
  return [...own, ...duty].toSorted(
    (a, b) => b.recorded_at.getTime() - a.recorded_at.getTime() || (a.id < b.id ? 1 : -1),
  );
}

function detailOf(act: Happened, view: PetitionView): string {
  const words = actText(view.locale);
  if (act.data['byVoter'] === true) return '';
  const { outcome, finding, reason, other, others } = act.data;
  const named = [
    typeof outcome === 'string' ? (words.decisions as Record<string, string>)[outcome] : undefined,
    typeof finding === 'string' ? (words.findings as Record<string, string>)[finding] : undefined,
    typeof reason === 'string' ? (words.endReasons as Record<string, string>)[reason] : undefined,
    typeof other === 'string' ? other : undefined,
    Array.isArray(others) ? others.join(', ') : undefined,
  ];
  return named.filter(Boolean).join(' · ');
}

/** A body's answer to voters is told apart from a part's answer to the body that gave it out. */
function titleOf(act: Happened, view: PetitionView): string {
  const t = recordPageText(view.locale);
  if (act.data['byVoter'] === true) return t.saidByVoter;
  if (act.act !== 'answer' || !act.bodyName) return actWord(view.locale, act.act);
  const duty = view.duties.find(({ id }) => id === (act.data['duty'] ?? act.duty_id));
  const document = act.data['document'];
  const isForVoters = view.answers.some(
    (answer) => answer.document_id === document && answer.duty_id !== duty?.id,
  );
  if (!duty?.parent_duty_id || isForVoters) return t.answeredBy(act.bodyName);
  return t.answeredTo(act.bodyName, duty.creditorName);
}

function entryOf(act: Happened, view: PetitionView): TimelineEntry {
  const t = recordPageText(view.locale);
  const detail = detailOf(act, view);
  const who = [act.personName, act.bodyName, act.is_on_behalf && t.onBehalf].filter(Boolean);
  const on = act.document_on ? formatDay(day(act.document_on)) : '';
  const document = act.document_number ? t.document(act.document_number, on) : undefined;
  return {
    id: `act-${act.id}`,
    title: detail ? `${titleOf(act, view)}: ${detail}` : titleOf(act, view),
    at: act.recorded_at.toISOString(),
    time: formatInstant(act.recorded_at).slice(0, 5),
    who: who.join(' · '),
    ...(document ? { document } : {}),
    ...(act.note ? { body: act.note } : {}),
    icon: ACT_ICONS[act.act] ?? 'check',
    tone: TONES[act.act] ?? 'neutral',
  };
}

export const PetitionTimeline = ({ view }: { readonly view: PetitionView }) => {
  const days = new Map<string, TimelineEntry[]>();
  for (const act of happenings(view)) {
    const on = longDay(dayAt(act.recorded_at), view.locale);
    days.set(on, [...(days.get(on) ?? []), entryOf(act, view)]);
  }
  const shown: readonly TimelineDay[] = [...days].map(([on, entries]) => ({ day: on, entries }));
  return <Timeline days={shown} />;
};

/** Why an act is not possible, in the reader's language. */
export function reasonSentence(view: Pick<PetitionView, 'locale'>, reason: string): string {
  return failureSentence(view.locale, reason, {});
}
