import type { Context, Hono } from 'hono';
import { publicPetitions } from '#src/modules/publication/index.ts';
import { searchKey } from '#src/platform/text/search-key.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { countOf } from '../counts.ts';
import { hamletsIn } from '../hamlets.ts';
import { drawMap } from '../map/draw.ts';
import { outlinesOf } from '../map/outlines.ts';
import { shadeSteps } from '../map/shades.ts';
import { placeText } from '../messages/places.ts';
import { DelegatesPage } from '../pages/delegates-page.tsx';
import { MapPage } from '../pages/map-page.tsx';
import type { PlaceLine } from '../pages/map-page.tsx';
import { delegatesOf, placesOfGroups } from '../queries/delegates.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { councilOf, countsOf, surroundingsOf, todayOf } from '../reading.ts';
import { baseOf, councilSite } from '../site.ts';

const MOST_READ = 500;

export function placeRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/ban-do', map);
  app.get('/cong-khai/:unit/dai-bieu', delegates);
}

async function map(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale } = c.var;
  const text = placeText(locale).map;
  const outlines = council.tier === 'province' ? outlinesOf(council.unitCode) : null;
  const places =
    council.tier === 'province' ? await communes(c, council) : await hamlets(c, council);
  const some = places.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const svg = outlines && (await drawMap(council.unitCode, outlines, places.map(drawnPlace)));
  const node = (
    <MapPage
      {...{ locale, svg }}
      unitName={council.unitName}
      steps={shadeSteps(places.map(({ count }) => count))}
      places={some}
      without={places.length - some.length}
    />
  );
  return await publicPage(c, node, {
    title: svg === null ? text.hamletTitle : text.title,
    description: text.description(council.unitName),
    canonical: `${baseOf(council)}/ban-do`,
    site: councilSite(council, locale, 'map'),
  });
}

const drawnPlace = ({ code, name, count, href }: PlaceLine) => ({
  code,
  name,
  count,
  href: count > 0 ? href : null,
});

async function communes(c: Context, council: OpenCouncil): Promise<readonly PlaceLine[]> {
  const [counts, { units }] = await Promise.all([countsOf(c, council), surroundingsOf(c, council)]);
  return units.map(({ code, name }) => ({
    code,
    name,
    href: publicHref(c.var.locale, `${baseOf(council)}/kien-nghi`, { xa: code }),
    count: countOf(counts, { unitCode: code }),
    replied: countOf(counts, { unitCode: code, state: 'replied' }),
    resolved: countOf(counts, { unitCode: code, state: 'resolved' }),
  }));
}

/** A commune has no map of its hamlets: they are read from the approved texts themselves. */
async function hamlets(c: Context, council: OpenCouncil): Promise<readonly PlaceLine[]> {
  const { tenantId, councilId } = council;
  const { items } = await publicPetitions(c.var.platform.db, {
    tenantId,
    councilId,
    limit: MOST_READ,
  });
  const text = placeText(c.var.locale).map;
  const named = items.flatMap((item) => {
    const found = hamletsIn(`${item.title}\n${item.asked}`);
    return found.length > 0
      ? found.map((hamlet) => ({ ...hamlet, item }))
      : [{ key: '', name: text.noPlace, item }];
  });
  return [...Map.groupBy(named, ({ key }) => key)].map(([key, rows]) => ({
    code: key,
    name: capital(rows[0]?.name ?? ''),
    href: publicHref(c.var.locale, `${baseOf(council)}/kien-nghi`, {
      q: key === '' ? '' : `"${searchKey(key)}"`,
    }),
    count: rows.length,
    replied: rows.filter(({ item }) => item.answeredOn !== null).length,
    resolved: rows.filter(({ item }) => item.publicLabel === 'resolved').length,
  }));
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

async function delegates(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale } = c.var;
  const { db } = c.var.platform;
  const text = placeText(locale).delegates;
  const [people, places] = await Promise.all([
    delegatesOf(db, { ...council, on: todayOf(c) }),
    placesOfGroups(db, council),
  ]);
  const node = <DelegatesPage {...{ locale, council, places }} delegates={people} />;
  return await publicPage(c, node, {
    title: text.title,
    description: text.description(council.name),
    canonical: `${baseOf(council)}/dai-bieu`,
    site: councilSite(council, locale, 'delegates'),
  });
}
