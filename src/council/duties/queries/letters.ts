import type { Selectable } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { dutyFailure } from '../failures.ts';
import type { UrgingLetterRow } from '../schema.ts';
import { dutyRows } from './duty-view.ts';

/** A letter with its duties, grouped by body for printing. */
export async function urgingLetter(db: Db, actor: Actor, letterId: string) {
  const letter = await db
    .selectFrom('urging_letters')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('council_id', '=', actor.councilId)
    .where('id', '=', letterId)
    .executeTakeFirst();
  if (!letter) throw dutyFailure('NotFound', 'duties.not_found');
  const duties = await dutyRows(db, actor.tenantId)
    .innerJoin('urging_letter_duties as ld', (join) =>
      join.onRef('ld.tenant_id', '=', 'd.tenant_id').onRef('ld.duty_id', '=', 'd.id'),
    )
    .where('ld.letter_id', '=', letterId)
    .orderBy('debtor.name')
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
  return { letter, groups: Map.groupBy(duties, ({ debtorName }) => debtorName) };
}

/** The council's urging letters, newest first. */
export async function urgingLetters(
  db: Db,
  actor: Actor,
): Promise<(Selectable<UrgingLetterRow> & { duties: number })[]> {
  return await db
    .selectFrom('urging_letters as l')
    .selectAll('l')
    .select((eb) =>
      eb
        .selectFrom('urging_letter_duties as ld')
        .whereRef('ld.tenant_id', '=', 'l.tenant_id')
        .whereRef('ld.letter_id', '=', 'l.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$castTo<number>()
        .as('duties'),
    )
    .where('l.tenant_id', '=', actor.tenantId)
    .where('l.council_id', '=', actor.councilId)
    .orderBy('l.id', 'desc')
    .limit(100)
    .execute();
}
