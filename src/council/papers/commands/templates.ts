import { z } from 'zod';
import { dayAt, givenDay } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { shownName } from '#src/platform/files/name.ts';
import { typedLine } from '#src/platform/text/inputs.ts';
import { checkTemplate } from '../drawing/check-template.ts';
import { sampleSheet } from '../drawing/sample.ts';
import { atField, paperFailure } from '../failures.ts';
import { isPaperKind, paperKind } from '../kinds.ts';
import { mayNotSetTemplate } from '../policy.ts';
import { setTemplate } from '../store/templates.ts';

const which = {
  kind: z.string().refine(isPaperKind),
  validFrom: givenDay,
  note: typedLine(300),
};

const uploaded = z.instanceof(File).optional();

function refuseOthers({ actor }: CommandContext): void {
  const refused = mayNotSetTemplate(actor);
  if (refused) throw paperFailure('Forbidden', refused);
}

interface Setting {
  readonly kind: string;
  readonly validFrom: string | undefined;
  readonly note: string;
}

async function keep(
  ctx: CommandContext,
  { kind, validFrom, note }: Setting,
  file: { readonly name: string; readonly bytes: Buffer } | null,
): Promise<{ kind: string }> {
  const { actor, now, tx } = ctx;
  const from = validFrom ?? dayAt(now);
  await setTemplate(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    council_id: actor.councilId,
    kind,
    content: file?.bytes ?? null,
    file_name: file?.name ?? '',
    valid_from: from,
    note,
    set_by: actor.personId,
    set_at: now,
  });
  ctx.emit({
    name: file ? 'paper_template.set' : 'paper_template.restored',
    subjectKind: 'body',
    subjectId: actor.councilId,
    councilId: actor.councilId,
    data: { kind, from },
  });
  return { kind };
}

/** An office's own template, looked at before it is taken. */
export const setOwnTemplate = command({
  name: 'papers.set_template',
  input: z.object({ ...which, file: uploaded }),
  uploadsAs: 'scanned',
  mayUpload: ({ actor }) => mayNotSetTemplate(actor) === null,
  run: async (ctx, { file, ...setting }) => {
    refuseOthers(ctx);
    if (!file) throw atField(ctx.actor.locale, 'file', 'papers.template_type');
    await ctx.files.scan(file);
    const kept = { name: shownName(file.name), bytes: Buffer.from(await file.arrayBuffer()) };
    await checkTemplate(kept, sampleSheet(paperKind(setting.kind)));
    return await keep(ctx, setting, kept);
  },
});

/** From a day on the house's own template holds again. */
export const restoreStock = command({
  name: 'papers.restore_template',
  input: z.object(which),
  run: async (ctx, setting) => {
    refuseOthers(ctx);
    return await keep(ctx, setting, null);
  },
});
