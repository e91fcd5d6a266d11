import type { Db, Tx } from '#src/platform/db/database.ts';
import type { CouncilSettings, SettingKey } from '../settings.ts';
import { defaultSetting } from '../settings.ts';

/** What the council switched, or what holds until it does. */
export async function councilSetting<K extends SettingKey>(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
  key: K,
): Promise<CouncilSettings[K]> {
  const row = await db
    .selectFrom('bodies as council')
    .innerJoin('tenants', 'tenants.id', 'council.tenant_id')
    .innerJoin('units', 'units.code', 'council.unit_code')
    .leftJoin('council_settings as setting', (join) =>
      join
        .onRef('setting.tenant_id', '=', 'council.tenant_id')
        .onRef('setting.council_id', '=', 'council.id')
        .on('setting.key', '=', key),
    )
    .select(['setting.value', 'tenants.is_demo', 'units.tier'])
    .where('council.tenant_id', '=', tenantId)
    .where('council.id', '=', councilId)
    .executeTakeFirstOrThrow();
  if (row.value !== null && row.value !== undefined) return row.value as CouncilSettings[K];
  const tier = row.tier === 'province' ? 'province' : 'commune';
  return defaultSetting(key, { tier, isDemo: row.is_demo });
}

/** All of them, for the page that changes them. */
export async function everySetting(
  db: Db | Tx,
  tenantId: string,
  councilId: string,
): Promise<CouncilSettings> {
  const of = async <K extends SettingKey>(key: K) =>
    await councilSetting(db, tenantId, councilId, key);
  return {
    'petitions.forwardingSteps': await of('petitions.forwardingSteps'),
    'signIn.totpRequired': await of('signIn.totpRequired'),
    'rooms.hidden': await of('rooms.hidden'),
    'portal.isOpen': await of('portal.isOpen'),
    'portal.phone': await of('portal.phone'),
    'portal.address': await of('portal.address'),
    'portal.email': await of('portal.email'),
    'submissions.isOpen': await of('submissions.isOpen'),
    'submissions.consents': await of('submissions.consents'),
    'submissions.keepDays': await of('submissions.keepDays'),
    'notices.mail': await of('notices.mail'),
    'notices.quietFrom': await of('notices.quietFrom'),
    'notices.quietTo': await of('notices.quietTo'),
    'notices.keepDays': await of('notices.keepDays'),
  };
}

export interface SettingChange {
  readonly key: SettingKey;
  readonly value: CouncilSettings[SettingKey];
}

/** Held until the end: who adds to a setting waits for who is adding to it. */
export async function holdSettings(
  tx: Tx,
  { tenantId, councilId }: { tenantId: string; councilId: string },
): Promise<void> {
  await tx
    .selectFrom('bodies')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', councilId)
    .forNoKeyUpdate()
    .execute();
}

export async function saveSettings(
  tx: Tx,
  place: { tenantId: string; councilId: string },
  changes: readonly SettingChange[],
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('council_settings')
    .values(
      changes.map(({ key, value }) => ({
        tenant_id: place.tenantId,
        council_id: place.councilId,
        key,
        value: JSON.stringify(value),
        changed_by: by.personId,
        changed_at: by.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'council_id', 'key']).doUpdateSet((excluded) => ({
        value: excluded.ref('excluded.value'),
        changed_by: excluded.ref('excluded.changed_by'),
        changed_at: excluded.ref('excluded.changed_at'),
      })),
    )
    .execute();
}
