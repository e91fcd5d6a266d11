import {
  escalatePetition,
  extendReply,
  pauseReply,
  raiseAgain,
  urgePetition,
} from '#src/modules/petitions/commands/index.ts';
import type { Stage } from '../stage.ts';
import type { Item } from './item.ts';

/** What the council does about a reply that does not come. */
export function press(stage: Stage, item: Item, sent: number): void {
  hearAgain(stage, item, sent);
  switch (item.fate) {
    case 'urged':
      urgeByLetter(stage, item, due(sent) + 1);
      return urgeByPhone(stage, item, Math.min(-1, due(sent) + 5));
    case 'escalated':
      urgeByLetter(stage, item, due(sent) + 3);
      urgeByPhone(stage, item, due(sent) + 9);
      urgeByLetter(stage, item, due(sent) + 15);
      return escalate(stage, item, due(sent) + 30);
    case 'extended':
      return extend(stage, item, due(sent) - 3);
    case 'paused':
      return pause(stage, item, sent + 20);
    default:
  }
}

const STUBBORN = new Set(['urged', 'escalated', 'following', 'askedAgain']);
/** Days after the letter on which the same is heard again, at the meetings around the next sessions. */
const HEARD_AGAIN = [36, 72] as const;

function hearAgain(stage: Stage, item: Item, sent: number): void {
  if (!STUBBORN.has(item.fate)) return;
  for (const after of HEARD_AGAIN) {
    stage.diary.note(sent + after, 18 * 60 + (item.index % 40), async () => {
      await stage.act(item.council.actor('clerk'), raiseAgain, {
        petitionId: item.id,
        note: `Cử tri ${item.detail} tiếp tục kiến nghị nội dung này.`,
      });
    });
  }
}

const due = (sent: number): number => sent + 40;

function urgeByLetter(stage: Stage, item: Item, day: number): void {
  stage.diary.note(day, 9 * 60 + (item.index % 30), async () => {
    await stage.act(item.council.actor('clerk'), urgePetition, {
      petitionIds: [item.id],
      channel: 'letter',
      documentNumber: item.council.letter(),
      documentOn: stage.days.on(day),
      note: 'Đôn đốc trả lời kiến nghị đã quá hạn.',
    });
  });
}

function urgeByPhone(stage: Stage, item: Item, day: number): void {
  stage.diary.note(day, 14 * 60 + (item.index % 30), async () => {
    await stage.act(item.council.actor('clerk'), urgePetition, {
      petitionIds: [item.id],
      channel: 'telephone',
      reached: 'Phòng Tổng hợp',
      promised: 'Sẽ có văn bản trả lời trong tuần tới',
      promisedBy: stage.days.on(day + 7),
      note: '',
    });
  });
}

function escalate(stage: Stage, item: Item, day: number): void {
  stage.diary.note(stage.days.work(day), 10 * 60, async () => {
    await stage.act(item.council.actor('chair'), escalatePetition, {
      petitionIds: [item.id],
      step: 3,
      documentNumber: item.council.letter(),
      documentOn: stage.days.on(day),
      note: 'Đã đôn đốc nhiều lần bằng văn bản và điện thoại, chưa có trả lời.',
    });
  });
}

function extend(stage: Stage, item: Item, day: number): void {
  stage.diary.note(day, 10 * 60, async () => {
    await stage.act(item.council.actor('vicechair'), extendReply, {
      petitionIds: [item.id],
      dueOn: stage.days.on(20 + (item.index % 5)),
      note: 'UBND đề nghị thêm thời gian vì phải đo đạc lại sau đợt mưa lũ.',
    });
  });
}

function pause(stage: Stage, item: Item, day: number): void {
  stage.diary.note(day, 11 * 60, async () => {
    await stage.act(item.council.actor('vicechair'), pauseReply, {
      petitionIds: [item.id],
      note: 'Chờ kết luận của đoàn thanh tra đang làm việc về chính nội dung này.',
    });
  });
}
