import { sql } from 'kysely';
import type pg from 'pg';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';

/** One attempt, as the operator's page shows it. */
export interface BackupAttempt {
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Null: the whole installation. */
  readonly onlyTenantId: string | null;
  readonly path: string;
  readonly sizeBytes: number | null;
  readonly rowCount: number | null;
  readonly fileCount: number | null;
  /** Uploads whose content the disk had lost or changed. */
  readonly lostCount: number | null;
  /** The sentence the operator was told; null when it succeeded. */
  readonly failure: string | null;
}

export async function recordAttempt(client: pg.ClientBase, attempt: BackupAttempt): Promise<void> {
  await client.query(
    `insert into backups (id, started_at, ended_at, only_tenant_id, path, size_bytes, row_count,
       file_count, lost_count, failure) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      attempt.startedAt,
      attempt.endedAt,
      attempt.onlyTenantId,
      attempt.path,
      attempt.sizeBytes,
      attempt.rowCount,
      attempt.fileCount,
      attempt.lostCount,
      attempt.failure,
    ],
  );
}

const COLUMNS = sql.raw(`started_at as "startedAt", ended_at as "endedAt",
  only_tenant_id as "onlyTenantId", path, size_bytes as "sizeBytes", row_count as "rowCount",
  file_count as "fileCount", lost_count as "lostCount", failure`);

export interface LastBackup {
  /** The newest backup of the whole installation that is complete. */
  readonly good: BackupAttempt | null;
  /** A failure since then. */
  readonly failedSince: BackupAttempt | null;
}

/** For the operator's page. */
export async function lastBackup(db: Db): Promise<LastBackup> {
  const newest = async (condition: string): Promise<BackupAttempt | null> => {
    const { rows } = await sql<BackupAttempt>`select ${COLUMNS} from backups
      where only_tenant_id is null and ${sql.raw(condition)} order by id desc limit 1`.execute(db);
    return rows[0] ?? null;
  };
  const good = await newest('failure is null');
  const failed = await newest('failure is not null');
  const isSince = failed !== null && (good === null || failed.startedAt > good.startedAt);
  return { good, failedSince: isSince ? failed : null };
}
