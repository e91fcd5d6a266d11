import type { CommandContext } from '#src/platform/command.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { actRule } from '../acts.ts';
import { figureChanges } from '../figures.ts';
import { dutyKind } from '../kinds.ts';
import type { StoredDuty } from '../schema.ts';
import { handPartsTo, openPartsOf, updateDuty } from '../store/duties.ts';
import { placeDuty } from './place-duty.ts';
import { recordAct } from './record-act.ts';
import type { Done } from './record-act.ts';

/** What an act on the whole does to its parts: gives them out, hands them on or ends them. */
export async function actOnParts(context: CommandContext, done: Done): Promise<void> {
  const { act, after, input } = done;
  if (act === 'delegate') return await giveOut(context, done);
  if (!actRule(act).endsParts) return;
  if (act === 'transfer' && input.toSuccessor) {
    return await handPartsTo(context.tx, after, after.debtor_body_id);
  }
  for (const part of await openPartsOf(context.tx, after)) await endPart(context, part, done);
}

async function giveOut(context: CommandContext, { after, input }: Done): Promise<void> {
  for (const part of input.parts ?? []) {
    const dueOn = part.dueOn ?? after.due_on;
    await placeDuty(context, {
      kind: after.kind,
      title: part.task?.trim() || after.title,
      link: after.link,
      recordKind: after.record_kind,
      recordId: after.record_id,
      councilId: after.council_id,
      creditorBodyId: after.debtor_body_id,
      debtorBodyId: part.bodyId,
      fieldCode: after.field_code,
      unitCode: after.unit_code,
      sessionId: after.session_id,
      due:
        dueOn === null
          ? null
          : {
              dueOn,
              explanation: null,
              proposed: part.dueOn === undefined && after.due_is_proposed,
            },
      parentDutyId: after.id,
      part: part.part,
      documentNumber: input.documentNumber,
      documentOn: input.documentOn,
      note: input.note,
    });
  }
}

async function endPart(context: CommandContext, part: StoredDuty, whole: Done): Promise<void> {
  const ended = await updateDuty(context.tx, part, {
    state: 'lifted',
    ended_on: whole.input.on ?? whole.today,
    outcome: 'withParent',
    paused_on: null,
    pause_reason: null,
    next_urge_on: null,
    version: part.version + 1,
  });
  const input = { on: whole.input.on, note: whole.input.note };
  const lift = { before: part, after: ended, act: 'lift', input, today: whole.today } as const;
  const recorded = await recordAct(context, lift);
  await changeCounters(context.tx, part.tenant_id, figureChanges(part, ended));
  await dutyKind(part.kind).hooks?.after?.(context, ended, { ...recorded, before: part });
  for (const sub of await openPartsOf(context.tx, part)) await endPart(context, sub, whole);
}
