import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mark, MEETING_SEATS, openMeetingLife } from '#test/meeting-life.ts';
import type { MeetingLife } from '#test/meeting-life.ts';
import { chooseItems } from './commands/choose.ts';
import { changeItem, closeItem } from './commands/items.ts';
import { addItem, approveProgramme, openProgramme, pasteItems } from './commands/programmes.ts';
import {
  changeProposal,
  declineProposal,
  proposeItem,
  withdrawProposal,
} from './commands/proposals.ts';

let life: MeetingLife;
let programmeId: string;
let itemId: string;
let code: string;
beforeAll(async () => {
  life = await openMeetingLife();
  const { act, people, bodies } = life;
  ({ id: programmeId } = await act(people.clerk, openProgramme, { year: '2026' }));
  const item = { programmeId, title: 'Giám sát đất công', bodyId: bodies.committee };
  ({ id: itemId } = await act(people.clerk, addItem, item));
  ({ code } = await life.buildSession());
});
afterAll(async () => await life.close());

const PROPOSAL = { month: '11/2026', title: 'Nước sạch', reason: 'Cử tri kiến nghị' };

describe('who may do what with programmes', () => {
  it('in the order: open, add, paste, change, close, approve, propose, edit and take back the Front’s, decline, choose', async () => {
    const lines: string[] = [];
    for (const seat of MEETING_SEATS) {
      const actor = life.people[seat];
      const { id } = await life.act(life.people.front, proposeItem, PROPOSAL);
      const item = { id: itemId, title: 'Giám sát đất công', bodyId: life.bodies.committee };
      const marks = [
        await mark(life, actor, openProgramme, { year: '2026' }),
        await mark(life, actor, addItem, { ...item, programmeId }),
        await mark(life, actor, pasteItems, {
          programmeId,
          bodyId: item.bodyId,
          lines: 'Tháng 3: Khảo sát',
        }),
        await mark(life, actor, changeItem, item),
        await mark(life, actor, closeItem, { id: itemId, state: 'planned' }),
        await mark(life, actor, approveProgramme, { id: programmeId }),
        await mark(life, actor, proposeItem, PROPOSAL),
        await mark(life, actor, changeProposal, { ...PROPOSAL, id }),
        await mark(life, actor, withdrawProposal, { id }),
        await mark(life, actor, declineProposal, { id, reason: 'Chưa đủ hồ sơ' }),
        await mark(life, actor, chooseItems, { meetingCode: code, chosen: ['programme:none'] }),
      ];
      lines.push(`${seat.padEnd(12)} ${marks.join(' ')}`);
    }
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "chair        . . . . . x . . . x x
      viceChair    . . . . . x . . . x x
      member       . . . . . . . . . . .
      chief        x x x x x . x . . . .
      clerk        x x x x x . x . . . .
      registry     . . . . . . . . . . .
      committee    . . . . . . x . . . .
      delegate     . . . . . . . . . . .
      executive    . . . . . . x . . . .
      department   . . . . . . x . . . .
      front        . . . . . . x x x . .
      auditor      . . . . . . . . . . .
      admin        . . . . . . . . . . .
      communeClerk x – – – – . x – – . ."
    `);
  });
});
