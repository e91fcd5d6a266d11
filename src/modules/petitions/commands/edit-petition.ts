import { dayAt } from '#src/council/calendar/index.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { petitionFailure } from '../failures.ts';
import { editPetitionInput } from '../inputs/recording.ts';
import type { EditPetition } from '../inputs/recording.ts';
import { actWord } from '../messages/words.ts';
import { findPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import { lastActOf } from '../queries/history.ts';
import { mayNotEdit } from '../policy.ts';
import { insertAct } from '../store/acts.ts';
import { lockPetition } from '../store/petitions.ts';
import { replacePetitioners, rewordPetition } from '../store/record.ts';
import type { Petition } from '../store/petitions.ts';
import { titleOf } from '../titles.ts';
import { teach } from '../acting/teach.ts';

/** Changes wording, places and petitioner; the voter's own words stay as they came. */
export const editPetition = command({
  name: 'petitions.edit',
  input: editPetitionInput,
  async run(ctx, input) {
    const petition = await lockPetition(ctx.tx, ctx.actor, input.id);
    if (petition.council_id !== ctx.actor.councilId) {
      throw petitionFailure('NotFound', 'petitions.not_found');
    }
    const refused = mayNotEdit(ctx.actor, petition);
    if (refused) throw petitionFailure('Forbidden', refused);
    if (petition.version !== input.version) throw await editedMeanwhile(ctx, petition);
    const asked = { place: '', places: input.places };
    const found = await findPlaces(ctx, asked, petition.received_on, petition.unit_code);
    if (Object.keys(found.errors).length > 0) {
      throw petitionFailure('InvalidInput', found.code, found.facts, found.errors);
    }
    await write(ctx, petition, input, found.places);
    await teach(ctx, petition, { kind: input.kind }, { kind: petition.kind });
    return { id: petition.id, code: petition.code };
  },
});

async function write(
  ctx: CommandContext,
  petition: Petition,
  input: EditPetition,
  places: readonly Place[],
): Promise<void> {
  const change = {
    kind: input.kind,
    title: input.title || titleOf(input.workingText),
    working_text: input.workingText,
    public_text: input.publicText || null,
    unit_code: places[0]?.unitCode ?? petition.unit_code,
    last_act_at: ctx.now,
  };
  await rewordPetition(ctx.tx, petition, change, places);
  await replacePetitioners(ctx.tx, petition.tenant_id, petition.id, input.petitioners);
  const changed = (['kind', 'title', 'working_text', 'public_text', 'unit_code'] as const).filter(
    (column) => change[column] !== petition[column],
  );
  await insertAct(ctx.tx, {
    tenant_id: petition.tenant_id,
    petition_id: petition.id,
    act: 'edit',
    happened_on: dayAt(ctx.now),
    recorded_at: ctx.now,
    person_id: ctx.actor.personId,
    seat_id: ctx.actor.seatId,
    body_id: ctx.actor.bodyId,
    data: { changed },
  });
  ctx.emit({
    name: 'petition.edited',
    subjectKind: 'petition',
    subjectId: petition.id,
    councilId: petition.council_id,
    data: { code: petition.code, changed },
  });
}

/** The second clerk is told what the first one did, in the first one's name. */
async function editedMeanwhile(ctx: CommandContext, petition: Petition) {
  const last = await lastActOf(ctx.tx, petition.tenant_id, petition.id);
  return petitionFailure('Conflict', 'petitions.edited_meanwhile', {
    who: last?.person_name ?? '',
    act: last ? actWord(ctx.actor.locale, last.act).toLowerCase() : '',
    when: last ? formatInstant(last.recorded_at) : '',
    version: petition.version,
  });
}
