import { randomBytes } from 'node:crypto';

// Crockford's digits: no I, L, O, U, so a code read over the telephone is one code.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_DIGITS = 8;
const CODE = /^([A-Z]{2})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{5})$/;
// What a hand or an eye makes of a digit.
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

/** A short code of a record: a prefix, 40 random bits and a check character, `KN-7F3K-Q2M8D`. */
export function newCode(
  prefix: string,
  random: (size: number) => Uint8Array = randomBytes,
): string {
  if (!/^[A-Z]{2}$/.test(prefix)) throw new RangeError(`not a code prefix: ${prefix}`);
  const body = Array.from(random(RANDOM_DIGITS), (byte) => DIGITS.charAt(byte % 32)).join('');
  return layOut(prefix, body + checkCharacter(prefix + body));
}

/** The code a reader meant, or null: case, spaces, dashes and look-alikes do not matter, typos do. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const prefix = letters.slice(0, 2);
  const body = letters.slice(2).replace(/[ILOU]/g, (letter) => MISREAD[letter] ?? letter);
  const code = layOut(prefix, body);
  return isCode(code) ? code : null;
}

export function isCode(text: string): boolean {
  const [, prefix = '', head = '', tail = ''] = CODE.exec(text) ?? [];
  return prefix !== '' && checkCharacter(prefix + head + tail.slice(0, 4)) === tail.slice(4);
}

// Position weights are odd, hence invertible modulo 32: one wrong character always shows.
function checkCharacter(payload: string): string {
  let sum = 0;
  for (let at = 0; at < payload.length; at += 1) sum += value(payload.charAt(at)) * (2 * at + 1);
  return DIGITS.charAt(sum % 32);
}

function value(character: string): number {
  const digit = DIGITS.indexOf(character);
  return digit === -1 ? character.charCodeAt(0) % 32 : digit;
}

function layOut(prefix: string, body: string): string {
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;
}
