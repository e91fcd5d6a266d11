import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { Failure } from '#src/platform/errors.ts';
import { writePetitions } from '../commands/write-petitions.ts';
import { importById } from '../queries/imports.ts';
import { changeWhileRunning } from '../store/imports.ts';
import type { Run } from '../store/imports.ts';
import { actingPerson } from './acting-person.ts';
import { giveUp } from './give-up.ts';

/** Writes the rows of an import into the register; refused, it goes back to its preview and says why. */
export async function writeImport(
  platform: Platform,
  run: Run,
  tell: (written: number) => void = () => undefined,
) {
  const one = await importById(platform.db, run.tenantId, run.importId);
  if (!one || one.state !== 'publishing' || one.run_id !== run.runId) return null;
  const actor = await actingPerson(platform, one);
  const progress = async (written: number): Promise<void> => {
    tell(written);
    const seen = { rows_written: written, seen_at: platform.clock() };
    await changeWhileRunning(platform.db, run, 'publishing', seen);
  };
  try {
    if (!actor) throw new Failure('Forbidden', 'imports.person_gone');
    return await execute(platform, actor, writePetitions(progress), run);
  } catch (error) {
    if (error instanceof Failure && error.code === 'imports.taken_over') return null;
    await giveUp(platform, run, 'publishing', error);
    throw error;
  }
}
