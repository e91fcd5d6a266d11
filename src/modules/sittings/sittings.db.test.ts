import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changePresiding,
  closeSitting,
  closeWithoutQuorum,
  openSitting,
  waitForQuorum,
  adjournSitting,
  resumeSitting,
} from './commands/opening.ts';
import { addItemAtSitting, finishItem, startItem, withdrawItem } from './commands/items.ts';
import { correctAttendance, markLeft, markPresent } from './commands/attendance.ts';
import { correctSpeech, recordSpeech } from './commands/speeches.ts';
import { correctVote, recordVote } from './commands/votes.ts';
import { openSittingWorld } from './test-data/sitting-world.ts';
import type { SittingWorld } from './test-data/sitting-world.ts';

let world: SittingWorld;
beforeAll(async () => {
  world = await openSittingWorld();
});
afterAll(async () => await world.close());

const refusal = (code: string) => expect.objectContaining({ code });

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
