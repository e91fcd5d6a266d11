import type { Mark } from './marks.ts';
import type { Reader, Side } from './readers.ts';

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

/** All that is drawn in a paper its signer marked public, and only there. */
const PUBLIC_PAPER = /^\/cong-khai\/\d+\/van-ban\/[^/]+\/pdf$/;
const DRAWN: readonly string[] = [
  'papers.signature',
  'paper_versions.subject',
  'paper_versions.recipients',
  'paper_versions.blocks',
  'paper_versions.addressees',
];
export const isDrawnInPublic = (page: string, column: string): boolean =>
  PUBLIC_PAPER.test(page) && DRAWN.includes(column);

/** Who keeps the province's mail going reads what waits and what was refused, of its communes too. */
export const isOwnOutbox = (page: string, reader: Reader, column: string): boolean =>
  page === '/outbox' &&
  reader.role === 'admin' &&
  reader.side.letter === 'p' &&
  column.startsWith('outbox_mails.');

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
