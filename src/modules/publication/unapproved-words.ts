import { cleaned } from './drafting.ts';
import { personalDataIn } from './personal-data.ts';

/** 1234/UBND-XD, 45/BC-SXD, 12/2026/NQ-HĐND. */
const LETTER_NUMBER = /^\d{1,6}\p{Lu}?(?:[/-][\p{Lu}\d&.]{1,12}){0,5}$/u;
const LONG_DIGITS = /\d{7}/;

/** The number of a letter as everybody reads it; empty where something else was typed in its place. */
export function publicNumber(typed: string): string {
  const number = typed
    .normalize('NFC')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  return LETTER_NUMBER.test(number) && !LONG_DIGITS.test(number.replace(/\D/g, ' ')) ? number : '';
}

const SOMEBODYS_HOME =
  /(?<!\p{L})(?:nhà riêng|tư gia|(?:tại |ở )?(?:nhà|hộ|gia đình)(?: của)? (?:ông|bà|anh|chị|cô|chú|bác|cụ|thầy|em|đồng chí|đ\/c)(?!\p{L})|nha (?:ong|ba|anh|chi|co|chu|bac|cu) )/iu;

/** A hall where voters are met; null where it is somebody's home or names a person. */
export function publicPlace(place: string): string | null {
  const text = place.normalize('NFC');
  return SOMEBODYS_HOME.test(text) || personalDataIn(text).length > 0 ? null : text;
}

/** A name of a body or a session that nobody approved for the public: a person's name in it is taken out. */
export function publicName(name: string): string;
export function publicName(name: string | null): string | null;
export function publicName(name: string | null): string | null {
  return name === null ? null : cleaned(name);
}
