import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnOneDuty } from '#src/council/duties/index.ts';
import { paperById, paperSteps, versionsOf } from '#src/council/papers/index.ts';
import { writeNotices } from '#src/modules/notifications/index.ts';
import { buildSeat, actorFor } from '#test/build.ts';
import { openConclusionWorld } from '#test/conclusion-world.ts';
import type { ConclusionWorld } from '#test/conclusion-world.ts';
import { confirmConclusions, leaveOutConclusion } from './commands/confirm.ts';
import { confirmCorrections, withdrawConclusion } from './commands/correct.ts';
import { editConclusion } from './commands/edit.ts';
import { approveMinutes, circulateMinutes, drawMinutes } from './commands/minutes.ts';
import { drawNotice } from './commands/notice.ts';
import { minutesOf } from './queries/minutes.ts';

let world: ConclusionWorld;
beforeAll(async () => {
  world = await openConclusionWorld();
}, 600_000);
afterAll(async () => await world.close());

const refused = async (doing: Promise<unknown>) =>
  await doing.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('what is not confirmed', () => {
  it('holds back nothing but itself, and comes with the supplement once it is confirmed', async () => {
    const at = await world.session();
    await world.capture(at, { content: 'Việc đã rõ' });
    await world.capture(at, { content: 'Việc còn chờ', leadBodyId: '', lead: 'Ban điều phối' });
    const draw = async () => await world.act(world.clerk, drawNotice, { meetingId: at.id });
    expect(await refused(draw())).toBe('conclusions.unconfirmed');
    const [clear, waiting] = await world.of(at);
    const confirm = async (id?: string) =>
      await world.act(world.chair, confirmConclusions, { meetingId: at.id, ids: id ? [id] : [] });
    await confirm(clear?.id);
    const { paperId } = await draw();
    await world.numbered(paperId);
    await world
      .act(world.clerk, editConclusion, {
        id: waiting?.id,
        version: waiting?.version,
        content: 'Việc còn chờ',
        leadBodyId: world.department.bodyId,
        due: '20/12/2026',
      })
      .catch(() => null);
    expect(await refused(confirm(waiting?.id))).toBe('conclusions.confirm_after_issue');
    await world.act(world.registry, paperSteps.issue, { paperId });
    expect((await world.of(at)).map(({ state }) => state)).toEqual(['issued', 'draft']);
    expect(await world.dutiesOf(waiting?.id ?? '')).toEqual([]);
    const [, left] = await world.of(at);
    await world.act(world.clerk, editConclusion, {
      id: left?.id,
      version: left?.version,
      content: 'Việc còn chờ',
      leadBodyId: world.department.bodyId,
      due: '20/12/2026',
    });
    await confirm();
    const second = await draw();
    await world.issue(second.paperId);
    expect((await world.of(at)).map(({ state }) => state)).toEqual(['issued', 'issued']);
    expect(await world.dutiesOf(waiting?.id ?? '')).toHaveLength(1);
    const text = await versionsOf(world.db, { tenant_id: world.tenantId, id: second.paperId });
    expect(JSON.stringify(text.at(-1)?.blocks)).toContain('Việc còn chờ');
  });

  it('is left out by the chair with a reason, gives no duty, and can be brought back', async () => {
    const at = await world.session();
    await world.capture(at, { content: 'Việc giữ' });
    await world.capture(at, { content: 'Việc để ngoài' });
    await world.act(world.chair, confirmConclusions, { meetingId: at.id });
    const [, out] = await world.of(at);
    const given = { id: out?.id, version: out?.version };
    const why = { reason: 'Chuyển sang phiên sau' };
    const leave = async (actor: typeof world.chair, more: object) =>
      await refused(world.act(actor, leaveOutConclusion, { ...given, ...more }));
    expect(await leave(world.clerk, why)).toBe('conclusions.may_not_confirm');
    expect(await leave(world.chair, { reason: ' ' })).not.toBeNull();
    expect(await leave(world.chair, why)).toBeNull();
    const { paperId } = await world.act(world.clerk, drawNotice, { meetingId: at.id });
    const [text] = await versionsOf(world.db, { tenant_id: world.tenantId, id: paperId });
    expect(JSON.stringify(text?.blocks)).not.toContain('Việc để ngoài');
    await world.issue(paperId);
    const [, after] = await world.of(at);
    expect([after?.state, after?.left_out_reason]).toEqual(['leftOut', 'Chuyển sang phiên sau']);
    expect(await world.dutiesOf(out?.id ?? '')).toEqual([]);
    await world.act(world.clerk, editConclusion, {
      id: after?.id,
      version: after?.version,
      content: 'Việc để ngoài',
      leadBodyId: world.department.bodyId,
      due: '20/12/2026',
    });
    const [, back] = await world.of(at);
    expect([back?.state, back?.left_out_reason]).toEqual(['draft', '']);
  });
});

