import { z } from 'zod';
import { saveSession } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command, execute } from '#src/platform/command.ts';
import type { Command, CommandContext, Platform } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import {
  addAgendaItem,
  agendaOf,
  callMeeting,
  createMeeting,
  meetingById,
} from '#src/modules/meetings/index.ts';
import type { NewAgendaItem, NewMeeting } from '#src/modules/meetings/index.ts';
import { buildActor, buildCouncil, buildTenant, HA_TINH, LOC_HA, NOW } from './build.ts';
import { openTestDatabase } from './database.ts';

/** An instant by the clock of Vietnam: `at('2026-11-25', '08:00')`. */
export function at(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** The day of the session in five days that `buildSession` plans unless told otherwise. */
export const SESSION_DAY = '2026-11-25';

/**
 * A province and a commune with their people, and the month's session of the province's Standing
 * Committee. For the rooms of the monthly session: `inside` runs any of their functions in a command.
 */
export async function openMeetingLife(files: Platform['files'] = keptNowhere()) {
  const database = await openTestDatabase();
  const { db } = database;
  const tenantId = await buildTenant(db);
  const commune = await buildCouncil(db, { tenantId, unitCode: LOC_HA });
  const province = await buildCouncil(db, { tenantId, unitCode: HA_TINH });
  let now = NOW;
  const platform: Platform = {
    db,
    jobs: { enqueue: async () => {} } as unknown as Platform['jobs'],
    files,
    clock: () => now,
  };
  const people = {
    chair: await buildActor(db, province, 'chair'),
    viceChair: await buildActor(db, province, 'viceChair'),
    member: await buildActor(db, province, 'member'),
    chief: await buildActor(db, province, 'officeChief'),
    clerk: await buildActor(db, province, 'clerk'),
    secondClerk: await buildActor(db, province, 'clerk'),
    registry: await buildActor(db, province, 'registry'),
    committee: await buildActor(db, province, 'committeeHead'),
    delegate: await buildActor(db, province, 'delegate'),
    executive: await buildActor(db, province, 'executiveOfficer'),
    department: await buildActor(db, province, 'departmentOfficer'),
    front: await buildActor(db, province, 'frontOfficer'),
    auditor: await buildActor(db, province, 'auditor'),
    admin: await buildActor(db, province, 'admin'),
    communeChair: await buildActor(db, commune, 'chair'),
    communeClerk: await buildActor(db, commune, 'clerk'),
    communeExecutive: await buildActor(db, commune, 'executiveOfficer'),
  };

  const act = async <S extends z.ZodType, R>(
    actor: Actor,
    spec: Command<S, R>,
    input: unknown,
  ): Promise<R> => await execute(platform, actor, spec, input);

  /** Runs a room's function in a transaction of its own, as one of its commands would. */
  const inside = async <R>(actor: Actor, work: (ctx: CommandContext) => Promise<R>): Promise<R> =>
    await execute(
      platform,
      actor,
      command({
        name: 'test.inside',
        input: z.object({}),
        run: async (ctx) => {
          ctx.nothingChanged();
          return await work(ctx);
        },
      }),
      {},
    );

  const plan = async (meeting: Partial<NewMeeting> = {}, by = people.clerk) =>
    await inside(by, async (ctx) => {
      const day = SESSION_DAY;
      return await createMeeting(ctx, {
        kind: 'standingSession',
        startsAt: at(day, '08:00'),
        endsAt: at(day, '11:30'),
        place: 'Phòng họp số 1',
        ...meeting,
      });
    });

  const addItem = async (
    item: Pick<NewAgendaItem, 'meetingId'> & Partial<NewAgendaItem>,
    by = people.clerk,
  ) =>
    await inside(
      by,
      async (ctx) =>
        (await addAgendaItem(ctx, { kind: 'other', title: 'Nội dung khác', ...item })).id,
    );

  return {
    db,
    pool: database.pool,
    tenantId,
    platform,
    province,
    commune,
    people,
    bodies: {
      standing: province.standingCommitteeId,
      committee: province.committeeIds[0] ?? '',
      office: province.officeId,
      executive: province.executiveId,
      department: province.departmentIds[0] ?? '',
      secondDepartment: province.departmentIds[1] ?? '',
      front: province.frontId,
    },
    act,
    inside,
    plan,
    addItem,
    passDays: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
    setNow: (instant: Date) => void (now = instant),
    now: () => now,
    /** The month's session: three items, the first with two parts, the last restricted. */
    buildSession: async ({ called = true, day = SESSION_DAY, by = people.clerk } = {}) => {
      const startsAt = at(day, '08:00');
      const made = await plan({ startsAt, endsAt: at(day, '11:30') }, by);
      const meetingId = made.id;
      const petitions = await addItem(
        {
          meetingId,
          kind: 'petitionReport',
          title: 'Kết quả giải quyết kiến nghị cử tri',
          minutes: 40,
        },
        by,
      );
      const answered = await addItem(
        { meetingId, parentId: petitions, title: 'Kiến nghị đã giải quyết xong', minutes: 15 },
        by,
      );
      const waiting = await addItem(
        { meetingId, parentId: petitions, title: 'Kiến nghị chậm trả lời', minutes: 25 },
        by,
      );
      const opinion = await addItem(
        {
          meetingId,
          kind: 'opinionOnSubmission',
          title: 'Tờ trình điều chỉnh kế hoạch đầu tư công',
          minutes: 30,
          presenterBodyId: province.executiveId,
        },
        by,
      );
      const personnel = await addItem(
        { meetingId, kind: 'personnel', title: 'Công tác cán bộ', minutes: 20, isRestricted: true },
        by,
      );
      if (called) await inside(by, async (ctx) => await callMeeting(ctx, meetingId));
      return { ...made, items: { petitions, answered, waiting, opinion, personnel } };
    },
    /** Somebody outside the council's side is invited: to all of it, or to one item. */
    invite: async (reader: {
      meetingId: string;
      bodyId?: string;
      personId?: string;
      itemId?: string;
    }) => {
      await db
        .insertInto('meeting_readers')
        .values({
          tenant_id: tenantId,
          id: newId(),
          meeting_id: reader.meetingId,
          body_id: reader.bodyId ?? null,
          person_id: reader.personId ?? null,
          item_id: reader.itemId ?? null,
        })
        .execute();
    },
    /** A session of the council, in its present term. */
    buildCouncilSession: async (number: number, opensOn: string, kind = 'regular') =>
      (await act(people.clerk, saveSession, { number: String(number), opensOn, kind })).id,
    meeting: async (id: string, by: Actor = people.clerk) => await meetingById(db, by, id),
    agenda: async (id: string, by: Actor = people.clerk) => await agendaOf(db, by, id),
    close: database.close,
  };
}
export type MeetingLife = Awaited<ReturnType<typeof openMeetingLife>>;

/** Whose rights a table of refusals names. */
export const MEETING_SEATS = [
  'chair',
  'viceChair',
  'member',
  'chief',
  'clerk',
  'registry',
  'committee',
  'delegate',
  'executive',
  'department',
  'front',
  'auditor',
  'admin',
  'communeClerk',
] as const;

/** x: may, whatever else stands against it; . : is refused; – : does not learn that there is such a thing. */
export async function mark<S extends z.ZodType, R>(
  { act }: Pick<MeetingLife, 'act'>,
  actor: Actor,
  spec: Command<S, R>,
  input: object,
): Promise<string> {
  try {
    await act(actor, spec, input);
    return 'x';
  } catch (error) {
    const { kind } = error as { kind?: string };
    if (kind === 'Forbidden') return '.';
    return kind === 'NotFound' ? '–' : 'x';
  }
}

function keptNowhere(): Platform['files'] {
  const files: Platform['files'] = {
    ready: async () => ({
      files,
      committed: async () => await Promise.resolve(),
      refused: async () => await Promise.resolve(),
    }),
    keep: async (
      tx: CommandContext['tx'],
      owner: { tenantId: string; personId: string | null; at: Date },
      upload: { name: string; size: number },
    ) => {
      const id = newId();
      await tx
        .insertInto('files')
        .values({
          tenant_id: owner.tenantId,
          id,
          name: upload.name,
          media_type: 'application/pdf',
          size_bytes: upload.size,
          sha256: '0'.repeat(64),
          is_photo: false,
          uploaded_by: owner.personId,
          uploaded_at: owner.at,
        })
        .execute();
      return {
        id,
        name: upload.name,
        mediaType: 'application/pdf',
        sizeBytes: upload.size,
        isPhoto: false,
      };
    },
    attach: async (
      tx: CommandContext['tx'],
      owner: { tenantId: string },
      ids: readonly string[],
      subject: { kind: string; id: string },
    ) => {
      if (ids.length === 0) return;
      await tx
        .updateTable('files')
        .set({ subject_kind: subject.kind, subject_id: subject.id })
        .where('tenant_id', '=', owner.tenantId)
        .where('id', 'in', [...ids])
        .execute();
    },
  } as unknown as Platform['files'];
  return files;
}
