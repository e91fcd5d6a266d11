import { command } from '#src/platform/command.ts';
import { petitionFailure } from '../../failures.ts';
import { correctContactInput } from '../../inputs/contacts.ts';
import { mayNotRecord } from '../../policy.ts';
import { contactById } from '../../queries/contacts.ts';
import { changeContact } from '../../store/record.ts';
import { saidOfContact } from './record-contact.ts';

/** Puts right what was entered about a meeting; its opinions stay as they were recorded. */
export const correctContact = command({
  name: 'petitions.correct_contact',
  input: correctContactInput,
  async run(ctx, { id, version, ...input }) {
    const { actor, tx } = ctx;
    const refused = mayNotRecord(actor);
    if (refused) throw petitionFailure('Forbidden', refused);
    const contact = await contactById(tx, actor, id);
    if (!contact) throw petitionFailure('NotFound', 'petitions.contact_not_found');
    if (contact.state !== 'held') throw petitionFailure('RuleBroken', 'petitions.contact_not_held');
    const said = await saidOfContact(ctx, input);
    if (!(await changeContact(tx, { tenantId: actor.tenantId, id, version }, said))) {
      const now = { version: contact.version };
      throw petitionFailure('Conflict', 'petitions.contact_changed', now);
    }
    const changed = Object.entries(said)
      .filter(([column, value]) => contact[column as keyof typeof said] !== value)
      .map(([column]) => column);
    ctx.emit({
      name: 'contact.corrected',
      subjectKind: 'contact',
      subjectId: id,
      councilId: actor.councilId,
      data: { code: contact.code, changed },
    });
    return { id, code: contact.code };
  },
});
