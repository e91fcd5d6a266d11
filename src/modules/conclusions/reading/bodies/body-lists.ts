import { readBody } from './bodies.ts';
import type { BodyPhrase } from './bodies.ts';
import { COMMON, INSTITUTIONS, NARROWERS, PLURAL } from './body-words.ts';
import { FIELDS } from './field-words.ts';
import { phrases } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';

export interface BodyList {
  readonly bodies: readonly BodyPhrase[];
  readonly to: number;
}

const AND = phrases('và | cùng | cùng với | với | lẫn');
const MOST = 40;

/** The bodies named one after another from this place on; null where none is. */
export function readBodies(words: readonly Word[], at: number, end: number): BodyList | null {
  const first = readBody(words, at, end);
  if (!first) return null;
  const named = first.isGeneral ? namedAfter(words, first, end) : null;
  if (named) return named;
  const bodies = [first];
  let to = first.to;
  while (bodies.length < MOST) {
    const parted = partedBy(words, to, end);
    if (parted === 0) break;
    const next = readBody(words, to + parted, end) ?? ellipsis(words, to + parted, end, bodies);
    if (!next) break;
    bodies.push(next);
    to = next.to;
  }
  return { bodies, to };
}

// 'Các sở: Xây dựng, Tài chính, Y tế'
function fieldsAfter(words: readonly Word[], first: BodyPhrase, end: number): BodyList | null {
  if (!/^(?:so|ban|phong)$/.test(words[first.to - 1]?.plain ?? '')) return null;
  const bodies: BodyPhrase[] = [];
  let to = first.to;
  for (let at = first.to + 1; words[at]?.isCapital; at = to + partedBy(words, to, end)) {
    const taken = FIELDS(words, at, end);
    if (taken === 0 || at === to) break;
    to = fieldEnd(words, at + taken, end);
    bodies.push({ from: bodies.length === 0 ? first.from : at, to, sharesHead: false });
  }
  return bodies.length > 1 ? { bodies, to } : null;
}

// 'các cơ quan: Công an tỉnh, Sở Tư pháp', 'các đơn vị liên quan (Hạt Kiểm lâm, Phòng Kinh tế)'.
function namedAfter(words: readonly Word[], first: BodyPhrase, end: number): BodyList | null {
  const sign = words[first.to]?.text;
  if (first.to >= end || (sign !== ':' && sign !== '(')) return null;
  const fields = sign === ':' ? fieldsAfter(words, first, end) : null;
  if (fields) return fields;
  const isAgain = readBody(words, first.to + 1, end)?.isGeneral === true;
  const list = isAgain ? null : readBodies(words, first.to + 1, end);
  if (!list) return null;
  if (sign === ':') return list.bodies.length > 1 ? list : null;
  if (words[list.to]?.text !== ')') return null;
  return { bodies: [first, ...list.bodies], to: list.to + 1 };
}

function partedBy(words: readonly Word[], at: number, end: number): number {
  const comma = /^[,/+&]$/.test(words[at]?.text ?? '') ? 1 : 0;
  return comma + AND(words, at + comma, end);
}

// 'các Sở Tài chính, Nội vụ': the second is named without its head.
function ellipsis(
  words: readonly Word[],
  at: number,
  end: number,
  before: readonly BodyPhrase[],
): BodyPhrase | null {
  const together = commonAfter(words, at, end, before);
  if (together) return together;
  if (!before[0]?.sharesHead || !words[at]?.isCapital || INSTITUTIONS(words, at, end) > 0)
    return null;
  const taken = FIELDS(words, at, end);
  return taken === 0 ? null : { from: at, to: fieldEnd(words, at + taken, end), sharesHead: false };
}

// 'các ban HĐND, sở, ngành'
function commonAfter(
  words: readonly Word[],
  at: number,
  end: number,
  [first]: readonly BodyPhrase[],
): BodyPhrase | null {
  if (!first || PLURAL(words, first.from, end) === 0) return null;
  let to = at + COMMON(words, at, end);
  if (to === at) return null;
  while (words[to]?.text === ',' && COMMON(words, to + 1, end) > 0)
    to += 1 + COMMON(words, to + 1, end);
  return { from: at, to: to + NARROWERS(words, to, end), sharesHead: false };
}

function fieldEnd(words: readonly Word[], at: number, end: number): number {
  const isDash = /^[-–&]$/.test(words[at]?.text ?? '');
  return isDash ? at + 1 + FIELDS(words, at + 1, end) : at;
}
