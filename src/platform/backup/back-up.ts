import { StartFailure } from '../start-failure.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupOrder, BackupReport, Source } from './make-backup.ts';
import { recordAttempt } from './record.ts';
import type { BackupAttempt } from './record.ts';
import { withSession } from './session.ts';
import { refuseTarget } from './write-archive.ts';

/** Makes a backup and leaves a line about it, also when it failed; a mistyped command leaves none. */
export async function backupAndRecord(source: Source, order: BackupOrder): Promise<BackupReport> {
  await refuseTarget(order.file);
  const began = performance.now();
  const leave = async (attempt: Omit<BackupAttempt, 'startedAt' | 'endedAt' | 'path'>) => {
    const endedAt = new Date(order.now.getTime() + (performance.now() - began));
    const line = { startedAt: order.now, endedAt, path: order.file, ...attempt };
    await withSession(source.url, async (client) => await recordAttempt(client, line));
  };
  try {
    const report = await makeBackup(source, order);
    await leave({
      onlyTenantId: report.tenant?.id ?? null,
      sizeBytes: report.sizeBytes,
      rowCount: report.rows,
      fileCount: report.files.count,
      lostCount: report.lost.length,
      failure: null,
    });
    return report;
  } catch (error) {
    const failure = error instanceof StartFailure ? error.message : String(error);
    const nothing = { sizeBytes: null, rowCount: null, fileCount: null, lostCount: null };
    if (order.tenant === null)
      await leave({ onlyTenantId: null, ...nothing, failure }).catch(() => undefined);
    throw error;
  }
}
