import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyOfAct } from './test-data/body-of-act.ts';
import { notificationsRoom, writeNotices } from '#src/modules/notifications/index.ts';
import { apiOf } from '#test/api-of.ts';
import { pagesOf } from '#test/pages-of.ts';
import { meetingsRoom } from '#src/modules/meetings/index.ts';
import { SITTING_COMMANDS, WRITTEN_COMMANDS } from './api/commands.ts';
import { RULE_SHAPES } from './api/rule-shapes.ts';
import { askShape, SITTING_SHAPES, WRITTEN_SHAPES } from './api/shapes.ts';
import { confirmMajorityRules, reviseMajorityRule } from './commands/rules.ts';
import {
  askInWriting,
  closeWrittenVote,
  enterPaperSlip,
  giveOwnSlip,
  reportWrittenVote,
  withdrawWrittenVote,
} from './commands/written.ts';
import { closePast } from './jobs.ts';
import { slipsOwedBy, writtenVoteBy, writtenVotes } from './queries/written.ts';
import { sittingsRoom } from './room.ts';
import { openSittingWorld } from './test-data/sitting-world.ts';
import type { SittingWorld } from './test-data/sitting-world.ts';

let world: SittingWorld;
beforeAll(async () => {
  world = await openSittingWorld();
});
afterAll(async () => await world.close());

const refused = (code: string) => expect.objectContaining({ code });

async function ask(more: object = {}) {
  world.clock('08:00');
  const asked = { subject: 'Chủ trương đầu tư', closesOn: '28/11/2026', ...more };
  const { id } = await world.act(askInWriting, asked);
  return id;
}

const vote = async (id: string, by = world.clerk) => await writtenVoteBy(world.db, by, { id });

