import {
  currentSession,
  currentSessionId,
  dayAt,
  sessionById,
} from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { newId } from '#src/platform/db/ids.ts';
import { known } from '#src/platform/db/insert.ts';
import type { LookedUp } from '#src/platform/db/insert.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { atField } from '../failures.ts';
import { petitionAdded } from '../counters.ts';
import type { PetitionerInput } from '../inputs/recording.ts';
import type { Place } from '../places.ts';
import type { PetitionKind, PetitionSource } from '../schema.ts';
import type { ContactTiming } from '../store/contact-rows.ts';
import { insertAct } from '../store/acts.ts';
import { insertPetition, insertPetitioners } from '../store/record.ts';
import type { NewPetition } from '../store/record.ts';
import { titleOf } from '../titles.ts';

type Session = string | null;

export interface Recording<In = Session> {
  readonly words: { readonly original: string; readonly text: string };
  readonly title: string;
  readonly kind: PetitionKind;
  readonly source: PetitionSource;
  readonly receivedOn: Day;
  readonly sessionId: In;
  readonly contactId: string | null;
  readonly timing: ContactTiming | null;
  readonly fieldCode: string | null;
  readonly publicText: string;
  /** At least one; the first is where the petition is counted. */
  readonly places: readonly Place[];
  /** The place as the office wrote it, where it wrote it in one line. */
  readonly placeText: string;
  readonly petitioners: readonly PetitionerInput[];
  readonly spot: { readonly by: string; readonly answer: string } | null;
  readonly requestKey: string | null;
}

/** The session a petition received on this day belongs to, unless the clerk chose another. */
export async function sessionFor(
  ctx: CommandContext,
  chosen: string | null,
  receivedOn: string,
): Promise<Session | LookedUp<Session>> {
  const { tenantId, councilId } = ctx.actor;
  if (chosen) return await chosenSession(ctx, chosen);
  return currentSessionId(ctx.tx, { tenantId, councilId, on: receivedOn });
}

/** The same for whoever must know it before anything is written. */
export async function sessionNow(
  ctx: CommandContext,
  chosen: string | null,
  on: string,
): Promise<Session> {
  const { tenantId, councilId } = ctx.actor;
  if (chosen) return await chosenSession(ctx, chosen);
  return (await currentSession(ctx.tx, tenantId, councilId, on))?.id ?? null;
}

async function chosenSession({ tx, actor }: CommandContext, chosen: string): Promise<string> {
  const session = await sessionById(tx, actor.tenantId, actor.councilId, chosen);
  if (!session) throw atField(actor.locale, 'session', 'petitions.session_unknown');
  return session.id;
}

/** The row of a petition that has just been recorded, by a form, the API or an import. */
export function rowOf<In>(ctx: Pick<CommandContext, 'actor' | 'now'>, recording: Recording<In>) {
  const { actor, now } = ctx;
  const main = recording.places[0];
  if (!main) throw new RangeError('a petition without a place');
  return {
    tenant_id: actor.tenantId,
    id: newId(),
    code: newCode('KN'),
    council_id: actor.councilId,
    kind: recording.kind,
    source: recording.source,
    state: recording.spot ? 'answered_on_spot' : 'recorded',
    reply_class: null,
    evaluation: null,
    public_label: recording.spot ? 'answered' : 'received',
    title: recording.title || titleOf(recording.words.text),
    original_text: recording.words.original,
    working_text: recording.words.text,
    public_text: recording.publicText || null,
    unit_code: main.unitCode,
    original_unit_code: main.unitCode,
    original_unit_name: main.unitNameThen,
    place_text: recording.placeText,
    field_code: recording.fieldCode,
    competent_tier: null,
    responsible_body_id: null,
    session_id: recording.sessionId,
    contact_id: recording.contactId,
    timing: recording.timing,
    received_on: recording.receivedOn,
    answered_on: recording.spot ? recording.receivedOn : null,
    due_on: null,
    ended_on: null,
    end_reason: null,
    recorded_by: actor.personId,
    recorded_at: now,
    last_act_at: now,
    request_key: recording.requestKey,
  } satisfies Omit<NewPetition, 'session_id'> & { readonly session_id: In };
}

export type RecordedRow = ReturnType<typeof rowOf<Session>>;

export interface Written {
  readonly row: RecordedRow;
  readonly places: readonly Place[];
}

export interface Recorded {
  readonly id: string;
  readonly code: string;
  /** What was written, once it is, for whoever answers with it; absent where it had been recorded before. */
  readonly written?: () => Written;
}

/** Writes one petition with everything that belongs to it. The caller has checked all of it. */
export async function writePetition(
  ctx: CommandContext,
  recording: Recording<Session | LookedUp<Session>>,
): Promise<Required<Recorded>> {
  const { actor, tx } = ctx;
  const row = rowOf(ctx, recording);
  const { id, code, state } = row;
  await insertPetition(tx, row, recording.places);
  await insertPetitioners(tx, actor.tenantId, id, recording.petitioners);
  await writeHistory(ctx, id, recording);
  await changeCounters(tx, actor.tenantId, [petitionAdded(actor.councilId, state)]);
  ctx.emit({
    name: recording.spot ? 'petition.answered_on_spot' : 'petition.recorded',
    subjectKind: 'petition',
    subjectId: id,
    councilId: actor.councilId,
    data: { code, kind: recording.kind, source: recording.source, unit: row.unit_code },
  });
  const { places } = recording;
  return {
    id,
    code,
    written: () => ({ row: { ...row, session_id: known(row.session_id) }, places }),
  };
}

async function writeHistory(
  ctx: CommandContext,
  id: string,
  recording: Recording<unknown>,
): Promise<void> {
  const { actor, now, tx } = ctx;
  const common = {
    tenant_id: actor.tenantId,
    petition_id: id,
    recorded_at: now,
    person_id: actor.personId,
    seat_id: actor.seatId,
    body_id: actor.bodyId,
  };
  await insertAct(tx, { ...common, act: 'record', happened_on: dayAt(now) });
  if (!recording.spot) return;
  await insertAct(tx, {
    ...common,
    act: 'answer_on_spot',
    happened_on: recording.receivedOn,
    note: recording.spot.answer,
    data: { speaker: recording.spot.by },
  });
}
