import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paperSteps, paperById } from '#src/council/papers/index.ts';
import { actOnOneDuty } from '#src/council/duties/index.ts';
import { addAgendaItem, callMeeting, createMeeting } from '#src/modules/meetings/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { command } from '#src/platform/command.ts';
import { buildActor } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { captureConclusion } from './commands/capture.ts';
import { confirmConclusions } from './commands/confirm.ts';
import { confirmCorrections, correctConclusion, withdrawConclusion } from './commands/correct.ts';
import { editConclusion } from './commands/edit.ts';
import { drawNotice } from './commands/notice.ts';
import './index.ts';
import { conclusionsOf } from './queries/conclusions.ts';

let life: Life;
let clerk: Actor;
let chief: Actor;
let chair: Actor;
let registry: Actor;
let department: Actor;

beforeAll(async () => {
  life = await openLife();
  const { people } = life;
  [clerk, chief, chair, registry] = [
    people.provinceClerk,
    people.provinceChief,
    people.provinceChair,
    people.provinceRegistry,
  ];
  department = await buildActor(life.db, life.province, 'departmentOfficer');
}, 60_000);
afterAll(async () => await life.close());

const within = <R>(name: string, run: Parameters<typeof command<z.ZodUnknown, R>>[0]['run']) =>
  command({ name, input: z.unknown(), run });

let hour = 1;
/** A called session of the Standing Committee with one item. */
async function session(on = '2026-11-19') {
  hour += 1;
  const startsAt = new Date(`${on}T0${(hour % 8) + 1}:00:00Z`);
  return await life.act(
    clerk,
    within('test.session', async (ctx) => {
      const { id, code } = await createMeeting(ctx, {
        kind: 'standingSession',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        title: 'Phiên họp thường kỳ',
        place: 'Phòng họp số 1',
      });
      const item = await addAgendaItem(ctx, {
        meetingId: id,
        kind: 'petitionReport',
        title: 'Kết quả giải quyết kiến nghị cử tri',
      });
      await callMeeting(ctx, id);
      return { id, code, itemId: item.id };
    }),
    {},
  );
}

type Session = Awaited<ReturnType<typeof session>>;

async function capture(at: Session, more: Record<string, unknown> = {}) {
  return await life.act(clerk, captureConclusion, {
    meetingId: at.id,
    itemId: at.itemId,
    kind: 'assigned',
    content: 'Khắc phục sạt lở kè sông trước mùa mưa',
    leadBodyId: department.bodyId,
    due: '15/12/2026',
    ...more,
  });
}

let number = 0;
/** Checked, signed, numbered and issued. */
async function issue(paperId: string) {
  number += 1;
  await life.act(chief, paperSteps.check, { paperId });
  await life.act(chair, paperSteps.sign, { paperId });
  await life.act(registry, paperSteps.number, { paperId, symbol: `${number}/TB-TTHĐND` });
  return await life.act(registry, paperSteps.issue, { paperId });
}

async function issued(at: Session) {
  await life.act(chair, confirmConclusions, { meetingId: at.id });
  const { paperId } = await life.act(clerk, drawNotice, { meetingId: at.id });
  await issue(paperId);
  return paperId;
}

const of = async (at: Session, actor = clerk) => await conclusionsOf(life.db, actor, at.id);

async function dutiesOf(conclusionId: string) {
  return await life.db
    .selectFrom('conclusion_duties as l')
    .innerJoin('duties as d', 'd.id', 'l.duty_id')
    .select([
      'd.id',
      'd.state',
      'd.due_on',
      'd.title',
      'd.debtor_body_id',
      'l.part',
      'l.is_current',
    ])
    .where('l.conclusion_id', '=', conclusionId)
    .orderBy('d.id')
    .execute();
}

describe('from the session to the duty', () => {
  it('captures, confirms, draws, signs, numbers and issues: what is assigned is owed', async () => {
    const at = await session();
    const made = await capture(at, { co: 'UBND tỉnh', product: 'Báo cáo' });
    await capture(at, {
      kind: 'noted',
      content: 'Ghi nhận kết quả đạt được',
      due: '',
      leadBodyId: '',
    });
    expect(made.missing).toEqual([]);
    await issued(at);
    const [assigned, noted] = await of(at);
    expect(assigned?.state).toBe('issued');
    const duties = await dutiesOf(assigned?.id ?? '');
    expect(duties.map(({ part, state, due_on }) => [part, state, due_on])).toEqual([
      ['lead', 'assigned', '2026-12-15'],
      ['co', 'assigned', '2026-12-15'],
    ]);
    expect(await dutiesOf(noted?.id ?? '')).toEqual([]);
  });
});
