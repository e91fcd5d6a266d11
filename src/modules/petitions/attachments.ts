import type { CommandContext } from '#src/platform/command.ts';

/** Keeps uploaded files with the petition they came with. */
export async function keepUploads(
  ctx: CommandContext,
  uploads: readonly File[],
  petitionId: string,
): Promise<void> {
  if (uploads.length === 0) return;
  const owner = { tenantId: ctx.actor.tenantId, personId: ctx.actor.personId, at: ctx.now };
  const ids: string[] = [];
  for (const upload of uploads) ids.push((await ctx.files.keep(ctx.tx, owner, upload)).id);
  await ctx.files.attach(ctx.tx, owner, ids, { kind: 'petition', id: petitionId });
}