describe('a correction that ends a duty', () => {
  const answered = async () => {
    const at = await world.session();
    await world.capture(at);
    await world.issued(at);
    const [conclusion] = await world.of(at);
    const [duty] = await world.dutiesOf(conclusion?.id ?? '');
    return { at, conclusion, duty };
  };
  type Answered = Awaited<ReturnType<typeof answered>>;
  const answer = {
    act: 'answer',
    note: 'Đã làm xong',
    documentNumber: '12/BC-SXD',
    documentOn: '19/11/2026',
  };

  /** The same person in another seat of the office, as in a commune of five people. */
  const alsoAs = async (role: 'clerk' | 'registry', personId: string) => {
    const { councilId, officeId } = world.life.province;
    const place = { tenantId: world.tenantId, councilId, bodyId: officeId, role, personId };
    return await actorFor(world.db, await buildSeat(world.db, place));
  };

  const withdrawn = async ({ at, conclusion }: Answered, by = world.chair) => {
    await world.act(world.clerk, withdrawConclusion, {
      id: conclusion?.id,
      version: conclusion?.version,
      reason: 'Không còn cần thiết',
    });
    await world.act(by, confirmCorrections, { meetingId: at.id });
    return (await world.act(world.clerk, drawNotice, { meetingId: at.id })).paperId;
  };

  it('is the act of who confirmed and signed: who entered the answer may put it through', async () => {
    const of = await answered();
    const issuer = await alsoAs('registry', world.clerk.personId);
    await world.act(world.clerk, actOnOneDuty, { id: of.duty?.id, ...answer });
    const paperId = await withdrawn(of);
    await world.numbered(paperId);
    await world.act(issuer, paperSteps.issue, { paperId });
    const [text] = await versionsOf(world.db, { tenant_id: world.tenantId, id: paperId });
    expect(JSON.stringify(text?.blocks)).toMatch(
      /không còn hiệu lực.*thay thế Thông báo số \d+\/TB-TTHĐND ngày /,
    );
    expect((await world.dutiesOf(of.conclusion?.id ?? ''))[0]?.state).toBe('lifted');
  });

  it('is refused where the chair who confirmed it entered the answer', async () => {
    const of = await answered();
    const entering = await alsoAs('clerk', world.chair.personId);
    await world.act(entering, actOnOneDuty, { id: of.duty?.id, ...answer });
    const paperId = await withdrawn(of);
    await world.numbered(paperId);
    expect(await refused(world.act(world.registry, paperSteps.issue, { paperId }))).toBe(
      'duties.entered_debtor_act',
    );
    expect((await world.dutiesOf(of.conclusion?.id ?? ''))[0]?.state).toBe('answered');
  });

  it('is refused where who confirmed it sits in the body that owes', async () => {
    const of = await answered();
    const place = { tenantId: world.tenantId, councilId: world.life.province.councilId };
    await buildSeat(world.db, {
      ...place,
      bodyId: world.department.bodyId,
      role: 'departmentOfficer',
      personId: world.chair.personId,
    });
    const paperId = await withdrawn(of);
    await world.numbered(paperId);
    expect(await refused(world.act(world.registry, paperSteps.issue, { paperId }))).toBe(
      'duties.own_debt',
    );
    await world.db
      .deleteFrom('seats')
      .where('person_id', '=', world.chair.personId)
      .where('body_id', '=', world.department.bodyId)
      .execute();
  });
});

describe('minutes', () => {
  it('ring for the members called, and are open again when the signature is taken back', async () => {
    const at = await world.session();
    await world.capture(at);
    const seat = await buildSeat(world.db, {
      tenantId: world.tenantId,
      councilId: world.life.province.councilId,
      bodyId: world.life.province.standingCommitteeId,
      role: 'member',
    });
    const member = await actorFor(world.db, seat);
    await world.db
      .insertInto('invitees')
      .values({
        tenant_id: world.tenantId,
        id: member.personId,
        meeting_id: at.id,
        role: 'member',
        has_vote: true,
        person_id: member.personId,
        seat_id: member.seatId,
        name: member.displayName,
        position: 99,
        created_at: new Date(),
      } as never)
      .execute();
    const { paperId } = await world.act(world.clerk, drawMinutes, { meetingId: at.id });
    await world.act(world.clerk, circulateMinutes, { meetingId: at.id });
    const event = await world.db
      .selectFrom('events')
      .select('id')
      .where('name', '=', 'minutes.circulated')
      .executeTakeFirstOrThrow();
    await writeNotices(world.life.platform, { tenantId: world.tenantId, eventIds: [event.id] });
    const told = await world.db
      .selectFrom('notices')
      .select(['person_id', 'kind'])
      .where('kind', '=', 'minutes_to_remark')
      .execute();
    expect(told.map(({ person_id }) => person_id)).toContain(member.personId);
    await world.act(world.chief, paperSteps.check, { paperId });
    const before = await minutesOf(world.db, world.tenantId, at.id);
    const approve = { meetingId: at.id, version: before?.version };
    await world.act(world.chair, approveMinutes, approve);
    expect((await minutesOf(world.db, world.tenantId, at.id))?.state).toBe('approved');
    const note = 'Sót ý kiến của Ban Pháp chế';
    expect(await refused(world.act(world.clerk, paperSteps.return, { paperId, note }))).not.toBe(
      null,
    );
    await world.act(world.chair, paperSteps.unsign, { paperId, note });
    const open = await minutesOf(world.db, world.tenantId, at.id);
    expect([open?.state, open?.approved_by, open?.approved_at]).toEqual(['circulated', null, null]);
    const back = await paperById(world.db, world.clerk, paperId);
    expect(back?.state).toBe('draft');
    await world.act(world.clerk, drawMinutes, { meetingId: at.id, version: back?.version });
  });
});
