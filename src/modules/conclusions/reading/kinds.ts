import { LEVELS } from './bodies/body-words.ts';
import type { ReadKind } from './read-item.ts';
import { AGREES, CHAIR, DISAGREES, NOTES, OPENERS, OPINES } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import { isAnd } from './text/words.ts';
import type { Word } from './text/words.ts';

export interface KindFound {
  readonly kind: ReadKind;
  readonly at: number;
  /** Where its own words begin. */
  readonly to: number;
}

const READS = [
  { kind: 'opinion', list: DISAGREES },
  { kind: 'agreed', list: AGREES },
  { kind: 'noted', list: NOTES },
  { kind: 'opinion', list: OPINES },
] as const;

/** 'Thống nhất …', 'Thường trực HĐND tỉnh ghi nhận …': what the chair decided, where it opens a part. */
export function kindIn(words: readonly Word[], from: number, to: number): KindFound | null {
  for (let at = from; at < to; at += 1) {
    const before = words[at - 1];
    const isStart =
      at === from ||
      /^[,:]$/.test(before?.text ?? '') ||
      before?.plain === 'thi' ||
      notesAlso(words, at - 1, to);
    const found = isStart ? kindAt(words, at, to) : passiveAt(words, at, to);
    const next = found && words[found.to]?.text === ':' ? kindAt(words, found.to + 1, to) : null;
    if (found) return next ?? found;
  }
  return null;
}

const ALSO_NOTES = phrases('ghi nhận | đánh giá cao | hoan nghênh');

/** '… cảm ơn các đại biểu | và ghi nhận tinh thần cầu thị'. */
export function notesAlso(words: readonly Word[], at: number, end: number): boolean {
  return isAnd(words[at]) && ALSO_NOTES(words, at + 1, end) > 0;
}

const IS_GIVEN = phrases('được | đã được');

// 'Đề xuất … được Thường trực HĐND tỉnh thống nhất'
function passiveAt(words: readonly Word[], at: number, end: number): KindFound | null {
  const taken = IS_GIVEN(words, at, end);
  const chair = taken > 0 ? CHAIR(words, at + taken, end) : 0;
  if (chair === 0) return null;
  const place = at + taken + chair;
  const own = place + LEVELS(words, place, end);
  const isTold =
    words[own]?.sound === 'đa4' || words.slice(at - 3, at).some(({ sound }) => sound === 'đa4');
  if (isTold || DISAGREES(words, own, end) > 0) return null;
  const agreed = AGREES(words, own, end);
  return agreed > 0 && own + agreed >= end - 6
    ? { kind: 'agreed', at: own, to: own + agreed }
    : null;
}

function kindAt(words: readonly Word[], at: number, end: number): KindFound | null {
  const opened = at + OPENERS(words, at, end);
  const chair = opened + CHAIR(words, opened, end);
  const place = chair > opened ? pastName(words, chair + LEVELS(words, chair, end), end) : opened;
  const own = place + (words[place]?.plain === 'xin' ? 1 : 0);
  for (const { kind, list } of READS) {
    const taken = list(words, own, end);
    if (taken > 0) return { kind, at: own, to: own + taken };
  }
  return null;
}

const LONGEST_NAME = 5;

// 'đồng chí Nguyễn Văn Bình | ghi nhận …'
function pastName(words: readonly Word[], at: number, end: number): number {
  let to = at;
  while (to < end && to - at < LONGEST_NAME && words[to]?.isCapital) to += 1;
  return to;
}
