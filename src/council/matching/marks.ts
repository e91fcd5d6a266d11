import type { Matter } from './matter.ts';
import { ROLE_OF } from './lists/object-kinds.ts';
import type { NamedObject } from './objects/named-object.ts';

const MOST_MARKS = 24;
const MOST_UNITS = 10;

/** What of a matter its marks are made of. */
export type Named = Pick<Matter, 'objects' | 'places'>;

/** Lexemes for the search vector: the named objects and sections of a matter, and its units of today. */
export function marksOf(matter: Named): readonly string[] {
  const known = marked.get(matter);
  if (known) return known;
  const marks = readMarks(matter);
  marked.set(matter, marks);
  return marks;
}

/** Asked for by the search, the word index and the import of one matter. */
const marked = new WeakMap<Named, readonly string[]>();

function readMarks(matter: Named): readonly string[] {
  const objects = matter.objects
    .filter(
      ({ kind, name }) =>
        ROLE_OF.get(kind) !== 'unit' && kind !== 'school_level' && !isPlace(matter, name),
    )
    .flatMap(marksOfName);
  const units = matter.places.flatMap(({ units: codes }) => codes).slice(0, MOST_UNITS);
  const all = [...units.map((code) => `u${code}`), ...objects];
  return [...new Set(all.map((mark) => `zzm${mark.replace(/[^a-z0-9]/g, '')}`))].slice(
    0,
    MOST_MARKS,
  );
}

// A name of several syllables stands alone, so that `khúc Nguyễn Trãi` finds `đường Nguyễn Trãi`.
// Where no capitals tell its end, its first two syllables stand for it too.
function marksOfName({ kind, name, isSure }: NamedObject): string[] {
  const parts = name.split(' ');
  if (parts.length === 1 || /^\d/.test(name)) return [`${kind.replace('_', '')}${name}`];
  const short = parts.slice(0, 2).join('');
  return isSure ? [`n${name}`] : [`n${name}`, `n${short}`];
}

function isPlace(matter: Named, name: string): boolean {
  return matter.places.some(({ key }) => key === name);
}