describe('an opinion in writing', () => {
  it('each member gives their own slip, and changes it until it is closed', async () => {
    const { act, people, clerk } = world;
    const id = await ask();
    expect(await vote(id)).toMatchObject({ members: 9, state: 'open', returned: 0 });
    expect(await slipsOwedBy(world.db, people.chair)).toHaveLength(1);
    const slip = { writtenVoteId: id, answer: 'against' };
    await act(giveOwnSlip, slip, people.chair);
    await act(giveOwnSlip, { ...slip, answer: 'for', seenNumber: 1 }, people.chair);
    const stale = act(giveOwnSlip, { ...slip, seenNumber: 1 }, people.chair);
    await expect(stale).rejects.toEqual(refused('sittings.slip_changed'));
    expect(await slipsOwedBy(world.db, people.chair)).toHaveLength(0);
    await expect(act(giveOwnSlip, slip, clerk)).rejects.toEqual(refused('sittings.not_asked'));
    await expect(act(giveOwnSlip, slip, people.executive)).rejects.toEqual(
      refused('sittings.not_asked'),
    );
  });

  it('rings for each member asked but the asker, until they answer', async () => {
    const { act, people, db, tenantId, platform } = world;
    const id = await ask();
    const { id: eventId } = await db
      .selectFrom('events')
      .select('id')
      .where('name', '=', 'written_vote.opened')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    await writeNotices(platform, { tenantId, eventIds: [eventId] });
    await writeNotices(platform, { tenantId, eventIds: [eventId] });
    const bells = async () =>
      await db
        .selectFrom('notices')
        .select(['person_id', 'read_at'])
        .where('kind', '=', 'slip_asked')
        .where('subject_id', '=', id)
        .execute();
    expect(await bells()).toHaveLength(9);
    await act(giveOwnSlip, { writtenVoteId: id, answer: 'for' }, people.chair);
    const read = (await bells()).filter(({ read_at }) => read_at !== null);
    expect(read.map(({ person_id }) => person_id)).toEqual([people.chair.personId]);
    const bell = await pagesOf(() => platform, [notificationsRoom]).get(people.member, '/notices');
    expect(bell.html).toContain('Xin ý kiến đồng chí bằng văn bản');
    expect(bell.html).toContain((await vote(id))?.code);
  });

  it('the office enters signed paper, never over what a member gave, and nobody for another', async () => {
    const { act, people } = world;
    const id = await ask();
    await act(giveOwnSlip, { writtenVoteId: id, answer: 'for' }, people.chair);
    const paper = {
      writtenVoteId: id,
      personId: people.viceChair.personId,
      answer: 'for',
      paperNumber: '12',
      paperOn: '24/11/2026',
    };
    const unsigned = act(enterPaperSlip, { ...paper, paperOn: '' });
    await expect(unsigned).rejects.toEqual(refused('sittings.paper_needed'));
    await act(enterPaperSlip, paper);
    const over = act(enterPaperSlip, { ...paper, personId: people.chair.personId });
    await expect(over).rejects.toEqual(refused('sittings.member_gave_own'));
    const forAnother = act(enterPaperSlip, paper, people.member);
    await expect(forAnother).rejects.toEqual(refused('sittings.own_slip_only'));
    const again = act(enterPaperSlip, { ...paper, answer: 'against' });
    await expect(again).rejects.toEqual(refused('sittings.slip_entered'));
    const why = { correctionReason: 'Nhập nhầm ô' };
    const kept = async () => (await world.db.selectFrom('files').select('id').execute()).length;
    const before = await kept();
    const files = [new File(['Phiếu của thành viên'], 'phieu.txt')];
    const stranger = act(enterPaperSlip, { ...paper, ...why, files }, people.member);
    await expect(stranger).rejects.toEqual(refused('sittings.own_slip_only'));
    expect(await kept()).toBe(before);
    await act(enterPaperSlip, { ...paper, ...why, answer: 'against' });
    await act(giveOwnSlip, { writtenVoteId: id, answer: 'against' }, people.viceChair);
    expect((await vote(id))?.returned).toBe(2);
  });

  it('closes when all are in or the last day is over; who is silent stays in the base', async () => {
    const { act, people } = world;
    const id = await ask();
    for (const by of [people.chair, people.viceChair, people.member]) {
      await act(giveOwnSlip, { writtenVoteId: id, answer: 'for' }, by);
    }
    const early = act(closeWrittenVote, { writtenVoteId: id });
    await expect(early).rejects.toEqual(refused('sittings.still_waiting'));
    world.setNow(new Date('2026-11-29T00:20:00+07:00'));
    const keys = async () =>
      (await world.db.selectFrom('sitting_requests').select('key').execute()).map(({ key }) => key);
    const key = { tenant_id: world.tenantId, person_id: world.clerk.personId, made_id: null };
    await world.db
      .insertInto('sitting_requests')
      .values({ ...key, key: 'cu', at: new Date('2026-01-05T01:00:00Z') })
      .execute();
    await closePast(world.platform);
    await closePast(world.platform);
    expect(await keys()).not.toContain('cu');
    expect(await vote(id)).toMatchObject({ state: 'closed', outcome: 'notCarried', votes_for: 3 });
    const late = act(giveOwnSlip, { writtenVoteId: id, answer: 'for' }, people.chair);
    await expect(late).rejects.toEqual(refused('sittings.written_closed'));
  });

  it('is reported at the next sitting, once', async () => {
    const { act } = world;
    const { items } = await writtenVotes(world.db, world.clerk);
    const closed = items.find(({ state, reported_at }) => state === 'closed' && !reported_at);
    const { meetingId } = await world.sit();
    const report = { meetingId, writtenVoteId: closed?.id };
    await act(reportWrittenVote, report);
    expect((await world.moments(meetingId)).at(-1)).toBe('writtenReported');
    const again = act(reportWrittenVote, report);
    await expect(again).rejects.toEqual(refused('sittings.already_reported'));
  });

  it('is withdrawn with a reason; a last day in the past is refused', async () => {
    const { act } = world;
    const id = await ask();
    await act(withdrawWrittenVote, { writtenVoteId: id, reason: 'UBND rút tờ trình' });
    expect(await vote(id)).toMatchObject({ state: 'withdrawn', outcome: null });
    await expect(ask({ closesOn: '25/11/2026' })).rejects.toEqual(
      refused('sittings.closes_in_past'),
    );
  });

  it('a restricted one is seen by those asked, the leaders and the office', async () => {
    const id = await ask({ isRestricted: 'on' });
    const { people } = world;
    const sees = await Promise.all(
      [people.clerk, people.chair, people.member, people.committee, people.executive].map(
        async (by) => (await vote(id, by)) !== null,
      ),
    );
    expect(sees).toEqual([true, true, true, false, false]);
  });
});

