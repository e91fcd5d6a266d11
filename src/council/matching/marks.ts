import type { Matter } from './matter.ts';

const MOST_MARKS = 24;

/** Lexemes for the search vector: the units of today, the named objects and the sections of a matter. */
export function marksOf(matter: Matter): readonly string[] {
  const units = matter.places.flatMap((place) => place.units.slice(0, 3)).map((code) => `u${code}`);
  const objects = matter.objects.map(({ kind, name }) => `${kind}${name}`);
  const marks = [...units, ...objects].map((mark) => `zzm${mark.replace(/[^a-z0-9]/g, '')}`);
  return [...new Set(marks)].slice(0, MOST_MARKS);
}
