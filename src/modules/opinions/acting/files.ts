import type { CommandContext } from '#src/platform/command.ts';

interface Given {
  readonly files: readonly File[];
  readonly fileIds: readonly string[];
}

export const SUBMISSION_FILES = 'executive_submission';
export const APPRAISAL_FILES = 'submission_appraisal';

export function isEmpty({ files, fileIds }: Given): boolean {
  return files.length + fileIds.length === 0;
}

/** Keeps what was uploaded and attaches it to its record. */
export async function keepFiles(
  { tx, actor, now, files: store }: CommandContext,
  { files, fileIds }: Given,
  subject: { readonly kind: string; readonly id: string },
): Promise<void> {
  const owner = { tenantId: actor.tenantId, personId: actor.personId, at: now };
  const ids = [...fileIds];
  for (const file of files) ids.push((await store.keep(tx, owner, file)).id);
  await store.attach(tx, owner, ids, subject);
}
