import { marksOf, readMatter } from '#src/council/matching/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import type { Dice } from './random.ts';
import { ASKS, FIELDS, OPENINGS, PLACE_KINDS, RARE, SINCE, SYLLABLES, WHERE } from './words.ts';

export interface Written {
  readonly title: string;
  readonly text: string;
  readonly hamlet: string;
  /** The folded words of title and text, for the search vector. */
  readonly titleKey: string;
  readonly textKey: string;
  /** The marks of what is wrong and of the hamlet, for the search vector. */
  readonly marks: readonly string[];
}

const folded = new Map<string, string>();

/** Every piece is folded once: folding a whole text a million times costs minutes. */
export function foldedPiece(piece: string): string {
  let key = folded.get(piece);
  if (key === undefined) {
    key = searchKey(piece);
    folded.set(piece, key);
  }
  return key;
}

const marked = new Map<string, readonly string[]>();

/** So is every piece read for its marks: reading a million texts whole would cost minutes too. */
export function marksOfPiece(text: string, place = ''): readonly string[] {
  const key = `${text}\t${place}`;
  let marks = marked.get(key);
  if (marks === undefined) {
    marks = marksOf(readMatter(text, place));
    marked.set(key, marks);
  }
  return marks;
}

const WEIGHTS = FIELDS.map((field) => [field, field.weight] as const);
const RARE_SHARE = 1 / 60;

/** A petition of about 100 to 300 characters, in words of our own. */
export function write(dice: Dice): Written & { fieldCode: string } {
  const field = dice.weighted(WEIGHTS);
  const trouble = dice.favourite(field.troubles);
  const hamlet = hamletName(dice);
  const where = dice.one(WHERE);
  const sentence = [trouble, where, hamlet];
  const pieces = [dice.one(OPENINGS), ...sentence, dice.one(SINCE), dice.favourite(ASKS)];
  const rare = dice.chance(RARE_SHARE) ? dice.one(RARE) : null;
  const [opening, , , , since, ask] = pieces as [string, string, string, string, string, string];
  const extra = rare === null ? '' : ` Ngoài ra còn chuyện ${rare}.`;
  return {
    fieldCode: field.code,
    hamlet,
    title: capitalised(sentence.join(' ')),
    text: `${opening} ${sentence.join(' ')}, ${since}. ${ask}.${extra}`,
    titleKey: sentence.map(foldedPiece).join(' '),
    textKey: [...pieces, ...(rare === null ? [] : ['Ngoài ra còn chuyện', rare])]
      .map(foldedPiece)
      .join(' '),
    marks: [...marksOfPiece(`${trouble} ${where}`), ...marksOfPiece(hamlet)],
  };
}

function hamletName(dice: Dice): string {
  const name = `${dice.one(SYLLABLES)} ${dice.one(SYLLABLES)}`;
  const kind = dice.one(PLACE_KINDS);
  return dice.chance(0.3) ? `${kind} ${1 + dice.below(24)}` : `${kind} ${name}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The vector `to_tsvector('simple', words)` gives, without asking the database for each row. */
export function vectorOf(words: string): string {
  const positions = new Map<string, number[]>();
  for (const [at, word] of words.split(' ').entries()) {
    const found = positions.get(word);
    if (found) found.push(at + 1);
    else positions.set(word, [at + 1]);
  }
  return Array.from(positions, ([word, at]) => `${word}:${at.join(',')}`).join(' ');
}
