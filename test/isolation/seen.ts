import type { Mark } from './marks.ts';
import type { Side } from './readers.ts';

/** Columns that every council of the province reads, with the reason. */
export const PROVINCE_WIDE: Readonly<Record<string, string>> = {
  'bodies.name': 'the directory of bodies is one for the province',
  'bodies.short_name': 'the directory of bodies is one for the province',
  'seats.note': 'the number of the decision that gave the seat; the directory shows it',
  'bodies.symbol': 'the directory of bodies is one for the province',
  'bodies.search_key': 'the directory of bodies is one for the province',
  'people.full_name': 'who acts stands by name beside every act',
  'people.title': 'who acts stands by name beside every act',
};

/** Of those who hold a public seat: test/public-privacy.db.test.ts asks for the others. */
export const PUBLIC_PEOPLE: Readonly<Record<string, string>> = {
  'people.full_name': 'delegates are public by name',
  'people.title': 'delegates are public by name',
  'bodies.short_name': 'the sign-in of a demo lists its people and their bodies',
};

/** Why a reader must not see the mark; null where he may. `isPublic` are words approved for everybody. */
export function wrong(
  mark: Mark,
  side: Side | null,
  isPublic: (column: string) => boolean,
): string | null {
  if (side === null && isPublic(mark.column)) return null;
  if (side === null) return `${mark.column} of ${mark.province}${mark.council}, to everybody`;
  if (mark.province !== side.province) return `${mark.column} of another province`;
  if (mark.isShared || mark.council === 'o' || mark.council === side.letter) return null;
  return mark.column in PROVINCE_WIDE || isPublic(mark.column)
    ? null
    : `${mark.column} of council ${mark.council}`;
}
