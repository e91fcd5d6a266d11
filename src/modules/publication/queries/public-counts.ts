import { sql } from 'kysely';
import type { PublicLabel } from '#src/modules/petitions/schema.ts';
import type { Db } from '#src/platform/db/database.ts';
import { publicOnes } from './public.ts';

/** Published petitions of one council, told apart by what the register can filter. */
export interface PublicCount {
  readonly unitCode: string;
  readonly fieldCode: string | null;
  readonly sessionId: string | null;
  readonly label: PublicLabel;
  readonly isReplied: boolean;
  readonly isConfirmed: boolean;
  readonly count: number;
}

const BETWEEN = '\u001F';

/** A province has some 75,000 of them: they come as one text, since as rows they took a second of the process. */
export async function publicCounts(
  db: Db,
  tenantId: string,
  councilId: string,
): Promise<readonly PublicCount[]> {
  const sums = publicOnes(db, { tenantId, councilId, limit: 0 })
    .select(['p.unit_code', 'p.field_code', 'p.session_id', 'p.public_label'])
    .select((is) => [
      is('p.answered_on', 'is not', null).as('is_replied'),
      sql<boolean>`p.check_finding is not distinct from 'matches'`.as('is_confirmed'),
      is.fn.countAll<number>().as('count'),
    ])
    .groupBy(['p.unit_code', 'p.field_code', 'p.session_id', 'p.public_label'])
    .groupBy(['is_replied', 'is_confirmed'])
    .as('s');
  const { lines } = await db
    .selectFrom(sums)
    .select(
      sql<
        string | null
      >`string_agg(concat_ws(${BETWEEN}::text, s.unit_code, coalesce(s.field_code, ''),
        coalesce(s.session_id::text, ''), s.public_label, s.is_replied::int, s.is_confirmed::int,
        s.count), E'\n')`.as('lines'),
    )
    .executeTakeFirstOrThrow();
  const once = onlyOnce();
  return (lines?.split('\n') ?? []).map((line) => toCount(line.split(BETWEEN), once));
}

/** The same word is held once, however many lines have it; a part of a text would hold all of it. */
function onlyOnce(): (word: string) => string {
  const words = new Map<string, string>();
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const copy = Buffer.from(word).toString();
    words.set(copy, copy);
    return copy;
  };
}

function toCount(parts: readonly string[], once: (word: string) => string): PublicCount {
  const [unitCode = '', fieldCode = '', sessionId = '', label = '', replied, confirmed, count] =
    parts;
  return {
    unitCode: once(unitCode),
    fieldCode: fieldCode === '' ? null : once(fieldCode),
    sessionId: sessionId === '' ? null : once(sessionId),
    label: once(label) as PublicLabel,
    isReplied: replied === '1',
    isConfirmed: confirmed === '1',
    count: Number(count),
  };
}
