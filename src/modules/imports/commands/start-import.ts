import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { ticked, typedLine } from '#src/platform/text/inputs.ts';
import { importFailure } from '../failures.ts';
import { mappingInput } from '../inputs.ts';
import { mayNotImport } from '../policy.ts';
import { importUnderKey } from '../queries/imports.ts';
import { IMPORT_SOURCES } from '../schema.ts';
import { insertImport } from '../store/imports.ts';
import { lookInside } from '../work/look-inside.ts';

const SUBJECT = 'petition_import';

export const startImportInput = z.object({
  file: z.instanceof(File).optional(),
  /** The operator's own file, which stays where it is. */
  fileName: typedLine(200),
  source: z.enum(IMPORT_SOURCES).default('page'),
  mapping: mappingInput,
  publishesItself: ticked,
  /** The caller reads it at once instead of leaving it to background work. */
  readsItself: ticked,
  requestKey: typedLine(200),
});

/** Takes a list in: the file is kept, and read in the background. */
export const startImport = command({
  name: 'imports.start',
  input: startImportInput,
  uploadsAs: 'as_sent',
  mayUpload: ({ actor }) => mayNotImport(actor) === null,
  async run(ctx, input) {
    const refused = mayNotImport(ctx.actor);
    if (refused) throw importFailure('Forbidden', refused);
    const { tenantId, councilId, personId, seatId } = ctx.actor;
    const requestKey = keyOf(input);
    const before = requestKey && (await importUnderKey(ctx.tx, ctx.actor, requestKey));
    if (before) {
      ctx.nothingChanged();
      return { id: before.id, runId: before.run_id ?? '', isNew: false };
    }
    if (!input.file && input.source !== 'operator') {
      throw importFailure('InvalidInput', 'imports.no_file');
    }
    const [id, runId] = [newId(), newId()];
    const file = input.file ? await keepFile(ctx, input.file, id) : null;
    await insertImport(ctx.tx, {
      tenant_id: tenantId,
      id,
      council_id: councilId,
      source: input.source,
      file_id: file?.id ?? null,
      file_name: file?.name ?? input.fileName,
      state: 'reading',
      sheets: '[]',
      mapping: JSON.stringify(input.mapping),
      counts: '{}',
      publishes_itself: input.publishesItself,
      failure_code: null,
      failure_facts: '{}',
      notes: '[]',
      person_id: personId,
      seat_id: seatId,
      created_at: ctx.now,
      run_id: runId,
      seen_at: ctx.now,
      published_at: null,
      undone_at: null,
      undone_by: null,
      request_key: requestKey,
    });
    if (!input.readsItself) {
      await ctx.enqueue('read-import', { tenantId, importId: id, runId });
    }
    ctx.emit({
      name: 'import.started',
      subjectKind: SUBJECT,
      subjectId: id,
      councilId,
      data: { source: input.source },
    });
    return { id, runId, isNew: true };
  },
});

/** Sent again with the same key, the same file and the same reading of its columns, it is one import. */
function keyOf({ requestKey, file, fileName, mapping }: z.output<typeof startImportInput>) {
  if (requestKey === '') return null;
  const asked = JSON.stringify([file?.name ?? fileName, file?.size, mapping]);
  return `${requestKey} ${createHash('sha256').update(asked).digest('base64url')}`;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Kept as it was sent; what cannot be a list is refused at once, and nothing stays. */
async function keepFile(ctx: CommandContext, upload: File, importId: string) {
  const { tenantId, personId } = ctx.actor;
  const owner = { tenantId, personId, at: ctx.now };
  const mediaType = /\.xls[xm]$/i.test(upload.name) ? XLSX : 'text/csv';
  const file = await ctx.files.keepAsSent(ctx.tx, owner, upload, mediaType);
  await ctx.files.attach(ctx.tx, owner, [file.id], { kind: SUBJECT, id: importId });
  await lookInside(ctx, file);
  return file;
}
