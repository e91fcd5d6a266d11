import { markPublic } from '#src/modules/petitions/index.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { Job } from '#src/platform/jobs/jobs.ts';
import { tenantsOf, wrongMarks } from './queries/wrong-marks.ts';

/** A process of a former version approves and withdraws without the petition's mark, as long as it still runs. */
export function publicationJobs({ db }: Platform): readonly Job[] {
  return [{ name: 'mark-public-petitions', run: async () => await markAgain(db) }];
}

async function markAgain(db: Db): Promise<void> {
  for (const tenantId of await tenantsOf(db))
    await inTenant(tenantId, async () => {
      const wrong = await wrongMarks(db, tenantId);
      await db.transaction().execute(async (tx) => {
        for (const { is_public: isPublic, ...petition } of wrong)
          await markPublic(tx, petition, isPublic);
      });
    });
}
