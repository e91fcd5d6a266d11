import { inviteesOf } from '#src/modules/invitations/index.ts';
import type { Invitee } from '#src/modules/invitations/index.ts';
import { HELD_AT, heldAt, heldOn } from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db, Tx } from '#src/platform/db/database.ts';
import { inOrderOfTime } from '../rules/thread.ts';
import type { Happening } from '../rules/thread.ts';
import { asUsed, quorumRuleFor } from '../rules/choosing.ts';
import { quorumOf } from '../rules/majority.ts';
import type { Quorum, RuleAsUsed } from '../rules/majority.ts';
import { isThereAt, membersPresentAt } from '../rules/presence.ts';
import type {
  Moment,
  Sitting,
  StoredQuestion,
  StoredRule,
  StoredSpeech,
  StoredStay,
  StoredVote,
} from '../schema.ts';
import { rulesInForce } from '../store/rules.ts';

export interface Attendance {
  readonly person: Invitee;
  readonly stays: readonly StoredStay[];
  /** In the room at the moment asked about. */
  readonly isThere: boolean;
}

export interface RunOfItem {
  readonly itemId: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** Everything that happened at a meeting, for its minutes and its pages. */
export interface SittingRecord {
  readonly sitting: Sitting | null;
  readonly presiding: Invitee | null;
  readonly attendance: readonly Attendance[];
  /** At the moment asked about: the opening, unless told. */
  readonly quorum: Quorum;
  readonly quorumRule: RuleAsUsed | null;
  readonly runs: readonly RunOfItem[];
  readonly moments: readonly Moment[];
  /** Those that were taken back are not among them. */
  readonly speeches: readonly StoredSpeech[];
  readonly struck: readonly StoredSpeech[];
  readonly questions: readonly StoredQuestion[];
  /** The numbers that stand; what was corrected is in `correctedVotes`. */
  readonly votes: readonly StoredVote[];
  readonly correctedVotes: readonly StoredVote[];
  /** Arrivals, moments, speeches, questions, answers, votes: all in order of time. */
  readonly events: readonly Happening[];
}

/** The record of a meeting as the room keeps it; whoever shows it filters by what the reader may see. */
export async function sittingRecord(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
  at?: Date,
): Promise<SittingRecord> {
  // One after the other: on a transaction there is one connection, which answers one question at a time.
  const meeting = await meetingRow(db, tenantId, meetingId);
  const sitting = await sittingRow(db, tenantId, meetingId);
  const people = await inviteesOf(db, tenantId, meetingId);
  const stays = await stayRows(db, tenantId, meetingId);
  const moments = await momentRows(db, tenantId, meetingId);
  const runs = await runRows(db, tenantId, meetingId);
  const spoken = await speechRows(db, tenantId, meetingId);
  const questions = await questionRows(db, tenantId, meetingId);
  const taken = await voteRows(db, tenantId, meetingId);
  const moment = at ?? sitting?.opened_at ?? heldAt(meeting);
  const rules = await rulesInForce(db, tenantId, meeting.council_id, heldOn(meeting));
  const rule = quorumRuleFor(rules, meeting.kind);
  const speeches = spoken.filter(({ struck_at }) => struck_at === null);
  const votes = taken.filter(({ is_current }) => is_current);
  return {
    sitting,
    presiding: people.find(({ id }) => id === sitting?.presiding_id) ?? null,
    attendance: people.map((person) => attendanceOf(person, stays, moment)),
    quorum: quorumAt(rule, people, stays, moment),
    quorumRule: rule && asUsed(rule),
    runs: runs.map((run) => ({
      itemId: run.item_id,
      startedAt: run.started_at,
      finishedAt: run.finished_at,
    })),
    moments,
    speeches,
    struck: spoken.filter(({ struck_at }) => struck_at !== null),
    questions,
    votes,
    correctedVotes: taken.filter(({ is_current }) => !is_current),
    events: inOrderOfTime({ people, stays, moments, speeches, questions, votes, meetingId }),
  };
}

function attendanceOf(person: Invitee, stays: readonly StoredStay[], at: Date): Attendance {
  const own = stays.filter(({ invitee_id }) => invitee_id === person.id);
  const isThere = own.some((stay) =>
    isThereAt({ arrivedAt: stay.arrived_at, leftAt: stay.left_at }, at),
  );
  return { person, stays: own, isThere };
}

function quorumAt(
  rule: StoredRule | null,
  people: readonly Invitee[],
  stays: readonly StoredStay[],
  at: Date,
): Quorum {
  const attendants = people.map(({ id, has_vote }) => ({ id, hasVote: has_vote }));
  const shown = stays.map((stay) => ({
    inviteeId: stay.invitee_id,
    arrivedAt: stay.arrived_at,
    leftAt: stay.left_at,
    isSubstitute: stay.is_substitute,
  }));
  const members = attendants.filter(({ hasVote }) => hasVote).length;
  return quorumOf(rule && asUsed(rule), members, membersPresentAt(attendants, shown, at));
}

async function meetingRow(db: Db | Tx, tenantId: string, id: string) {
  return await db
    .selectFrom('meetings')
    .select(['kind', 'council_id', 'body_id', 'opened_at', 'starts_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function sittingRow(db: Db | Tx, tenantId: string, meetingId: string) {
  const row = await db
    .selectFrom('sittings')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row ?? null;
}

async function stayRows(db: Db | Tx, tenantId: string, meetingId: string) {
  return await db
    .selectFrom('sitting_stays')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('arrived_at')
    .orderBy('id')
    .execute();
}

async function momentRows(db: Db | Tx, tenantId: string, meetingId: string) {
  return await db
    .selectFrom('sitting_moments')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function runRows(db: Db | Tx, tenantId: string, meetingId: string) {
  return await db
    .selectFrom('sitting_runs')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
}

async function speechRows(db: Db | Tx, tenantId: string, meetingId: string) {
  return await db
    .selectFrom('sitting_speeches')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function voteRows(db: Db | Tx, tenantId: string, meetingId: string) {
  return await db
    .selectFrom('sitting_votes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('taken_at')
    .orderBy('id')
    .execute();
}

/** Those put here, and those carried from an earlier sitting that were answered here. */
async function questionRows(
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<StoredQuestion[]> {
  return await db
    .selectFrom('sitting_questions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where((is) =>
      is.or([is('meeting_id', '=', meetingId), is('answered_meeting_id', '=', meetingId)]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/** Questions an earlier sitting of the same body carried over, still to be taken up. */
export async function carriedQuestions(
  db: Db | Tx,
  meeting: Pick<StoredMeeting, 'tenant_id' | 'id' | 'body_id' | 'opened_at' | 'starts_at'>,
): Promise<(StoredQuestion & { meetingTitle: string; meetingCode: string })[]> {
  return await db
    .selectFrom('sitting_questions as q')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.tenant_id', '=', 'q.tenant_id').onRef('m.id', '=', 'q.meeting_id'),
    )
    .selectAll('q')
    .select(['m.title as meetingTitle', 'm.code as meetingCode'])
    .where('q.tenant_id', '=', meeting.tenant_id)
    .where('q.holder_id', '=', meeting.body_id)
    .where('q.state', '=', 'carried')
    .where('q.meeting_id', '<>', meeting.id)
    .where(HELD_AT, '<', heldAt(meeting))
    .orderBy('q.asked_at')
    .execute();
}

export async function questionById(
  db: Db | Tx,
  tenantId: string,
  id: string,
): Promise<
  | (StoredQuestion & {
      meetingTitle: string;
      meetingCode: string;
      askedBody: string | null;
      dutyCode: string | null;
    })
  | null
> {
  const row = await db
    .selectFrom('sitting_questions as q')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.tenant_id', '=', 'q.tenant_id').onRef('m.id', '=', 'q.meeting_id'),
    )
    .leftJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'q.tenant_id').onRef('b.id', '=', 'q.asked_body_id'),
    )
    .leftJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'q.tenant_id').onRef('d.id', '=', 'q.duty_id'),
    )
    .selectAll('q')
    .select([
      'm.title as meetingTitle',
      'm.code as meetingCode',
      'b.name as askedBody',
      'd.code as dutyCode',
    ])
    .where('q.tenant_id', '=', tenantId)
    .where('q.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The rules of a meeting's day. */
export async function rulesOfMeeting(
  db: Db | Tx,
  meeting: Pick<StoredMeeting, 'tenant_id' | 'council_id' | 'opened_at' | 'starts_at'>,
): Promise<readonly StoredRule[]> {
  return await rulesInForce(db, meeting.tenant_id, meeting.council_id, heldOn(meeting));
}

/** Whose hand wrote what: names for the pages. */
export async function namesOfPeople(
  db: Db | Tx,
  tenantId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'full_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** Names of bodies, for who spoke and who is asked. */
export async function namesOfBodies(
  db: Db | Tx,
  tenantId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'short_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}
