import { day, formatDay } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionAct } from '../acting/perform.ts';
import { atField } from '../failures.ts';
import { ACT_INPUTS } from '../inputs/acts.ts';
import { contactById } from '../queries/contacts.ts';
import type { Contact } from '../queries/contacts.ts';
import { insertTelling } from '../store/tellings.ts';

/** Báo lại cử tri: voters were told the result, when, how and by whom. It changes nothing else. */
export const tellPetitions = petitionAct({
  act: 'tell',
  input: ACT_INPUTS.tell,
  effect: async (row, input) => {
    const { ctx, petition } = row;
    const contact = await contactOf(ctx, input.contact);
    const on = contact?.held_on ?? input.toldOn ?? row.on;
    const { answered_on: answered } = petition;
    if (answered !== null && on < answered) {
      const field = contact ? 'contact' : 'toldOn';
      const facts = { answered: formatDay(day(answered)) };
      throw atField(ctx.actor.locale, field, 'petitions.told_before_answer', facts);
    }
    const id = await insertTelling(ctx.tx, {
      tenant_id: petition.tenant_id,
      petition_id: petition.id,
      told_on: on,
      way: input.way,
      contact_id: contact?.id ?? null,
      body_id: ctx.actor.bodyId,
      teller: input.teller,
      note: input.note,
      person_id: ctx.actor.personId,
      seat_id: ctx.actor.seatId,
      recorded_at: ctx.now,
    });
    return {
      data: { telling: id, way: input.way, on, contact: contact?.id ?? null },
      words: { ...(input.teller && { speaker: input.teller }) },
    };
  },
});

async function contactOf({ tx, actor }: CommandContext, key: string): Promise<Contact | null> {
  if (key === '') return null;
  const contact = await contactById(tx, actor, key);
  if (!contact) throw atField(actor.locale, 'contact', 'petitions.contact_not_found');
  if (contact.state === 'held') return contact;
  throw atField(actor.locale, 'contact', 'petitions.contact_not_held');
}
