import { personalDataIn, withoutPersonalData } from './personal-data.ts';
import type { PersonalKind } from './personal-data.ts';

/** What everybody reads of a petition says in two sentences what was asked. */
export const ASKED_SENTENCES = 2;
export const ASKED_LIMIT = 600;

/** What stands in a public text where a personal datum stood. */
export const REMOVED_WORDS: Readonly<Record<PersonalKind, string>> = {
  name: '[tên]',
  phone: '[số điện thoại]',
  email: '[thư điện tử]',
  identity: '[số giấy tờ]',
  account: '[số tài khoản]',
  plot: '[số thửa]',
  house: '[số nhà]',
  plate: '[biển số]',
  birth: '[ngày sinh]',
  position: '[tọa độ]',
  link: '[trang cá nhân]',
};

const SENTENCE_END = /(?<=[.!?…])\s+(?=["“(]?[\p{Lu}\d])/u;

/** The first proposal for a public text: personal data taken out, two sentences kept. */
export function draftOf(text: string): string {
  const flat = cleaned(text).replace(/\s+/g, ' ').trim();
  const asked = flat.split(SENTENCE_END).slice(0, ASKED_SENTENCES).join(' ');
  return asked.length <= ASKED_LIMIT ? asked : cutBetweenWords(asked);
}

export function cleaned(text: string): string {
  return withoutPersonalData(text, personalDataIn(text), (kind) => REMOVED_WORDS[kind]);
}

function cutBetweenWords(text: string): string {
  const head = text.slice(0, ASKED_LIMIT - 1);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : Array.from(head).slice(0, -1).join('')}…`;
}
