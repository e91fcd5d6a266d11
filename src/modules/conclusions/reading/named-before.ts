import { readBody } from './bodies/bodies.ts';
import type { BodyList } from './bodies/body-lists.ts';
import { DOES } from './task-words.ts';
import { phrases } from './text/phrases.ts';
import type { Word } from './text/words.ts';

const HEADS = phrases(
  'sở | ban | phòng | cục | công ty | chi cục | trung tâm | văn phòng | hội | đoàn',
);
const FARTHEST = 120;

/** 'Phê bình Sở Công Thương và yêu cầu | Sở có văn bản': a head alone is the body of that head named before. */
export function namedBefore(words: readonly Word[], at: number, end: number): BodyList | null {
  const taken = HEADS(words, at, end);
  if (taken === 0 || !words[at]?.isCapital || DOES(words, at + taken, end) === 0) return null;
  for (let place = at - 1; place >= Math.max(0, at - FARTHEST); place -= 1) {
    if (words[place]?.plain !== words[at]?.plain) continue;
    const body = readBody(words, place, at);
    if (body && body.to > place + taken) return { bodies: [body], to: at + taken };
  }
  return null;
}
