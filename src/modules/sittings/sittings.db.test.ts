import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctAttendance, markLeft, markPresent } from './commands/attendance.ts';
import { addItemAtSitting, finishItem, startItem, withdrawItem } from './commands/items.ts';
import {
  adjournSitting,
  changePresiding,
  closeSitting,
  closeWithoutQuorum,
  openSitting,
  resumeSitting,
  waitForQuorum,
} from './commands/opening.ts';
import { correctSpeech, recordSpeech, strikeSpeech } from './commands/speeches.ts';
import { correctVote, recordVote } from './commands/votes.ts';
import { majorityRules } from './queries/rules.ts';
import { heldAt, moveMeeting } from '#src/modules/meetings/index.ts';
import { at } from '#test/meeting-life.ts';
import { openSittingWorld } from './test-data/sitting-world.ts';
import type { SittingWorld } from './test-data/sitting-world.ts';

let world: SittingWorld;
beforeAll(async () => {
  world = await openSittingWorld();
});
afterAll(async () => await world.close());

const refused = (code: string) => expect.objectContaining({ code });
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

async function ruleId(code: string): Promise<string> {
  const rules = await majorityRules(world.db, world.tenantId, world.province.councilId);
  return rules.find((rule) => rule.code === code)?.id ?? '';
}

describe('a sitting from its first arrival to its closing', () => {
  it('is walked through', async () => {
    const { act, clock } = world;
    const { meetingId, items, members } = await world.gather();
    expect(members).toHaveLength(9);
    clock('08:00');
    const came = await act(markPresent, { meetingId, everybody: 'on', at: '07:55' });
    expect(came).toMatchObject({ marked: 9, quorum: { present: 9, members: 9, needed: 6 } });
    await act(openSitting, { meetingId });
    await act(startItem, { meetingId, itemId: items.answered });
    clock('08:10');
    await act(recordSpeech, {
      meetingId,
      itemId: items.answered,
      inviteeId: members[2]?.id,
      text: 'Đề nghị nêu rõ nguồn vốn.',
    });
    clock('08:25');
    const vote = await act(recordVote, {
      meetingId,
      itemId: items.answered,
      subject: 'Thông qua báo cáo',
      votesFor: 7,
      votesAgainst: 1,
      votesAbstain: 1,
    });
    await act(finishItem, { meetingId, itemId: items.answered });
    clock('11:00');
    await act(closeSitting, { meetingId, deferReason: 'Hết giờ' });
    const record = await world.record(meetingId);
    expect(record.votes).toMatchObject([
      { id: vote.id, outcome: 'carried', members: 9, present: 9, votes_for: 7 },
    ]);
    expect(record.speeches).toHaveLength(1);
    expect(record.runs).toHaveLength(1);
    expect(record.sitting?.state).toBe('closed');
    expect(record.events[0]).toMatchObject({ kind: 'arrived' });
    expect(record.events.at(-1)).toMatchObject({ kind: 'moment', moment: { kind: 'closed' } });
    const meeting = await world.meeting(meetingId);
    expect(meeting).toMatchObject({ state: 'closed', outcome: 'held' });
    const states = (await world.agenda(meetingId)).map(({ state }) => state);
    expect(states).toEqual(['done', 'done', 'deferred', 'deferred', 'deferred']);
  });
});

