import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '#src/platform/command.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';

/** A province at work whose house keeps real files; the queue does nothing by itself. */
export interface ImportLife {
  readonly life: Life;
  readonly platform: Platform;
  /** Where it keeps them. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export async function openImportLife(maxBytes: number): Promise<ImportLife> {
  const life = await openLife();
  const folder = await mkdtemp(join(tmpdir(), 'nghisu-imports-'));
  return {
    life,
    folder,
    platform: { ...life.platform, jobs: noJobs, files: openFiles({ folder, maxBytes }) },
    close: async () => {
      await life.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
