import { sql } from 'kysely';
import { z } from 'zod';
import { paperSteps } from '#src/council/papers/index.ts';
import {
  addAgendaItem,
  callMeeting,
  createMeeting,
  meetingById,
} from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { buildActor } from './build.ts';
import { openLife } from './petition-life.ts';
import { captureConclusion } from '#src/modules/conclusions/commands/capture.ts';
import { confirmConclusions } from '#src/modules/conclusions/commands/confirm.ts';
import { drawNotice } from '#src/modules/conclusions/commands/notice.ts';
import '#src/modules/conclusions/room.ts';
import { conclusionsOf } from '#src/modules/conclusions/queries/conclusions.ts';

const within = <R>(name: string, run: (ctx: CommandContext) => Promise<R>) =>
  command({ name, input: z.unknown(), run });

/** A province whose Standing Committee meets, concludes and issues, and the verbs a test says. */
export async function openConclusionWorld() {
  const life = await openLife();
  const { db, act, tenantId } = life;
  const clerk = life.people.provinceClerk;
  const chair = life.people.provinceChair;
  const chief = life.people.provinceChief;
  const registry = life.people.provinceRegistry;
  const department = await buildActor(db, life.province, 'departmentOfficer');
  let minutes = 0;
  let papers = 0;

  /** A called session of the Standing Committee with one item; each begins later than the last. */
  const session = async (on = '2026-11-18') => {
    minutes += 5;
    const startsAt = new Date(Date.parse(`${on}T00:30:00Z`) + minutes * 60_000);
    const make = within('test.session', async (ctx) => {
      const { id, code } = await createMeeting(ctx, {
        kind: 'standingSession',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        title: 'Phiên họp thường kỳ',
        place: 'Phòng họp số 1',
        chairSeatId: chair.seatId,
      });
      const item = await addAgendaItem(ctx, {
        meetingId: id,
        kind: 'petitionReport',
        title: 'Kết quả giải quyết kiến nghị cử tri',
      });
      await callMeeting(ctx, id);
      return { id, code, itemId: item.id };
    });
    return await act(clerk, make, {});
  };
  type Session = Awaited<ReturnType<typeof session>>;

  const numbered = async (paperId: string) => {
    papers += 1;
    await act(chief, paperSteps.check, { paperId });
    await act(chair, paperSteps.sign, { paperId });
    await act(registry, paperSteps.number, { paperId, symbol: `${papers}/TB-TTHĐND` });
  };
  const issue = async (paperId: string) => {
    await numbered(paperId);
    await act(registry, paperSteps.issue, { paperId });
  };
  return {
    life,
    db,
    act,
    tenantId,
    clerk,
    chair,
    chief,
    registry,
    department,
    session,
    numbered,
    issue,
    close: life.close,
    capture: async (at: Session, more: Record<string, unknown> = {}) =>
      await act(clerk, captureConclusion, {
        meetingId: at.id,
        itemId: at.itemId,
        kind: 'assigned',
        content: 'Khắc phục sạt lở kè sông trước mùa mưa',
        leadBodyId: department.bodyId,
        due: '15/12/2026',
        ...more,
      }),
    issued: async (at: Session) => {
      await act(chair, confirmConclusions, { meetingId: at.id });
      const { paperId } = await act(clerk, drawNotice, { meetingId: at.id });
      await issue(paperId);
      return paperId;
    },
    of: async (at: Session, actor = clerk) => await conclusionsOf(db, actor, at.id),
    dutiesOf: async (conclusionId: string) =>
      await db
        .selectFrom('conclusion_duties as l')
        .innerJoin('duties as d', 'd.id', 'l.duty_id')
        .select(['d.id', 'd.state', 'd.due_on', 'd.title', 'd.debtor_body_id', 'l.part'])
        .where('l.conclusion_id', '=', conclusionId)
        .orderBy('d.id')
        .execute(),
    itemKinds: async (meetingId: string) => {
      const rows = await db
        .selectFrom('agenda_items')
        .select('kind')
        .where('meeting_id', '=', meetingId)
        .execute();
      return rows.map(({ kind }) => kind);
    },
    meeting: async (id: string) => {
      const meeting = await meetingById(db, clerk, id);
      if (!meeting) throw new Error('no such meeting');
      return meeting;
    },
    /** From now on the database takes no duty of this conclusion. */
    breakDuties: async (conclusionId: string) => {
      await sql`alter table conclusion_duties add constraint broken check
        (conclusion_id <> ${sql.lit(conclusionId)})`.execute(db);
    },
    mendDuties: async () => {
      await sql`alter table conclusion_duties drop constraint broken`.execute(db);
    },
  };
}
export type ConclusionWorld = Awaited<ReturnType<typeof openConclusionWorld>>;
