import { publicPaper } from '#src/council/papers/index.ts';
import { personalDataIn } from '#src/modules/publication/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { councilOfUnit } from './queries/councils.ts';

/** Numbers by which a person is reached or known; names of officials belong in an official paper. */
const NEVER_SHOWN: readonly string[] = ['phone', 'email', 'identity', 'account', 'plate', 'birth'];

/** What was marked public by mistake is not shown: the office reads why on the paper's own page. */
export const tellsPersonalData = (text: string): boolean =>
  personalDataIn(text).some(({ kind, isUnsure }) => !isUnsure && NEVER_SHOWN.includes(kind));

/** Where everybody reads this paper; null where the council has no public pages. */
export async function whereIsPaper(
  db: Db,
  { councilUnitCode }: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly href: string } | { readonly withheld: 'personal' } | null> {
  const council = await councilOfUnit(db, councilUnitCode);
  const paper = council && (await publicPaper(db, council, id));
  if (!council || !paper) return null;
  if (tellsPersonalData(paper.text)) return { withheld: 'personal' };
  return { href: `/cong-khai/${council.unitCode}/van-ban/${id}` };
}
