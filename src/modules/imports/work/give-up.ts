import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { importFailure } from '../failures.ts';
import { changeWhileRunning } from '../store/imports.ts';
import type { Run } from '../store/imports.ts';
import { deleteRows } from '../store/rows.ts';

/** The fault itself where it has a sentence; otherwise that the work broke off. */
export function failureOf(error: unknown, during: 'reading' | 'publishing'): Failure {
  if (error instanceof Failure) return error;
  const code = during === 'reading' ? 'imports.broke_off' : 'imports.writing_broke_off';
  return importFailure('Unavailable', code);
}

/**
 * Ends a run that failed, with the reason for the page and the API to show. What could not be read is
 * dropped; what could not be written waits in its preview, to be published again.
 */
export async function giveUp(
  platform: Platform,
  run: Run,
  during: 'reading' | 'publishing',
  error?: unknown,
): Promise<void> {
  const { code, facts } = failureOf(error, during);
  if (during === 'reading') {
    await deleteRows(platform.db, { tenant_id: run.tenantId, id: run.importId });
  }
  await changeWhileRunning(platform.db, run, during, {
    state: during === 'reading' ? 'failed' : 'ready',
    failure_code: code,
    failure_facts: JSON.stringify(facts),
    seen_at: platform.clock(),
  });
}