describe('a session without quorum', () => {
  it('is not opened before its day unless the reason is on record, or it is moved', async () => {
    const { act, clock } = world;
    const gathered = await world.gather();
    world.setNow(at('2026-11-23', '08:30'));
    await world.arrive(gathered, 9, '08:20');
    const { meetingId, members } = gathered;
    const open = { meetingId, presidingId: members[0]?.id };
    await expect(act(openSitting, open)).rejects.toMatchObject({
      code: 'sittings.before_its_day',
      fields: { earlyReason: expect.stringContaining('25/11/2026') },
    });
    expect((await world.meeting(meetingId))?.state).toBe('called');
    await act(openSitting, { ...open, at: '8:25', earlyReason: 'Bão đổ bộ sớm' });
    const early = await world.meeting(meetingId);
    expect(early && heldAt(early)).toEqual(at('2026-11-23', '08:25'));
    const [opened] = (await world.record(meetingId)).moments;
    expect(opened?.note).toBe('Họp trước ngày đã định (25/11/2026): Bão đổ bộ sớm');

    const other = await world.gather();
    world.setNow(at('2026-11-23', '08:30'));
    const to = {
      startsAt: at('2026-11-23', '08:30'),
      endsAt: at('2026-11-23', '11:30'),
      reason: 'Trùng lịch',
    };
    const moving = async () =>
      await world.inside(world.clerk, async (ctx) => await moveMeeting(ctx, other.meetingId, to));
    await moving();
    await world.arrive(other, 9, '08:20');
    await act(openSitting, { meetingId: other.meetingId });
    expect((await world.meeting(other.meetingId))?.state).toBe('open');
    clock('08:00');
  });

  it('is not opened, waits, and closes as not held; its items stay planned', async () => {
    const { act, clock } = world;
    const gathered = await world.gather();
    const { meetingId } = gathered;
    clock('08:30');
    await world.arrive(gathered, 5);
    await expect(act(openSitting, { meetingId })).rejects.toEqual(refused('sittings.no_quorum'));
    await act(waitForQuorum, { meetingId, note: 'Chờ đến 9 giờ' });
    clock('09:00');
    await act(closeWithoutQuorum, { meetingId, note: 'Không đủ thành viên' });
    expect(await world.meeting(meetingId)).toMatchObject({ state: 'closed', outcome: 'noQuorum' });
    const states = (await world.agenda(meetingId)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['planned']));
    expect(await world.moments(meetingId)).toEqual(['waiting', 'closed']);
  });

  it('that lost it on the way takes no vote, is interrupted, and goes on when it is back', async () => {
    const { act, clock } = world;
    const { meetingId, members, items } = await world.sit(6);
    await act(startItem, { meetingId, itemId: items.opinion });
    clock('08:40');
    await act(markLeft, { meetingId, inviteeIds: ids(members.slice(4, 6)) });
    const told = await world.db
      .selectFrom('events')
      .select('data')
      .where('name', '=', 'sitting.quorum_lost')
      .execute();
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ present: 4, members: 9, needed: 6 }),
    ]);
    const vote = { meetingId, subject: 'Tờ trình', votesFor: 4 };
    await expect(act(recordVote, vote)).rejects.toEqual(refused('sittings.no_quorum'));
    await act(adjournSitting, { meetingId });
    clock('08:50');
    await expect(act(resumeSitting, { meetingId })).rejects.toEqual(refused('sittings.no_quorum'));
    await act(markPresent, { meetingId, inviteeIds: ids(members.slice(4, 7)) });
    clock('09:00');
    await act(resumeSitting, { meetingId });
    expect((await world.record(meetingId)).runs).toHaveLength(2);
    // A vote recorded for the time when it was lost is refused still.
    const late = { ...vote, votesFor: 4, at: '08:45' };
    await expect(act(recordVote, late)).rejects.toEqual(refused('sittings.no_quorum'));
    await act(recordVote, { ...vote, votesFor: 5 });
    const notNow = act(closeWithoutQuorum, { meetingId, note: 'x' });
    await expect(notNow).rejects.toEqual(refused('sittings.quorum_is_there'));
  });

  it('a substitute is heard and never counted', async () => {
    const { act, clock } = world;
    const gathered = await world.gather();
    const { meetingId, members } = gathered;
    clock('08:00');
    await world.arrive(gathered, 5);
    const came = await act(markPresent, {
      meetingId,
      inviteeIds: ids(members.slice(5, 6)),
      substitute: 'Trần Văn Thay',
    });
    expect(came.quorum).toMatchObject({ present: 5, isReached: false });
  });
});

describe('a tie', () => {
  it('is not carried', async () => {
    const { act } = world;
    const { meetingId } = await world.sit(8);
    const { id } = await act(recordVote, {
      meetingId,
      subject: 'Chương trình',
      votesFor: 4,
      votesAgainst: 4,
    });
    const vote = (await world.record(meetingId)).votes.find((one) => one.id === id);
    expect(vote).toMatchObject({ outcome: 'notCarried', decided_by_chair: false });
  });

  it('goes to the chair’s side only where the rule says so', async () => {
    const { act } = world;
    const { meetingId } = await world.sit(8);
    const tie = {
      meetingId,
      subject: 'Chương trình',
      votesFor: 4,
      votesAgainst: 4,
      ruleId: await ruleId('VOTE.CHAIR'),
    };
    await expect(act(recordVote, tie)).rejects.toEqual(refused('sittings.chair_side_needed'));
    await act(recordVote, { ...tie, chairSide: 'for' });
    expect((await world.record(meetingId)).votes[0]).toMatchObject({
      outcome: 'carried',
      decided_by_chair: true,
      chair_side: 'for',
    });
  });
});

