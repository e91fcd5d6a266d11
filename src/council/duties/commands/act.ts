import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { Upload } from '#src/platform/files/store.ts';
import type { ActInput } from '../act-input.ts';
import { DUTY_ACTS } from '../acts.ts';
import { actInput } from '../inputs.ts';
import { dutyFailure } from '../failures.ts';
import { bodyNames } from '../queries/choices.ts';
import { actOnDuty } from './act-on-duty.ts';

const upload = z.custom<Upload>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value,
);
const files = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(upload).max(10).optional(),
);

/** An act on one duty, from its page or the API. */
export const act = command({
  name: 'duties.act',
  input: actInput.extend({ id: z.uuid(), act: z.enum(DUTY_ACTS), files }),
  run: async (context, { id, act: name, files: uploads, ...given }) => {
    const { tx, actor, now } = context;
    await checkBodies(context.tx, actor.tenantId, given);
    const owner = { tenantId: actor.tenantId, personId: actor.personId, at: now };
    const kept: string[] = [...(given.fileIds ?? [])];
    for (const each of uploads ?? []) kept.push((await context.files.keep(tx, owner, each)).id);
    const input: ActInput = { ...given, ...(kept.length > 0 ? { fileIds: kept } : {}) };
    const duty = await actOnDuty(context, id, name, input);
    if (kept.length > 0) await context.files.attach(tx, owner, kept, { kind: 'duty', id });
    return duty;
  },
});

/** Bodies named in an act are bodies of this tenant. */
async function checkBodies(
  tx: Parameters<typeof bodyNames>[0],
  tenantId: string,
  given: ActInput,
): Promise<void> {
  const wanted = [given.toBodyId, given.forBodyId, ...(given.parts ?? []).map((p) => p.bodyId)];
  const ids = [...new Set(wanted.filter((id) => id !== undefined))];
  if (ids.length === 0) return;
  const found = await bodyNames(tx, tenantId, ids);
  if (found.length < ids.length) throw dutyFailure('InvalidInput', 'duties.unknown_body');
}