describe('the API', () => {
  it('describes of each act exactly the fields its command takes', () => {
    for (const [act, shape] of Object.entries({ ...SITTING_SHAPES })) {
      const input = SITTING_COMMANDS[act as keyof typeof SITTING_COMMANDS].command.input;
      expect([act, Object.keys(shape.shape).toSorted()]).toEqual([
        act,
        bodyOfAct(input, ['meetingId']),
      ]);
    }
    for (const [act, shape] of Object.entries(WRITTEN_SHAPES)) {
      const input = WRITTEN_COMMANDS[act as keyof typeof WRITTEN_COMMANDS].command.input;
      expect(Object.keys(shape.shape).toSorted()).toEqual(bodyOfAct(input, ['writtenVoteId']));
    }
    expect(Object.keys(RULE_SHAPES.confirm.shape)).toEqual(
      bodyOfAct(confirmMajorityRules.input, []),
    );
    expect(Object.keys(RULE_SHAPES.revise.shape).toSorted()).toEqual(
      bodyOfAct(reviseMajorityRule.input, ['id']),
    );
    expect(Object.keys(askShape.shape).toSorted()).toEqual(bodyOfAct(askInWriting.input, []));
    expect(askShape).toBeInstanceOf(z.ZodObject);
  });

  it('confirms and revises the rules by the commands of the page', async () => {
    const askApi = apiOf(() => world.platform, [meetingsRoom, sittingsRoom]);
    const { people, clerk } = world;
    const listed = await askApi(clerk, '/majority-rules');
    const rules = listed.json['items'] as { id: string; confirmed_at: string | null }[];
    const ids = rules.slice(0, 2).map(({ id }) => id);
    const byOffice = await askApi(clerk, '/majority-rules/confirm', { ids });
    expect(byOffice.json['code']).toBe('sittings.leaders_confirm');
    const confirmed = await askApi(people.chair, '/majority-rules/confirm', { ids });
    expect(confirmed.json).toEqual({ confirmed: 2 });
    const again = await askApi(people.chair, '/majority-rules/confirm', { ids });
    expect(again.json['code']).toBe('sittings.rules_confirmed');
    const revised = await askApi(clerk, `/majority-rules/${ids[0]}/revise`, {
      nameVi: 'Ít nhất ba phần tư tổng số thành viên',
      nameEn: 'At least three quarters of all members',
      numerator: 3,
      denominator: 4,
      base: 'members',
      basis: 'Quy chế hoạt động',
      validFrom: '2027-01-01',
    });
    expect(revised.status).toBe(200);
    const after = (await askApi(clerk, '/majority-rules')).json['items'] as object[];
    expect(after).toContainEqual(
      expect.objectContaining({ id: revised.json['id'], numerator: 3, confirmed_at: null }),
    );
  });

  it('holds a sitting', async () => {
    const askApi = apiOf(() => world.platform, [meetingsRoom, sittingsRoom]);
    const { code } = await world.gather();
    world.clock('08:00');
    const here = `/meetings/${code}/sitting`;
    await askApi(world.clerk, `${here}/present`, { everybody: true });
    expect((await askApi(world.clerk, `${here}/open`, {})).status).toBe(200);
    const voted = await askApi(world.clerk, `${here}/vote`, {
      subject: 'Chương trình',
      votesFor: 7,
    });
    expect(voted.status).toBe(200);
    const impossible = { subject: 'Chương trình', votesFor: 12 };
    const refusedVote = await askApi(world.clerk, `${here}/vote`, impossible);
    expect(refusedVote.json['code']).toBe('sittings.more_votes_than_present');
    const { json } = await askApi(world.people.member, here);
    expect(json).toMatchObject({
      state: 'open',
      quorum: { present: 9, needed: 6 },
      votes: [
        { explanation: '7 trên 9 thành viên, cần trên 1/2 tổng số thành viên: được thông qua' },
      ],
    });
    expect((await askApi(world.people.executive, here)).status).toBe(404);
  });
});
