import { dayAt } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { petitionFailure } from '../../failures.ts';
import {
  cancelPlannedInput,
  correctContactInput,
  movePlannedInput,
  planContactInput,
} from '../../inputs/contacts.ts';
import { mayNotRecord } from '../../policy.ts';
import { contactById } from '../../queries/contacts.ts';
import type { Contact } from '../../queries/contacts.ts';
import { changeContact, insertContact } from '../../store/record.ts';
import { recordedUnder } from '../../store/requests.ts';
import { emitSentAgain, keyOfRequest } from '../request-key.ts';
import { saidOfContact } from './record-contact.ts';

function refuseOthers(ctx: CommandContext): void {
  const refused = mayNotRecord(ctx.actor);
  if (refused) throw petitionFailure('Forbidden', refused);
}

/** A meeting with voters is announced: when, where, who comes, what it is about. */
export const planContact = command({
  name: 'petitions.plan_contact',
  input: planContactInput,
  async run(ctx, input) {
    const { actor, now, tx } = ctx;
    refuseOthers(ctx);
    const { requestKey, ...asked } = input;
    const key = await keyOfRequest(ctx, requestKey, { planned: asked });
    const before = key && (await recordedUnder(tx, 'voter_contacts', actor, key));
    if (before) {
      emitSentAgain(ctx, 'contact', before);
      return before;
    }
    const said = await saidOfContact(ctx, input, true);
    const id = newId();
    const code = newCode('TX');
    await insertContact(tx, {
      tenant_id: actor.tenantId,
      id,
      code,
      council_id: actor.councilId,
      ...said,
      state: 'planned',
      recorded_by: actor.personId,
      recorded_at: now,
      request_key: key,
    });
    emitOf(ctx, 'contact.planned', { id, code }, { unit: said.unit_code, on: said.held_on });
    return { id, code };
  },
});

/** Another day, hour or place: voters read both what was announced and what holds now. */
export const movePlannedContact = command({
  name: 'petitions.move_contact',
  input: movePlannedInput,
  async run(ctx, { id, version, ...input }) {
    const contact = await planned(ctx, id);
    const said = await saidOfContact(ctx, input, true);
    const isMoved =
      said.held_on !== contact.held_on ||
      said.place !== contact.place ||
      (contact.starts_at !== '' && said.starts_at !== contact.starts_at);
    const first = {
      announced_on: contact.announced_on ?? contact.held_on,
      announced_at: contact.announced_at ?? contact.starts_at,
      announced_place: contact.announced_place ?? contact.place,
      moved_on: dayAt(ctx.now),
    };
    await change(ctx, contact, version, { ...said, ...(isMoved && first) });
    const name = isMoved ? 'contact.moved' : 'contact.corrected';
    emitOf(ctx, name, contact, { from: contact.held_on, to: said.held_on });
    return { id, code: contact.code };
  },
});

/** Called off: the page of the contact stays and says so. */
export const cancelPlannedContact = command({
  name: 'petitions.cancel_contact',
  input: cancelPlannedInput,
  async run(ctx, { id, version, words }) {
    const contact = await planned(ctx, id);
    await change(ctx, contact, version, {
      state: 'cancelled',
      cancelled_on: dayAt(ctx.now),
      cancelled_words: words,
    });
    emitOf(ctx, 'contact.cancelled', contact, { on: contact.held_on });
    return { id, code: contact.code };
  },
});

/** It was held: the same record takes who came and how many, then what was said. */
export const holdPlannedContact = command({
  name: 'petitions.hold_contact',
  input: correctContactInput,
  async run(ctx, { id, version, ...input }) {
    const contact = await planned(ctx, id);
    const said = await saidOfContact(ctx, input);
    await change(ctx, contact, version, { ...said, state: 'held' });
    emitOf(ctx, 'contact.held', contact, { unit: said.unit_code, on: said.held_on });
    return { id, code: contact.code };
  },
});

async function planned(ctx: CommandContext, id: string): Promise<Contact> {
  refuseOthers(ctx);
  const contact = await contactById(ctx.tx, ctx.actor, id);
  if (!contact) throw petitionFailure('NotFound', 'petitions.contact_not_found');
  if (contact.state !== 'planned') throw petitionFailure('RuleBroken', 'petitions.contact_held');
  return contact;
}

async function change(
  ctx: CommandContext,
  contact: Contact,
  version: number,
  said: Parameters<typeof changeContact>[2],
): Promise<void> {
  const at = { tenantId: contact.tenant_id, id: contact.id, version };
  if (await changeContact(ctx.tx, at, said)) return;
  const now = { version: contact.version };
  throw petitionFailure('Conflict', 'petitions.contact_changed', now);
}

function emitOf(
  ctx: CommandContext,
  name: string,
  { id, code }: { readonly id: string; readonly code: string },
  data: Readonly<Record<string, string>>,
): void {
  const { councilId } = ctx.actor;
  ctx.emit({ name, subjectKind: 'contact', subjectId: id, councilId, data: { code, ...data } });
}
