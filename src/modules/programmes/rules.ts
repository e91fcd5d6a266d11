import type { Selectable } from 'kysely';
import type { ItemProposalRow, ProgrammeItemRow, ProgrammeRow } from './schema.ts';

export type Programme = Selectable<ProgrammeRow>;
export type ProgrammeItem = Selectable<ProgrammeItemRow>;
export type Proposal = Selectable<ItemProposalRow>;

/** What was done of what was planned; what was dropped by decision counts as planned too. */
export interface DeliveredRatio {
  readonly planned: number;
  readonly delivered: number;
  /** In percent with one decimal; null without anything planned. */
  readonly percent: number | null;
}

export function deliveredRatio(
  items: readonly Pick<ProgrammeItem, 'state' | 'month'>[],
  until: string | null = null,
): DeliveredRatio {
  const counted = items.filter(({ month }) => until === null || month === null || month <= until);
  const delivered = counted.filter(({ state }) => state === 'delivered').length;
  const planned = counted.length;
  return {
    planned,
    delivered,
    percent: planned === 0 ? null : Math.round((delivered * 1000) / planned) / 10,
  };
}

export type ProgrammeRuleCode =
  | 'programmes.already_approved'
  | 'programmes.empty'
  | 'programmes.item_is_over'
  | 'programmes.outside_programme'
  | 'programmes.proposal_is_over'
  | 'programmes.moved_needs_reason';

export function cannotApprove(
  programme: Pick<Programme, 'state'>,
  itemCount: number,
): ProgrammeRuleCode | null {
  if (programme.state === 'approved') return 'programmes.already_approved';
  return itemCount === 0 ? 'programmes.empty' : null;
}

export function cannotChangeItem(item: Pick<ProgrammeItem, 'state'>): ProgrammeRuleCode | null {
  return item.state === 'planned' ? null : 'programmes.item_is_over';
}

/** An annual programme holds its own year's months only. */
export function isOutside(programme: Pick<Programme, 'kind' | 'year'>, month: string | null) {
  return programme.kind === 'year' && month !== null && !month.startsWith(String(programme.year));
}

export function cannotDecide(proposal: Pick<Proposal, 'state'>): ProgrammeRuleCode | null {
  return proposal.state === 'proposed' ? null : 'programmes.proposal_is_over';
}

/** `2026-12-25` lies in the month `2026-12-01`. */
export function monthOfDay(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
