import {
  passBatchStep,
  prepareBatch,
  returnBatch,
  submitBatch,
} from '#src/modules/petitions/commands/index.ts';
import type { Fate, Round } from '../plan.ts';
import type { DemoCouncil, Stage } from '../stage.ts';
import type { Item } from './item.ts';
import { grouped, idsOf } from './item.ts';
import { LETTER_TITLES } from './words.ts';

const NEVER_SENT: ReadonlySet<Fate> = new Set([
  'recorded',
  'spot',
  'noted',
  'classified',
  'duplicate',
]);
const STOPS: Partial<Record<Fate, number>> = {
  atCommittee: 0,
  atOffice: 1,
  atSigner: 2,
  atRegistry: 3,
};

export const isSent = ({ fate }: Item): boolean =>
  !NEVER_SENT.has(fate) && STOPS[fate] === undefined;

/** One letter of a council with its list. */
export interface Letter {
  readonly council: DemoCouncil;
  readonly items: readonly Item[];
  readonly toBodyId: string;
  readonly title: string;
  /** The day it goes out. */
  readonly on: number;
  /** A day the letter itself sets. */
  readonly dueOn?: string;
  /** How many steps it has passed where it waits now; all where it went out. */
  readonly stop?: number | undefined;
  readonly isReturnedOnce?: boolean;
}

/** Puts a round's petitions on letters, one to each receiver. */
export function send(
  stage: Stage,
  items: readonly Item[],
  round: Round,
  receiverOf: (item: Item) => string,
): void {
  const going = items.filter(({ fate }) => !NEVER_SENT.has(fate));
  const letters = grouped(going, (item) => `${receiverOf(item)} ${STOPS[item.fate] ?? ''}`);
  for (const list of letters) {
    const [first] = list;
    if (!first) continue;
    const { session } = round;
    const { council } = first;
    writeLetter(stage, {
      council,
      items: list,
      toBodyId: receiverOf(first),
      title: `${LETTER_TITLES[round.timing]} ${ORDINALS[session]}`,
      on: round.letter,
      ...(council.isProvince || round.letter !== -43 ? {} : { dueOn: stage.days.on(14) }),
      stop: STOPS[first.fate],
      isReturnedOnce: council.isProvince && round.letter === -60 && list.length > 3,
    });
  }
}

const ORDINALS = ['thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư'] as const;

/** From the clerk through the steps of the office to the post. */
export function writeLetter(stage: Stage, letter: Letter): void {
  const { council, on } = letter;
  const state = { batchId: '' };
  const prepared = on - (letter.isReturnedOnce ? 4 : 2);
  stage.diary.note(prepared, 14 * 60, async () => {
    const { batchId } = await stage.act(council.actor('clerk'), prepareBatch, {
      petitionIds: idsOf(letter.items),
      toBodyId: letter.toBodyId,
      title: letter.title,
      ...(letter.dueOn ? { dueOn: letter.dueOn } : {}),
      submit: true,
    });
    state.batchId = batchId;
  });
  if (letter.isReturnedOnce) returnOnce(stage, letter, state);
  if (council.isProvince) passInProvince(stage, letter, state);
  else if (letter.stop === undefined) passInCommune(stage, letter, state);
}

function returnOnce(stage: Stage, { council, on }: Letter, state: { batchId: string }): void {
  const note =
    'Đề nghị Văn phòng soát lại hai kiến nghị về đường liên xã, ghi rõ lý trình trước khi trình.';
  stage.diary.note(on - 3, 9 * 60, async () => {
    await stage.act(council.actor('committee'), returnBatch, { batchId: state.batchId, note });
  });
  stage.diary.note(on - 3, 15 * 60, async () => {
    const again = { batchId: state.batchId, note: 'Đã bổ sung lý trình, trình lại.' };
    await stage.act(council.actor('clerk'), submitBatch, again);
  });
}

const PROVINCE_STEPS = [
  { part: 'committee', before: 2, minute: 16 * 60 },
  { part: 'chief', before: 1, minute: 9 * 60 },
  { part: 'vicechair', before: 1, minute: 15 * 60 },
] as const;

function passInProvince(stage: Stage, letter: Letter, state: { batchId: string }): void {
  const { council, on, stop } = letter;
  for (const [index, { part, before, minute }] of PROVINCE_STEPS.entries()) {
    if (stop !== undefined && index >= stop) return;
    stage.diary.note(on - before, minute, async () => {
      await stage.act(council.actor(part), passBatchStep, { batchId: state.batchId, note: '' });
    });
  }
  if (stop === undefined) passLast(stage, letter, state, 'registry', 'vicechair');
}

function passInCommune(stage: Stage, letter: Letter, state: { batchId: string }): void {
  passLast(stage, letter, state, 'clerk', 'chair');
}

function passLast(
  stage: Stage,
  { council, on }: Letter,
  state: { batchId: string },
  part: string,
  signedBy: string,
): void {
  stage.diary.note(on, 8 * 60 + 30, async () => {
    await stage.act(council.actor(part), passBatchStep, {
      batchId: state.batchId,
      note: '',
      letterNumber: council.letter(),
      letterOn: stage.days.on(on),
      signerSeatId: council.actor(signedBy).seatId,
    });
  });
}
