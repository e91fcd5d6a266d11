import { setImmediate as turn } from 'node:timers/promises';
import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { changeCounters } from '#src/platform/db/counters.ts';
import { newId } from '#src/platform/db/ids.ts';
import { teachRecorded } from '../acting/teach.ts';
import { petitionAdded } from '../counters.ts';
import { deleteUntouched, insertInBulk, workedOn } from '../store/bulk.ts';
import type { PetitionInBulk } from '../store/bulk.ts';
import { insertDoubles, thoseThere } from '../store/doubles.ts';
import { rowOf } from '../commands/recorder.ts';
import type { Recording } from '../commands/recorder.ts';

export interface BulkRecording extends Omit<Recording, 'spot' | 'contactId' | 'source'> {
  readonly id: string;
  readonly responsibleBodyId: string | null;
  /** What the first line of its history says: the file, the row, what the list said of an answer. */
  readonly note: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The marks of `words.text` at `placeText`, where the caller has read them. */
  readonly marks?: readonly string[] | undefined;
  /** What it looked the same as: recorded all the same, and marked. */
  readonly doubles: readonly { readonly id: string; readonly score: number }[];
  readonly importId: string;
}

type Context = Pick<CommandContext, 'tx' | 'actor' | 'now'>;
const AT_ONCE = 20;

/**
 * Records a part of a list inside the caller's transaction, in the order given. The caller has
 * allowed it, checked every row and tells the log.
 */
export async function recordInBulk(
  ctx: Context,
  recordings: readonly BulkRecording[],
): Promise<readonly { readonly id: string; readonly code: string; readonly isDouble: boolean }[]> {
  const doubles = await doublesOf(ctx, recordings);
  const marked = new Set(doubles.map(({ petition_id }) => petition_id));
  const petitions: PetitionInBulk[] = [];
  for (const recording of recordings) {
    petitions.push(petitionOf(ctx, recording, marked.has(recording.id)));
    // Other people's pages come in between.
    if (petitions.length % AT_ONCE === 0) await turn();
  }
  await insertInBulk(ctx.tx, petitions);
  await insertDoubles(ctx.tx, doubles);
  await teachRecorded(ctx, recordings.filter(isTaught).map(lessonOf));
  const { tenantId, councilId } = ctx.actor;
  await changeCounters(ctx.tx, tenantId, [petitionAdded(councilId, 'recorded', petitions.length)]);
  return petitions.map(({ row: { id, code } }) => ({ id, code, isDouble: marked.has(id) }));
}

/** Only what a person wrote or chose teaches; a kind that was only guessed does not. */
const isTaught = ({ fieldCode }: BulkRecording): boolean => fieldCode !== null;
const lessonOf = ({ words, fieldCode }: BulkRecording) => ({
  text: words.text,
  field: fieldCode,
  kind: null,
});

/** Of what the recordings look the same as, those that are there or come with them. */
async function doublesOf({ tx, actor }: Context, recordings: readonly BulkRecording[]) {
  const { tenantId } = actor;
  const asked = recordings.flatMap(({ doubles }) => doubles.map(({ id }) => id));
  const coming = new Set(recordings.map(({ id }) => id));
  const there = await thoseThere(tx, tenantId, asked);
  return recordings.flatMap(({ id, importId, doubles }) =>
    doubles
      .filter((other) => other.id !== id && (there.has(other.id) || coming.has(other.id)))
      .map((other) => ({
        tenant_id: tenantId,
        petition_id: id,
        other_id: other.id,
        score: other.score,
        import_id: importId,
      })),
  );
}

function petitionOf(ctx: Context, recording: BulkRecording, isDouble: boolean): PetitionInBulk {
  const { actor, now } = ctx;
  const row = {
    ...rowOf(ctx, { ...recording, source: 'import', contactId: null, spot: null }),
    id: recording.id,
    responsible_body_id: recording.responsibleBodyId,
    is_double: isDouble,
  };
  const act = {
    tenant_id: actor.tenantId,
    id: newId(),
    petition_id: row.id,
    act: 'import',
    happened_on: dayAt(now),
    recorded_at: now,
    person_id: actor.personId,
    seat_id: actor.seatId,
    body_id: actor.bodyId,
    document_number: null,
    document_on: null,
    note: recording.note,
    data: JSON.stringify(recording.data),
  };
  const { places, petitioners, marks } = recording;
  return { row, places, petitioners, act, marks };
}

/** Takes away what `recordInBulk` wrote, or gives the petitions somebody has worked on since. */
export async function removeUntouched(
  ctx: Context,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const { tenantId, councilId } = ctx.actor;
  const worked = await workedOn(ctx.tx, tenantId, ids);
  if (worked.length > 0) return worked;
  const removed = await deleteUntouched(ctx.tx, tenantId, ids);
  await changeCounters(ctx.tx, tenantId, [petitionAdded(councilId, 'recorded', -removed)]);
  return [];
}
