import {
  continueFollowing,
  endPetition,
  evaluateAnswer,
  verifyPetition,
} from '#src/modules/petitions/commands/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Stage } from '../stage.ts';
import { completesAt } from './answer.ts';
import type { Item } from './item.ts';
import { CHECKED, JUDGED, pick } from './words.ts';

/** What the council makes of an answer it received on this day. */
export function judge(stage: Stage, item: Item, answered: number): void {
  const day = stage.days.work(answered + 7);
  switch (item.fate) {
    case 'resolved':
    case 'explained':
    case 'assemblyAnswered':
      return evaluate(stage, item, day, { decision: 'end', note: JUDGED.end });
    case 'following':
      return follow(stage, item, day);
    case 'notPossible':
      return evaluate(stage, item, day, {
        decision: 'end',
        endReason: 'not_possible',
        note: JUDGED.notPossible,
      });
    case 'askedAgain':
      return evaluate(stage, item, day, {
        decision: 'ask_again',
        note: JUDGED.askAgain,
        dueOn: stage.days.on(answered + 50),
      });
    case 'downAnswered':
      if (answered < -60)
        evaluate(stage, item, day, { decision: 'end', note: JUDGED.end, endReason: 'explained' });
      return;
    case 'discrepancy':
      return verify(
        stage,
        item,
        stage.days.work(answered + 6),
        item.index % 2 === 0 ? 'no' : 'partly',
      );
    case 'reopened':
      return reopen(stage, item, day);
    default:
  }
}

interface Judgement {
  readonly decision: 'end' | 'follow' | 'ask_again';
  readonly endReason?: 'not_possible' | 'explained';
  readonly note: string;
  readonly dueOn?: string;
}

function evaluate(stage: Stage, item: Item, day: number, judgement: Judgement): void {
  stage.diary.note(day, 15 * 60 + (item.index % 40), async () => {
    const isGood = judgement.decision !== 'ask_again';
    await stage.act(judgeOf(item), evaluateAnswer, {
      petitionIds: [item.id],
      answersQuestion: isGood,
      namesWho: isGood,
      namesWhen: judgement.decision === 'follow',
      citesLaw: item.index % 3 !== 0,
      ...judgement,
    });
    if (judgement.decision === 'end' && item.index % 4 === 2)
      verify(stage, item, day + 10, 'matches');
  });
}

function follow(stage: Stage, item: Item, day: number): void {
  evaluate(stage, item, day, {
    decision: 'follow',
    note: JUDGED.follow,
    dueOn: stage.days.on(Math.max(day + 1, completesAt(item))),
  });
}

function judgeOf({ council, petition, index }: Item): Actor {
  if (!council.isProvince) return council.actor(index % 2 === 0 ? 'chair' : 'committee');
  if (['education', 'health', 'culture-sport', 'social-policy'].includes(petition.field)) {
    return council.actor('culture');
  }
  return council.actor(index % 2 === 0 ? 'committee' : 'vicechair');
}

function verify(stage: Stage, item: Item, day: number, finding: 'no' | 'partly' | 'matches'): void {
  stage.diary.note(day, 16 * 60 + (item.index % 30), async () => {
    const { council, index } = item;
    const watchers = council.isProvince ? ['front', 'group', 'delegate'] : ['front', 'delegate'];
    await stage.act(council.actor(pick(watchers, index)), verifyPetition, {
      petitionIds: [item.id],
      finding,
      note: pick(CHECKED[finding], index),
      place: item.detail,
    });
  });
}

function reopen(stage: Stage, item: Item, day: number): void {
  evaluate(stage, item, day, { decision: 'end', note: JUDGED.end });
  verify(stage, item, day + 30, 'no');
  stage.diary.note(stage.days.work(day + 34), 9 * 60, async () => {
    await stage.act(item.council.actor('chair'), continueFollowing, {
      petitionIds: [item.id],
      note: 'Kiểm tra thực tế cho thấy việc chưa xong như đã trả lời; tiếp tục theo dõi.',
      dueOn: stage.days.on(12),
    });
  });
}

/** Two petitions say the same: one of them goes on. */
export function endDuplicate(stage: Stage, item: Item, day: number): void {
  stage.diary.note(stage.days.work(day), 11 * 60, async () => {
    await stage.act(item.council.actor('vicechair'), endPetition, {
      petitionIds: [item.id],
      reason: 'duplicate',
      note: 'Trùng nội dung với kiến nghị khác của cùng địa bàn; theo dõi chung.',
    });
  });
}
