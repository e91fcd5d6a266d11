import { councilSetting } from '#src/council/bodies/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { UsualTimes } from './mail-times.ts';

/** How a council's people get their mail where they chose nothing of their own. */
export async function usualTimes(db: Db, tenantId: string, councilId: string): Promise<UsualTimes> {
  return {
    mail: await councilSetting(db, tenantId, councilId, 'notices.mail'),
    quietFrom: await councilSetting(db, tenantId, councilId, 'notices.quietFrom'),
    quietTo: await councilSetting(db, tenantId, councilId, 'notices.quietTo'),
  };
}
