import { join } from 'node:path';
import { sql } from 'kysely';
import { generate } from '#src/generate/load.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { sealAllTenants } from '#src/platform/events/seal.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { NOW } from '../build.ts';
import type { TestDatabase } from '../database.ts';

export const PETITIONS = 340;

export interface FilledWorld {
  readonly filesFolder: string;
  readonly tenants: readonly { readonly id: string; readonly unit_code: string }[];
}

/** 34 provinces with petitions, sealed events, and an upload in each of the first three. */
export async function fillWorld(test: TestDatabase, folder: string): Promise<FilledWorld> {
  await generate({
    db: test.db,
    url: test.url,
    count: PETITIONS,
    now: NOW,
    progress: () => undefined,
  });
  await sealAllTenants(test.db);
  const tenants = await test.db
    .selectFrom('tenants')
    .select(['id', 'unit_code'])
    .orderBy('unit_code')
    .execute();
  const filesFolder = join(folder, 'files');
  const files = openFiles({ folder: filesFolder, maxBytes: 1_000_000 });
  for (const { id, unit_code } of tenants.slice(0, 3)) {
    const owner = { tenantId: id, personId: null, at: NOW };
    const file = new File([`Nội dung của ${unit_code}`], 'ghi-chép.txt', { type: 'text/plain' });
    await inTenant(id, async () => {
      await test.db.transaction().execute(async (tx) => {
        const kept = await files.keep(tx, owner, file);
        await files.attach(tx, owner, [kept.id], { kind: 'note', id: kept.id });
      });
    });
  }
  await sql`analyze`.execute(test.db);
  return { filesFolder, tenants };
}
