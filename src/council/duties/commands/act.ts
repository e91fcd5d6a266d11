import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { Upload } from '#src/platform/files/store.ts';
import type { ActInput } from '../act-input.ts';
import { DUTY_ACTS } from '../acts.ts';
import { actInput } from '../inputs.ts';
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
    const owner = { tenantId: actor.tenantId, personId: actor.personId, at: now };
    const kept: string[] = [...(given.fileIds ?? [])];
    for (const each of uploads ?? []) kept.push((await context.files.keep(tx, owner, each)).id);
    const input: ActInput = { ...given, ...(kept.length > 0 ? { fileIds: kept } : {}) };
    const duty = await actOnDuty(context, id, name, input);
    if (kept.length > 0) await context.files.attach(tx, owner, kept, { kind: 'duty', id });
    return duty;
  },
});
