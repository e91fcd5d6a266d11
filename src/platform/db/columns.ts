import type { FieldDef } from 'pg';

/** How the rows of a statement come back inside JSON, or that they would come back otherwise than by themselves. */
export interface Columns {
  /** A short word for the statement, for the texts made of several. */
  readonly mark: number;
  readonly isApart: boolean;
  /** Columns that hold instants: JSON writes them as words. */
  readonly instants: readonly string[];
}

const MOST = 1_000;
const known = new Map<string, Columns>();
const wanted = new Set<string>();

const TIMESTAMPTZ = 1184;
/** JSON gives the values of these types as the driver does: boolean, integers, words, dates, JSON, uuid, lists of them. */
const SAME_IN_JSON: ReadonlySet<number> = new Set([
  16, 18, 19, 20, 21, 23, 25, 114, 700, 701, 1007, 1009, 1015, 1042, 1043, 1082, 2950, 2951, 3802,
]);

/** Reads that may be asked beside others: no locks, no words, which have plans of their own. */
const READS = /^\s*(?:select|with)\b/i;
const NOT_BESIDE_OTHERS = /@@|\b(?:for\s+(?:no\s+key\s+)?(?:update|share)|insert|update|delete)\b/i;

/** As a program that has just started. */
export function forgetColumns(): void {
  known.clear();
  wanted.clear();
}

export const columnsOf = (text: string): Columns | undefined => known.get(text);

/** Asks that the columns of a statement be noted when it is sent the next time. */
export function wantColumns(text: string): void {
  if (wanted.size < MOST) wanted.add(text);
}

/** Notes what a statement gave, where somebody wanted to know. */
export function noteColumns(text: string, fields: readonly FieldDef[] | undefined): void {
  if (wanted.size === 0 || !wanted.delete(text) || fields === undefined) return;
  if (known.size >= MOST) return;
  const isSame = fields.every(
    ({ dataTypeID: type }) => type === TIMESTAMPTZ || SAME_IN_JSON.has(type),
  );
  known.set(text, {
    mark: known.size,
    isApart: !isSame || !READS.test(text) || NOT_BESIDE_OTHERS.test(text),
    instants: fields.filter((field) => field.dataTypeID === TIMESTAMPTZ).map(({ name }) => name),
  });
}
