import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Command } from '#src/platform/command.ts';
import { openMeetingLife } from '#test/meeting-life.ts';
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

/** x: may, whatever else stands against it; . : is refused; – : does not learn of it. */
async function mark<S extends z.ZodType, R>(
  actor: Actor,
  spec: Command<S, R>,
  input: object,
): Promise<string> {
  try {
    await life.act(actor, spec, input);
    return 'x';
  } catch (error) {
    const { kind } = error as { kind?: string };
    if (kind === 'Forbidden') return '.';
    return kind === 'NotFound' ? '–' : 'x';
  }
}

const SEATS = [
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

describe('who may do what with programmes', () => {
  it('in the order: open, add, paste, change, close, approve, propose, edit and take back the Front’s, decline, choose', async () => {
    const lines: string[] = [];
    for (const seat of SEATS) {
      const actor = life.people[seat];
      const { id } = await life.act(life.people.front, proposeItem, PROPOSAL);
      const item = { id: itemId, title: 'Giám sát đất công', bodyId: life.bodies.committee };
      const marks = [
        await mark(actor, openProgramme, { year: '2026' }),
        await mark(actor, addItem, { ...item, programmeId }),
        await mark(actor, pasteItems, {
          programmeId,
          bodyId: item.bodyId,
          lines: 'Tháng 3: Khảo sát',
        }),
        await mark(actor, changeItem, item),
        await mark(actor, closeItem, { id: itemId, state: 'planned' }),
        await mark(actor, approveProgramme, { id: programmeId }),
        await mark(actor, proposeItem, PROPOSAL),
        await mark(actor, changeProposal, { ...PROPOSAL, id }),
        await mark(actor, withdrawProposal, { id }),
        await mark(actor, declineProposal, { id, reason: 'Chưa đủ hồ sơ' }),
        await mark(actor, chooseItems, { meetingCode: code, chosen: ['programme:none'] }),
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
