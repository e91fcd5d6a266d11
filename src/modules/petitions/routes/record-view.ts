import type { Context } from 'hono';
import { day, dayAt } from '#src/council/calendar/index.ts';
import { actsOfRecord, dutiesOfRecord } from '#src/council/duties/index.ts';
import type { Db } from '#src/platform/db/database.ts';
import { gathering } from '#src/platform/db/gathering.ts';
import { filesOf } from '#src/platform/files/index.ts';
import { whileUnchanged } from '#src/platform/web/answers/unchanged.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { abilitiesOf } from '../abilities.ts';
import type { PetitionView } from '../pages/petition-view.ts';
import { panelsFor, publicPathOf } from '../panels.ts';
import { mayNotEdit } from '../policy.ts';
import { fieldsOf } from '../queries/fields.ts';
import { historyOf } from '../queries/history.ts';
import {
  groupOf,
  mergedIntoPetition,
  raisedAtOtherSessions,
  standsForPetition,
} from '../queries/links.ts';
import {
  answersOf,
  evaluationsOf,
  petitionersOf,
  placesOf,
  verificationsOf,
} from '../queries/petition.ts';
import type { PetitionRecord } from '../queries/petition.ts';
import { voicesOf } from '../rules.ts';

/** All a record page shows, asked side by side: two statements once they have been asked before. */
export async function recordView(c: Context, petition: PetitionRecord): Promise<PetitionView> {
  const actor = actorOf(c);
  const { locale, platform } = c.var;
  const db = gathering(platform.db);
  const today = dayAt(platform.clock());
  const { tenant_id: tenantId, id } = petition;
  const part = { db, actor, locale, petition, now: platform.clock() };
  const [
    { answers, verifications, files },
    places,
    petitioners,
    fields,
    evaluations,
    history,
    dutyActs,
    duties,
    abilities,
    stands,
    merged,
    raised,
    group,
    panels,
    publicPath,
  ] = await Promise.all([
    repliesOf(db, petition),
    placesOf(db, petition),
    petitionersOf(db, actor, petition),
    whileUnchanged(c, `fields ${petition.council_id} ${locale}`, () =>
      fieldsOf(db, tenantId, petition.council_id, locale),
    ),
    evaluationsOf(db, petition),
    historyOf(db, tenantId, id),
    actsOfRecord(db, tenantId, 'petition', id),
    dutiesOfRecord(db, tenantId, 'petition', id, today),
    abilitiesOf(db, actor, petition),
    standsForPetition(db, petition),
    mergedIntoPetition(db, actor, petition),
    raisedAtOtherSessions(db, actor, petition),
    groupOf(db, actor, petition),
    panelsFor(part),
    publicPathOf(db, petition),
  ]);
  const editReason = mayNotEdit(actor, petition);
  return {
    actor,
    locale,
    today: day(today),
    petition,
    answers,
    verifications,
    files,
    places,
    petitioners,
    fields,
    evaluations,
    history,
    dutyActs,
    duties,
    abilities,
    editReason,
    mayEdit: editReason === null,
    stands,
    merged,
    voices: voicesOf(petition),
    raised,
    group,
    panels,
    publicPath,
  };
}

/** The replies and the checks on the ground, with the files of each and of the petition itself. */
async function repliesOf(db: Db, petition: PetitionRecord) {
  const { tenant_id: tenantId, id } = petition;
  const [answers, verifications, own] = await Promise.all([
    answersOf(db, petition),
    verificationsOf(db, petition),
    filesOf(db, tenantId, 'petition', [id]),
  ]);
  const documents = answers.map((answer) => answer.document_id);
  const checks = verifications.map((one) => one.id);
  const files = await Promise.all([
    filesOf(db, tenantId, 'answer_document', documents),
    filesOf(db, tenantId, 'petition_verification', checks),
  ]);
  return { answers, verifications, files: [own, ...files].flat() };
}
