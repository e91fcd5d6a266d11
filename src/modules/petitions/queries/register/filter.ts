import { readDay } from '#src/council/calendar/index.ts';
import { isId } from '#src/platform/db/ids.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';
import type { CompetentTier, PetitionKind, PetitionState } from '../../schema.ts';
import { OUTCOMES } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { COMPETENT_TIERS, PETITION_KINDS, PETITION_STATES } from '../../schema.ts';

export const SCOPES = ['own', 'shared'] as const;
export const SORTS = ['newest', 'due'] as const;
/** Petitions behind another one: shown beside the others, or alone. Without it they are left out. */
export const MERGED_ROWS = ['with', 'only'] as const;
/** Questions with a yes: late, discrepancy, raised again, possible doubles. */
export const FLAGS = ['late', 'discrepancy', 'again', 'double'] as const;

/** What a reader asks the register; every part stands in the address. */
export interface PetitionFilter {
  readonly state?: PetitionState;
  readonly field?: string;
  readonly body?: string;
  readonly unit?: string;
  readonly session?: string;
  readonly contact?: string;
  readonly kind?: PetitionKind;
  readonly tier?: CompetentTier;
  readonly scope?: (typeof SCOPES)[number];
  readonly late?: true;
  readonly discrepancy?: true;
  readonly again?: true;
  readonly double?: true;
  readonly merged?: (typeof MERGED_ROWS)[number];
  /** One group answered together. */
  readonly together?: string;
  readonly outcome?: Outcome;
  /** Received between these days, both included; then answered between. */
  readonly from?: string;
  readonly to?: string;
  readonly answeredFrom?: string;
  readonly answeredTo?: string;
  readonly q?: string;
  readonly sort?: (typeof SORTS)[number];
}

const FILTER_NAMES = [
  'state',
  'field',
  'body',
  'unit',
  'session',
  'contact',
  'kind',
  'tier',
  'scope',
  'late',
  'discrepancy',
  'again',
  'double',
  'merged',
  'together',
  'outcome',
  'from',
  'to',
  'answeredFrom',
  'answeredTo',
  'q',
  'sort',
] as const satisfies readonly (keyof PetitionFilter)[];
export type FilterName = (typeof FILTER_NAMES)[number];

const oneOf = <T extends string>(words: readonly T[], typed: string | undefined): T | undefined =>
  words.find((word) => word === typed);
const idOf = (typed: string | undefined) => (typed && isId(typed) ? typed : undefined);
const yes = (typed: string | undefined) =>
  typed === '1' || typed === 'true' || typed === 'yes' ? (true as const) : undefined;
/** Written yyyy-mm-dd in an address; typed dd/mm/yyyy in a form. */
const dayOf = (typed: string | undefined) => {
  const read = typed ? readDay(typed) : null;
  return read?.ok ? read.day : undefined;
};
const code = (typed: string | undefined) =>
  typed && /^[\w.-]{1,60}$/.test(typed) ? typed : undefined;

/** Reads a filter from an address; what cannot be understood is left out. */
export function readFilter(query: Readonly<Record<string, string | undefined>>): PetitionFilter {
  const q = cleanLine((query['q'] ?? '').slice(0, 400));
  const read = {
    state:
      query['unclassified'] === '1'
        ? ('recorded' as const)
        : oneOf(PETITION_STATES, query['state']),
    field: code(query['field']),
    body: idOf(query['body']),
    unit: code(query['unit']),
    session: idOf(query['session']),
    contact: idOf(query['contact']),
    kind: oneOf(PETITION_KINDS, query['kind']),
    tier: oneOf(COMPETENT_TIERS, query['tier']),
    scope: oneOf(SCOPES, query['scope']),
    late: yes(query['late']),
    discrepancy: yes(query['discrepancy']),
    again: yes(query['again']),
    double: yes(query['double']),
    merged: oneOf(MERGED_ROWS, query['merged']),
    together: idOf(query['together']),
    outcome: oneOf(OUTCOMES, query['outcome']),
    from: dayOf(query['from']),
    to: dayOf(query['to']),
    answeredFrom: dayOf(query['answeredFrom']),
    answeredTo: dayOf(query['answeredTo']),
    q: q === '' ? undefined : q,
    sort: oneOf(SORTS, query['sort']),
  };
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined),
  ) as PetitionFilter;
}

/** The filter as a query string, with some parts changed; an undefined part is left out. */
export function filterQuery(
  filter: PetitionFilter,
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const parts = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value !== undefined && !(name in change)) parts.set(name, value === true ? '1' : value);
  }
  for (const [name, value] of Object.entries(change)) if (value) parts.set(name, value);
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}

/** True where nothing narrows the list, so that counters give its exact length. */
export function isUnfiltered(filter: PetitionFilter): boolean {
  return Object.keys(filter).every((name) => name === 'sort' || name === 'scope');
}

/** Late ones come oldest due day first unless the reader chose otherwise. */
export function sortOf(filter: PetitionFilter): (typeof SORTS)[number] {
  return filter.sort ?? (filter.late ? 'due' : 'newest');
}

/** Where the next page begins. Only what this room wrote itself is taken back. */
export type Cursor =
  | { readonly by: 'newest'; readonly id: string }
  | { readonly by: 'due'; readonly on: string; readonly id: string }
  | { readonly by: 'rank'; readonly rank: string; readonly id: string };

export function writeCursor(cursor: Cursor): string {
  const value = cursor.by === 'newest' ? '' : cursor.by === 'due' ? cursor.on : cursor.rank;
  return Buffer.from([cursor.by, value, cursor.id].join(' ')).toString('base64url');
}

/** The cursor, or null where it was made for another order or by other hands. */
export function readCursor(text: string | undefined, by: Cursor['by']): Cursor | null {
  if (!text || text.length > 200) return null;
  const [kind, value = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (kind !== by || !isId(id)) return null;
  if (kind === 'newest') return { by: 'newest', id };
  if (kind === 'due') {
    const on = readDay(value);
    return on.ok ? { by: 'due', on: on.day, id } : null;
  }
  return /^\d{1,4}\.\d{6}$/.test(value) ? { by: 'rank', rank: value, id } : null;
}
