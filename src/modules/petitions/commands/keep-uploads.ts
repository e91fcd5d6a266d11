import type { CommandContext } from '#src/platform/command.ts';

/** Keeps what was uploaded with the record it belongs to. */
export async function keepUploadsWith(
  ctx: CommandContext,
  uploads: readonly File[],
  subject: { readonly kind: string; readonly id: string },
): Promise<string[]> {
  if (uploads.length === 0) return [];
  const owner = { tenantId: ctx.actor.tenantId, personId: ctx.actor.personId, at: ctx.now };
  const ids: string[] = [];
  for (const upload of uploads) ids.push((await ctx.files.keep(ctx.tx, owner, upload)).id);
  await ctx.files.attach(ctx.tx, owner, ids, subject);
  return ids;
}
