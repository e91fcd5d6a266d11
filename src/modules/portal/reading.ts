import type { Context } from 'hono';
import { dayAt, sessionsOf } from '#src/council/calendar/index.ts';
import { fieldsOf } from '#src/modules/petitions/index.ts';
import { figures } from '#src/modules/crosschecks/index.ts';
import type { Figures } from '#src/modules/crosschecks/index.ts';
import { countPublicPetitions, publicCounts } from '#src/modules/publication/index.ts';
import { tenantFound } from '#src/platform/db/tenant.ts';
import { platformFailure } from '#src/platform/errors.ts';
import type { Failure } from '#src/platform/errors.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { keptFor } from './kept.ts';
import type { SessionChoice } from './pages/register-page.tsx';
import { figuresSince, rowsOf } from './public-figures.ts';
import { councilOfUnit, councilsNamed, unitsOfCouncil } from './queries/councils.ts';
import type { OpenCouncil } from './queries/councils.ts';

const MOMENT = 30_000;
const counts = keptFor<Awaited<ReturnType<typeof publicCounts>>>(MOMENT, { isStaleFine: true });
const figured = keptFor<Figures>(MOMENT, { isStaleFine: true });
const told = keptFor<number>(MOMENT, { isStaleFine: true });
const surroundings = keptFor<Surroundings>(MOMENT);

export interface Surroundings {
  readonly fields: ReadonlyMap<string, string>;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly sessions: readonly SessionChoice[];
}

export const missing = (): Failure => platformFailure('NotFound', 'platform.not_found');

/** The open council an address names by the code of its unit, or by the unit's plain name. */
export async function councilOf(c: Context): Promise<OpenCouncil> {
  const { db } = c.var.platform;
  const unit = c.req.param('unit') ?? '';
  if (!/^\d{2,5}$/.test(unit)) throw missing();
  const council = await councilOfUnit(db, unit);
  if (!council) throw missing();
  tenantFound(council.tenantId);
  return council;
}

/** `ha-tinh` for "Tỉnh Hà Tĩnh": an address that can be said; null where several are called so. */
export async function councilOfSlug(c: Context, slug: string): Promise<OpenCouncil | null> {
  const words = slug.split('-').join(' ');
  if (!/^[a-z][a-z-]{1,60}$/.test(slug)) return null;
  const named = await councilsNamed(c.var.platform.db, words, 20);
  const exact = named.filter(({ unitName }) => {
    const key = searchKey(unitName);
    return key === words || key.endsWith(` ${words}`);
  });
  const [only] = exact;
  return exact.length === 1 && only ? only : null;
}

export async function countsOf(c: Context, { tenantId, councilId }: OpenCouncil) {
  const { db, clock } = c.var.platform;
  return await counts(db, councilId, clock(), () => publicCounts(db, tenantId, councilId));
}

/** The council's figures of the last twelve months, counted of what voters can read. */
export async function figuresOf(c: Context, { tenantId, councilId }: OpenCouncil) {
  const { db, clock } = c.var.platform;
  const today = todayOf(c);
  const ask = { tenantId, councilId, today, from: figuresSince(today), onlyPublished: true };
  return await figured(db, councilId, clock(), async () => await figures(db, ask));
}

/** How many of the answered ones voters were told of, of the same twelve months. */
export async function toldOf(c: Context, { tenantId, councilId }: OpenCouncil): Promise<number> {
  const { db, clock } = c.var.platform;
  const figure = rowsOf('told', todayOf(c));
  return await told(
    db,
    councilId,
    clock(),
    async () => await countPublicPetitions(db, { tenantId, councilId, figure, limit: 0 }),
  );
}

/** The names that filters and facts need: fields, communes, sessions. */
export async function surroundingsOf(c: Context, council: OpenCouncil): Promise<Surroundings> {
  const { db, clock } = c.var.platform;
  const { tenantId, councilId } = council;
  const { locale } = c.var;
  return await surroundings(db, `${councilId} ${locale}`, clock(), async () => {
    const [fields, units, sessions] = await Promise.all([
      fieldsOf(db, tenantId, councilId, locale),
      unitsOfCouncil(db, council),
      sessionsOf(db, tenantId, councilId),
    ]);
    return {
      fields: new Map(fields.map(({ code, label }) => [code, label])),
      units,
      sessions: sessions.map(({ id, number, name, opens_on }) => ({
        id,
        name,
        slug: `${opens_on.slice(0, 4)}-${number}`,
      })),
    };
  });
}

export const todayOf = (c: Context): string => dayAt(c.var.platform.clock());

/** One answer of a question in the address, cut to what an address of ours holds. */
export const askedOf = (c: Context, name: string, limit = 40): string =>
  (c.req.query(name) ?? '').trim().slice(0, limit);
