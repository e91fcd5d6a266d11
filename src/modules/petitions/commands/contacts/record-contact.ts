import { bodyById } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { newId } from '#src/platform/db/ids.ts';
import { atField, petitionFailure } from '../../failures.ts';
import { recordContactInput } from '../../inputs/contacts.ts';
import type { ContactWords } from '../../inputs/contacts.ts';
import { recordingText } from '../../messages/recording.ts';
import { unitsOfTenant } from '../../queries/units.ts';
import { mayNotRecord } from '../../policy.ts';
import { insertContact } from '../../store/record.ts';
import { recordedUnder } from '../../store/requests.ts';
import { sessionNow } from '../recorder.ts';
import { emitSentAgain, keyOfRequest } from '../request-key.ts';

/** A meeting of delegates with voters, into which the opinions are then typed. */
export const recordContact = command({
  name: 'petitions.record_contact',
  input: recordContactInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    const refused = mayNotRecord(actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const { requestKey, ...asked } = input;
    const key = await keyOfRequest(ctx, requestKey, asked);
    const before = key && (await recordedUnder(tx, 'voter_contacts', actor, key));
    if (before) {
      emitSentAgain(ctx, 'contact', before);
      return before;
    }
    const said = await saidOfContact(ctx, input);
    const id = newId();
    const code = newCode('TX');
    await insertContact(tx, {
      tenant_id: actor.tenantId,
      id,
      code,
      council_id: actor.councilId,
      ...said,
      recorded_by: actor.personId,
      recorded_at: now,
      request_key: key,
    });
    ctx.emit({
      name: 'contact.recorded',
      subjectKind: 'contact',
      subjectId: id,
      councilId: actor.councilId,
      data: { code, unit: said.unit_code, on: said.held_on },
    });
    return { id, code };
  },
});

/** The columns of a contact as its form gives them, once every one of them is checked. */
export async function saidOfContact(
  ctx: CommandContext,
  input: ContactWords,
  /** Announced for a day to come, or held on a day that has been. */
  isPlanned = false,
) {
  const t = recordingText(ctx.actor.locale).errors;
  const today = dayAt(ctx.now);
  const heldOn = input.heldOn ?? today;
  const errors: Record<string, string> = {};
  if (!(await isOwnUnit(ctx, input.unit))) errors['unit'] = t.ownUnit;
  if (!isPlanned && heldOn > today) errors['heldOn'] = t.heldInFuture;
  if (isPlanned && heldOn < today)
    errors['heldOn'] = failureSentence(ctx.actor.locale, 'petitions.contact_ahead', {});
  if (Object.keys(errors).length > 0) {
    throw petitionFailure('InvalidInput', 'petitions.invalid', {}, errors);
  }
  await refuseOtherGroups(ctx, input.delegateGroup);
  return {
    unit_code: input.unit,
    place: input.place,
    held_on: heldOn,
    session_id: await sessionNow(ctx, input.session, heldOn),
    timing: input.timing,
    delegates: input.delegates,
    delegate_group_id: input.delegateGroup,
    voter_count: isPlanned ? null : input.voterCount,
    starts_at: input.startsAt,
    topic: input.topic,
    note: input.note,
  };
}

/** A commune meets voters in its own unit, a province in any unit of its own. */
async function isOwnUnit({ tx, actor }: CommandContext, unit: string): Promise<boolean> {
  if (actor.councilTier === 'commune') return unit === actor.councilUnitCode;
  return (await unitsOfTenant(tx, actor.tenantId)).some(({ code }) => code === unit);
}

async function refuseOtherGroups({ tx, actor }: CommandContext, id: string | null): Promise<void> {
  if (id === null) return;
  const group = await bodyById(tx, actor.tenantId, id);
  if (group?.kind === 'delegateGroup' && group.council_id === actor.councilId) return;
  throw atField(actor.locale, 'delegateGroup', 'petitions.body_unknown');
}
