import type { CommandContext } from '#src/platform/command.ts';
import { fileById } from '#src/platform/files/index.ts';
import { readSheets } from '#src/platform/sheets/index.ts';

const LOOKED_AT = 3;

/** Reads the first rows only: a locked, damaged or foreign file is refused while the clerk is still there. */
export async function lookInside(
  ctx: Pick<CommandContext, 'tx' | 'actor' | 'files'>,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const file = await fileById(ctx.tx, ctx.actor.tenantId, id);
  const content = file && (await ctx.files.open(placeOf(file)));
  if (!content) return;
  const rows = readSheets({ path: content.path, name });
  for (let looked = 0; looked < LOOKED_AT; looked += 1) {
    if ((await rows.next()).done === true) return;
  }
  await rows.return(undefined);
}

function placeOf(file: { tenant_id: string; id: string; sha256: string }) {
  return { tenantId: file.tenant_id, id: file.id, sha256: file.sha256, isPhoto: false };
}