describe('a chair who leaves', () => {
  it('hands over first: to a vice-chair, or to a member whom those present elect', async () => {
    const { act, clock } = world;
    const { meetingId, members } = await world.sit();
    const [chair, vice, member] = members;
    clock('09:00');
    const leaving = act(markLeft, { meetingId, inviteeIds: [chair?.id] });
    await expect(leaving).rejects.toEqual(refused('sittings.chair_still_presides'));
    const unelected = act(changePresiding, { meetingId, presidingId: member?.id });
    await expect(unelected).rejects.toEqual(refused('sittings.presider_not_elected'));
    await act(changePresiding, { meetingId, presidingId: vice?.id, formerLeaves: 'on' });
    const record = await world.record(meetingId);
    expect(record.presiding?.id).toBe(vice?.id);
    expect(record.quorum.present).toBe(8);
    clock('09:30');
    await act(changePresiding, { meetingId, presidingId: member?.id, isElected: 'on' });
    const last = (await world.record(meetingId)).moments.at(-1);
    expect(last).toMatchObject({ kind: 'presiding', invitee_id: member?.id, note: 'elected' });
  });
});

describe('an item removed', () => {
  it('comes off with its reason, also while it is under way', async () => {
    const { act, clock } = world;
    const { meetingId, items } = await world.sit();
    await act(startItem, { meetingId, itemId: items.opinion });
    clock('08:20');
    const empty = act(withdrawItem, { meetingId, itemId: items.opinion, reason: ' ' });
    await expect(empty).rejects.toEqual(refused('platform.invalid_input'));
    await act(withdrawItem, { meetingId, itemId: items.opinion, reason: 'UBND rút tờ trình' });
    const item = (await world.agenda(meetingId)).find(({ id }) => id === items.opinion);
    expect(item).toMatchObject({ state: 'withdrawn', withdrawnReason: 'UBND rút tờ trình' });
    const { runs, moments } = await world.record(meetingId);
    expect(runs[0]?.finishedAt).not.toBeNull();
    expect(moments.at(-1)?.kind).toBe('itemWithdrawn');
    const again = act(withdrawItem, { meetingId, itemId: items.opinion, reason: 'Lần nữa' });
    await expect(again).rejects.toEqual(refused('sittings.item_done'));
  });
});

describe('an added item', () => {
  it('stands on the agenda as added at the sitting, and is taken up out of order', async () => {
    const { act } = world;
    const { meetingId } = await world.sit();
    const { id } = await act(addItemAtSitting, {
      meetingId,
      title: 'Khắc phục hậu quả mưa lũ',
      minutes: '15',
    });
    const item = (await world.agenda(meetingId)).find((one) => one.id === id);
    expect(item).toMatchObject({ isAddedAtSitting: true, minutes: 15, state: 'planned' });
    await act(startItem, { meetingId, itemId: id });
    const kinds = await world.moments(meetingId);
    expect(kinds).toEqual(['opened', 'presiding', 'itemAdded', 'orderChanged', 'itemStarted']);
  });
});

describe('two secretaries at once', () => {
  it('write side by side and lose nothing', async () => {
    const { act, clerk, secondClerk } = world;
    const { meetingId, members } = await world.sit();
    const say = (text: string, by = clerk) =>
      act(recordSpeech, { meetingId, inviteeId: members[1]?.id, text }, by);
    await Promise.all([say('một'), say('hai', secondClerk), say('ba'), say('bốn', secondClerk)]);
    expect((await world.record(meetingId)).speeches).toHaveLength(4);
  });

  it('tick the same person once', async () => {
    const { act, secondClerk } = world;
    const { meetingId, members } = await world.gather();
    world.clock('08:00');
    const mark = { meetingId, inviteeIds: ids(members.slice(0, 3)) };
    const both = await Promise.all([act(markPresent, mark), act(markPresent, mark, secondClerk)]);
    expect(both.map(({ marked }) => marked).toSorted()).toEqual([0, 3]);
    expect((await world.record(meetingId)).quorum.present).toBe(3);
  });

  it('do not both move on: who saw another item under way is told', async () => {
    const { act, secondClerk } = world;
    const { meetingId, items } = await world.sit();
    await act(startItem, { meetingId, itemId: items.answered });
    const second = act(startItem, { meetingId, itemId: items.opinion }, secondClerk);
    await expect(second).rejects.toEqual(refused('sittings.other_item_current'));
    const seen = { meetingId, itemId: items.opinion, seenItemId: items.answered };
    await act(startItem, seen, secondClerk);
    const current = (await world.agenda(meetingId)).filter(({ state }) => state === 'current');
    expect(current.map(({ id }) => id)).toEqual([items.opinion]);
  });

  it('correct one entry: the second sees what the first did, and nothing is overwritten', async () => {
    const { act, secondClerk } = world;
    const { meetingId, members } = await world.sit();
    const said = { meetingId, inviteeId: members[1]?.id, text: 'sai' };
    const { id } = await act(recordSpeech, said);
    const change = { ...said, speechId: id, version: 1 };
    await act(correctSpeech, { ...change, text: 'đúng' });
    const late = act(correctSpeech, { ...change, text: 'khác' }, secondClerk);
    await expect(late).rejects.toEqual(refused('sittings.entry_changed'));
    expect((await world.record(meetingId)).speeches[0]?.text).toBe('đúng');
    await act(strikeSpeech, { meetingId, speechId: id, version: 2, reason: 'Không phát biểu' });
    const { speeches, struck } = await world.record(meetingId);
    expect([speeches.length, struck.length]).toEqual([0, 1]);
  });

  it('a double click is one act', async () => {
    const { act } = world;
    const { meetingId } = await world.sit();
    const vote = { meetingId, subject: 'Chương trình', votesFor: 9, requestKey: 'phím 1' };
    const made = await Promise.all([act(recordVote, vote), act(recordVote, vote)]);
    expect(made[0]?.id).toBe(made[1]?.id);
    expect((await world.record(meetingId)).votes).toHaveLength(1);
  });
});

