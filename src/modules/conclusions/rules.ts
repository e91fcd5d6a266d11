import type { DutyState } from '#src/council/duties/index.ts';
import type { MeetingState } from '#src/modules/meetings/index.ts';
import type { ConclusionFacts, ConclusionKind, ConclusionState } from './schema.ts';

export const MISSING = ['lead', 'due'] as const;
export type Missing = (typeof MISSING)[number];

interface Complete {
  readonly kind: ConclusionKind;
  readonly leadBodyId: string | null;
  readonly dueOn: string | null;
  readonly waitsForSession: number | null;
  readonly isUndated: boolean;
}

/** What an assigning conclusion still lacks; a date may be left out only on purpose. */
export function missingOf(conclusion: Complete): readonly Missing[] {
  if (conclusion.kind !== 'assigned') return [];
  const hasDue =
    conclusion.dueOn !== null || conclusion.waitsForSession !== null || conclusion.isUndated;
  return [
    ...(conclusion.leadBodyId === null ? (['lead'] as const) : []),
    ...(hasDue ? [] : (['due'] as const)),
  ];
}

export type EditReason = 'conclusions.issued' | 'conclusions.notice_under_way';

export type DecideReason = EditReason | 'conclusions.left_out_already';

/** Why a conclusion cannot be written now: its notice is on its way, or out. */
export function cannotEdit(state: ConclusionState, noticeState: string | null): EditReason | null {
  if (state === 'issued' || state === 'withdrawn') return 'conclusions.issued';
  return isUnderWay(noticeState) ? 'conclusions.notice_under_way' : null;
}

/** Why the chair cannot confirm or leave out now: the notice that is on its way says what it says. */
export function cannotDecide(
  state: ConclusionState,
  noticeState: string | null,
): DecideReason | null {
  if (state === 'issued' || state === 'withdrawn') return 'conclusions.issued';
  if (state === 'leftOut') return 'conclusions.left_out_already';
  return state === 'confirmed' && isUnderWay(noticeState) ? 'conclusions.notice_under_way' : null;
}

/** Checked, signed or numbered: the text is no longer the office's alone. */
export function isUnderWay(noticeState: string | null): boolean {
  return noticeState !== null && ['checked', 'signed', 'numbered'].includes(noticeState);
}

/** A duty of a conclusion as a correction finds it. */
export interface PlacedDuty {
  readonly dutyId: string;
  readonly bodyId: string;
  readonly part: 'lead' | 'co';
  readonly state: DutyState;
  readonly dueOn: string | null;
}

export type DutyStep =
  | { readonly step: 'lift'; readonly dutyId: string }
  | {
      readonly step: 'transfer';
      readonly dutyId: string;
      readonly toBodyId: string;
      readonly dueOn: string | null;
    }
  | { readonly step: 'extend'; readonly dutyId: string; readonly dueOn: string }
  /** The duty stays; its words follow. */
  | { readonly step: 'rename'; readonly dutyId: string }
  | { readonly step: 'place'; readonly bodyId: string; readonly part: 'lead' | 'co' };

const OWED: readonly DutyState[] = ['assigned', 'working'];
const ENDED: readonly DutyState[] = ['settled', 'lifted'];

/**
 * What a correction does to the duties of one conclusion. A body that answered, or a matter that ended,
 * keeps its date; an earlier date, or none, cannot be put on a running duty, so another takes its place.
 */
export function dutyStepsOf(
  before: ConclusionFacts,
  after: ConclusionFacts | null,
  duties: readonly PlacedDuty[],
): readonly DutyStep[] | 'conclusions.no_due_change' {
  const open = duties.filter(({ state }) => !ENDED.includes(state));
  if (after === null) return open.map(({ dutyId }) => ({ step: 'lift', dutyId }) as const);
  const steps: DutyStep[] = [];
  const lead = duties.find(({ part }) => part === 'lead');
  const leadSteps = leadStepsOf(before, after, lead);
  if (leadSteps === 'conclusions.no_due_change') return leadSteps;
  steps.push(...leadSteps);
  for (const co of open.filter(({ part }) => part === 'co')) {
    if (after.coBodyIds.includes(co.bodyId)) steps.push(...dueStepsOf(after, co));
    else steps.push({ step: 'lift', dutyId: co.dutyId });
  }
  const known = duties.filter(({ part }) => part === 'co').map(({ bodyId }) => bodyId);
  for (const bodyId of after.coBodyIds)
    if (!known.includes(bodyId)) steps.push({ step: 'place', bodyId, part: 'co' });
  if (before.content === after.content) return steps;
  const staying = open.filter(
    ({ dutyId }) => !steps.some((each) => each.step === 'lift' && each.dutyId === dutyId),
  );
  return [...steps, ...staying.map(({ dutyId }) => ({ step: 'rename', dutyId }) as const)];
}

