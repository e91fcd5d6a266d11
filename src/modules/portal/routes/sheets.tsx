import type { Context, Hono } from 'hono';
import { publicPetition, publicPetitions } from '#src/modules/publication/index.ts';
import type { PublicLine, PublicPetition } from '#src/modules/publication/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { aloudText } from '../aloud.ts';
import { hamletsIn } from '../hamlets.ts';
import type { Hamlet } from '../hamlets.ts';
import { placeText } from '../messages/places.ts';
import { SheetPage } from '../pages/sheet-page.tsx';
import type { OpenCouncil } from '../queries/councils.ts';
import { askedOf, councilOf, surroundingsOf, todayOf } from '../reading.ts';
import { baseOf, councilSite } from '../site.ts';

/** What fits a sheet of A4 and a patient ear. */
const ON_A_SHEET = 8;
const MOST_READ = 300;

export function sheetRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/phieu-tra-loi', sheet);
}

async function sheet(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale, origin } = c.var;
  const today = todayOf(c);
  const { units } = await surroundingsOf(c, council);
  const chosen = askedOf(c, 'xa') || (council.tier === 'commune' ? council.unitCode : '');
  const unit = units.find(({ code }) => code === chosen);
  const replied = unit ? await repliedIn(c, council, unit.code) : [];
  const hamlets = hamletsOf(replied);
  const hamlet = hamlets.find(({ key }) => key === searchKey(askedOf(c, 'thon', 60)));
  const petitions = await recordsOf(
    c,
    council,
    replied.filter((line) => !hamlet || hamletsOf([line]).some(({ key }) => key === hamlet.key)),
  );
  const place = unit ? [hamlet?.name, unit.name].filter(Boolean).join(', ') : null;
  const text = placeText(locale).sheet;
  const title = place === null ? text.title : `${text.title}: ${place}`;
  const node = (
    <SheetPage
      {...{ locale, council, units, hamlets, place, petitions, today, origin }}
      unit={unit?.code ?? ''}
      hamlet={hamlet?.key ?? ''}
      aloud={aloudText({ place: place ?? '', today, councilName: council.name, petitions })}
    />
  );
  return await publicPage(c, node, {
    title,
    description: text.description(place ?? council.unitName),
    canonical: publicHref('vi', `${baseOf(council)}/phieu-tra-loi`, {
      xa: unit?.code,
      thon: hamlet?.key,
    }),
    site: councilSite(council, locale),
    isIndexed: place === null,
  });
}

async function repliedIn(
  c: Context,
  { tenantId, councilId }: OpenCouncil,
  unitCode: string,
): Promise<readonly PublicLine[]> {
  const page = await publicPetitions(c.var.platform.db, {
    tenantId,
    councilId,
    unitCode,
    order: 'answered',
    limit: MOST_READ,
  });
  return page.items;
}

function hamletsOf(lines: readonly PublicLine[]): readonly Hamlet[] {
  const found = lines.flatMap(({ title, asked }) => hamletsIn(`${title}\n${asked}`));
  const byKey = new Map(found.map((hamlet) => [hamlet.key, hamlet]));
  return [...byKey.values()].toSorted((a, b) => a.key.localeCompare(b.key));
}

async function recordsOf(
  c: Context,
  { tenantId }: OpenCouncil,
  lines: readonly PublicLine[],
): Promise<readonly PublicPetition[]> {
  const found = await Promise.all(
    lines
      .slice(0, ON_A_SHEET)
      .map(({ code }) => publicPetition(c.var.platform.db, { tenantId, code })),
  );
  return found.flatMap((petition) => (petition?.kind === 'published' ? [petition] : []));
}