describe('votes', () => {
  it('refuse what cannot have happened, and rules of other meetings', async () => {
    const { act } = world;
    const { meetingId } = await world.sit(8);
    const vote = { meetingId, subject: 'Chương trình' };
    await expect(act(recordVote, { ...vote, votesFor: 9 })).rejects.toMatchObject({
      code: 'sittings.more_votes_than_present',
      facts: { votes: 9, present: 8 },
    });
    const foreign = { ...vote, votesFor: 8, ruleId: await ruleId('VOTE.COUNCIL') };
    await expect(act(recordVote, foreign)).rejects.toEqual(refused('sittings.rule_not_here'));
    const ballot = { ...vote, method: 'ballot', votesFor: 7, issued: 8, returned: 8, valid: 7 };
    const noNumber = act(recordVote, ballot);
    await expect(noNumber).rejects.toEqual(refused('sittings.ballots_needed'));
    const counted = { ...ballot, invalid: 1 };
    await expect(act(recordVote, counted)).rejects.toEqual(refused('sittings.board_needed'));
    await act(recordVote, { ...counted, board: 'Nguyễn Văn A, Trần Thị B' });
    expect((await world.record(meetingId)).votes[0]).toMatchObject({
      method: 'ballot',
      issued: 8,
      invalid: 1,
      outcome: 'carried',
    });
  });

  it('count of all members of that day, or of those present where the rule says so', async () => {
    const { act } = world;
    const { meetingId } = await world.sit(6);
    await act(recordVote, { meetingId, subject: 'Nội dung', votesFor: 4 });
    const present = await ruleId('VOTE.PRESENT');
    await act(recordVote, { meetingId, subject: 'Trình tự', votesFor: 4, ruleId: present });
    const outcomes = (await world.record(meetingId)).votes.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['notCarried', 'carried']);
  });

  it('are corrected by a record of their own; the former one stays with the reason', async () => {
    const { act, secondClerk } = world;
    const { meetingId } = await world.sit();
    const { id } = await act(recordVote, { meetingId, subject: 'Báo cáo', votesFor: 4 });
    const fix = { meetingId, voteId: id, subject: 'Báo cáo', votesFor: 5, reason: 'Đếm thiếu' };
    await act(correctVote, fix);
    await expect(act(correctVote, fix, secondClerk)).rejects.toEqual(
      refused('sittings.vote_corrected'),
    );
    const { votes, correctedVotes } = await world.record(meetingId);
    expect(votes).toMatchObject([{ outcome: 'carried', corrected_reason: 'Đếm thiếu' }]);
    expect(correctedVotes).toMatchObject([{ id, outcome: 'notCarried', votes_for: 4 }]);
  });
});

describe('attendance', () => {
  it('is corrected with a reason: the vote of that time is counted anew only by a correction', async () => {
    const { act } = world;
    const { meetingId, members } = await world.sit(7);
    const { attendance } = await world.record(meetingId);
    const stay = attendance.find(({ person }) => person.id === members[6]?.id)?.stays[0];
    const fix = { meetingId, stayId: stay?.id, version: 1, reason: 'Vắng', never: 'on' };
    await act(correctAttendance, fix);
    expect((await world.record(meetingId)).quorum.present).toBe(6);
    const future = act(markPresent, { meetingId, inviteeIds: ids(members.slice(6)), at: '10:00' });
    await expect(future).rejects.toEqual(refused('sittings.in_future'));
  });
});