function leadStepsOf(
  before: ConclusionFacts,
  after: ConclusionFacts,
  lead: PlacedDuty | undefined,
): readonly DutyStep[] | 'conclusions.no_due_change' {
  if (after.leadBodyId === null) return lead ? 'conclusions.no_due_change' : [];
  if (!lead) return [{ step: 'place', bodyId: after.leadBodyId, part: 'lead' }];
  if (before.leadBodyId === after.leadBodyId) return dueStepsOf(after, lead);
  if (!OWED.includes(lead.state)) return 'conclusions.no_due_change';
  const moved = after.dueOn === lead.dueOn ? null : after.dueOn;
  if (after.dueOn === null && lead.dueOn !== null)
    return [
      { step: 'lift', dutyId: lead.dutyId },
      { step: 'place', bodyId: after.leadBodyId, part: 'lead' },
    ];
  return [{ step: 'transfer', dutyId: lead.dutyId, toBodyId: after.leadBodyId, dueOn: moved }];
}

function dueStepsOf(after: ConclusionFacts, duty: PlacedDuty): readonly DutyStep[] {
  if (after.dueOn === duty.dueOn || !OWED.includes(duty.state)) return [];
  if (after.dueOn !== null && (duty.dueOn === null || after.dueOn > duty.dueOn))
    return [{ step: 'extend', dutyId: duty.dutyId, dueOn: after.dueOn }];
  return [
    { step: 'lift', dutyId: duty.dutyId },
    { step: 'place', bodyId: duty.bodyId, part: duty.part },
  ];
}

export const COMPARED = [
  'content',
  'leadBodyId',
  'coBodyIds',
  'leadPerson',
  'product',
  'reportTo',
  'dueOn',
  'dueText',
] as const satisfies readonly (keyof ConclusionFacts)[];
export type Compared = (typeof COMPARED)[number];

/** Which parts of a conclusion a correction changes. */
export function differingParts(
  before: ConclusionFacts,
  after: ConclusionFacts,
): readonly Compared[] {
  const plain = (facts: ConclusionFacts, part: Compared): string => {
    const value = facts[part];
    return Array.isArray(value) ? value.toSorted().join(' ') : String(value ?? '');
  };
  return COMPARED.filter((part) => plain(before, part) !== plain(after, part));
}

interface Timed {
  readonly state: MeetingState;
  readonly ends_at: Date;
}
export type NotOver =
  | 'conclusions.meeting_not_held'
  | 'conclusions.meeting_not_begun'
  | 'conclusions.meeting_open';

/**
 * Why nothing that tells of a meeting as over can be drawn or signed yet, or null. Where nobody opens and
 * closes it here, the hour of its end tells.
 */
export function whyNotOver({ state, ends_at }: Timed, now: Date): NotOver | null {
  if (state === 'open') return 'conclusions.meeting_open';
  if (state === 'preparing' || state === 'cancelled') return 'conclusions.meeting_not_held';
  return state === 'called' && ends_at > now ? 'conclusions.meeting_not_begun' : null;
}

type Dated = Pick<ConclusionFacts, 'content' | 'dueOn' | 'dueText'>;

/** The former limit where the unchanged words still name it; null where they agree with the new one. */
export function staleDay(before: Dated, after: Dated): string | null {
  if (before.content !== after.content || before.dueOn === after.dueOn) return null;
  const shown = before.dueOn?.split('-').toReversed().join('/') ?? '';
  const named = [before.dueText, shown].find(
    (words) => words !== '' && after.content.includes(words),
  );
  return named ?? null;
}

export const TIMELINESS = ['onTime', 'late', 'open', 'undated'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

interface Owed {
  readonly state: DutyState;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  readonly lateSince: string | null;
  readonly pausedOn: string | null;
}

/** How a conclusion stands to its date; null where it is no longer followed (lifted). */
export function timelinessOf(duty: Owed, today: string): Timeliness | null {
  if (duty.state === 'lifted') return null;
  if (duty.lateSince !== null) return 'late';
  if (duty.dueOn === null) return 'undated';
  if (duty.answeredOn !== null) return 'onTime';
  const passed = OWED.includes(duty.state) && duty.pausedOn === null && duty.dueOn < today;
  return passed ? 'late' : 'open';
}

/**
 * How it stands today: a day that was moved is not missed while it lies ahead. What was missed before
 * counts in the rates (`timelinessOf`), not in what a notice says of the present.
 */
export function standsNow(duty: Owed, today: string): Timeliness | null {
  if (!OWED.includes(duty.state)) return timelinessOf(duty, today);
  if (duty.dueOn === null) return 'undated';
  return duty.pausedOn === null && duty.dueOn < today ? 'late' : 'open';
}

export type Tally = Readonly<Record<Timeliness, number>>;
export const NO_TALLY: Tally = { onTime: 0, late: 0, open: 0, undated: 0 };

/** Done on time, of those whose day has come or that were answered before it; null where there are none. */
export function onTimeRate({ onTime, late }: Tally): number | null {
  return onTime + late === 0 ? null : Math.round((1000 * onTime) / (onTime + late)) / 10;
}
