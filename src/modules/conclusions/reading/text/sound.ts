const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const MARKS = /\p{M}/gu;
const known = new Map<string, string>();

/**
 * A syllable by its sound: where the tone is written and y or i make no difference ('hoà' is 'hòa',
 * 'kì' is 'kỳ', 'Uỷ' is 'ủy').
 */
export function soundOf(syllable: string): string {
  const found = known.get(syllable);
  if (found !== undefined) return found;
  const sound = soundFresh(syllable);
  if (known.size < 20_000 && syllable.length < 12) known.set(syllable, sound);
  return sound;
}

function soundFresh(syllable: string): string {
  let tone = '';
  let letters = '';
  for (const sign of syllable.toLowerCase().normalize('NFD')) {
    const told = TONES[sign];
    if (told === undefined) letters += sign;
    else tone = told;
  }
  const lone = letters.replace(/^((?:ngh?|[cgknpt]h|tr|qu|[bcdđghklmnpqrstvx])?)y$/, '$1i');
  return lone.normalize('NFC').replace(/[ðɖ]/g, 'đ') + tone;
}

/** The same without any mark, as a hurried hand types it. */
export function plainOf(sound: string): string {
  return sound
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replace(/(\p{L})\d$/u, '$1');
}
