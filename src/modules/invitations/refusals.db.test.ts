import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { mark, MEETING_SEATS, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { acceptExcuse, answerInvitation } from './commands/answering.ts';
import { endFeed, makeFeed } from './commands/feeds.ts';
import { collect, handOut } from './commands/handouts.ts';
import {
  inviteBody,
  inviteGuest,
  overrideNotice,
  removeInvitee,
  renewMembers,
  sendInvitations,
} from './commands/inviting.ts';
import { draftInvitation } from './commands/paper.ts';
import { inviteesOf } from './queries/invitees.ts';
import './room.ts';

let life: MeetingLife;
let code: string;
let chairLine: string;
let bodyLine: string;
beforeAll(async () => {
  life = await openMeetingLife();
  const meeting = await life.buildSession();
  ({ code } = meeting);
  const { act, people, bodies } = life;
  await act(people.clerk, inviteBody, { code, bodyId: bodies.executive });
  const listed = await inviteesOf(life.db, life.tenantId, meeting.id);
  chairLine = listed.find((one) => one.person_id === people.chair.personId)?.id ?? '';
  bodyLine = listed.find((one) => one.body_id === bodies.executive)?.id ?? '';
});
afterAll(async () => await life.close());

describe('who may do what with invitations', () => {
  it('in the order: chair’s answer, body’s answer, excuse, body, guest, off the list, members, send, override, paper, hand out, collect, own calendar', async () => {
    const lines: string[] = [];
    for (const seat of MEETING_SEATS) {
      const actor = life.people[seat];
      const marks = [
        await mark(life, actor, answerInvitation, { id: chairLine, answer: 'coming' }),
        await mark(life, actor, answerInvitation, { id: bodyLine, answer: 'coming' }),
        await mark(life, actor, acceptExcuse, { id: chairLine }),
        await mark(life, actor, inviteBody, { code, bodyId: life.bodies.department }),
        await mark(life, actor, inviteGuest, { code, name: `Khách của ${seat}` }),
        await mark(life, actor, removeInvitee, { id: chairLine, version: 1 }),
        await mark(life, actor, renewMembers, { code }),
        await mark(life, actor, sendInvitations, { code }),
        await mark(life, actor, overrideNotice, { code, reason: 'Việc gấp' }),
        await mark(life, actor, draftInvitation, { code }),
        await mark(life, actor, handOut, { code, paperId: newId() }),
        await mark(life, actor, collect, { code }),
        (await mark(life, actor, makeFeed, {})) + (await mark(life, actor, endFeed, {})),
      ];
      lines.push(`${seat.padEnd(12)} ${marks.join(' ')}`);
    }
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "chair        x . x . . . . . x . . . xx
      viceChair    . . x . . . . . x . . . xx
      member       . . . . . . . . . . . . xx
      chief        x x . x x x x x . x x x xx
      clerk        x x . x x x x x . x x x xx
      registry     . . . . . . . . . . . . xx
      committee    . . . . . . . . . . . . xx
      delegate     – – – – – – – – – – – – xx
      executive    . x . . . . . . . . . . xx
      department   . . . . . . . . . . . . xx
      front        – – – – – – – – – – – – xx
      auditor      . . . . . . . . . . . . xx
      admin        – – – – – – – – – – – – xx
      communeClerk – – – – – – – – – – – – xx"
    `);
  });
});
