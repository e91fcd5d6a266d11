import type { Context, Hono } from 'hono';
import { petitionWords } from '#src/modules/petitions/index.ts';
import {
  countPublicPetitions,
  publicPetition,
  publicPetitions,
} from '#src/modules/publication/index.ts';
import type { PublicPetition } from '#src/modules/publication/index.ts';
import { readCode } from '#src/council/numbering/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref, publicPage } from '#src/platform/web/public-page.ts';
import { countOf } from '../counts.ts';
import { petitionJsonLd } from '../json-ld.ts';
import { stateOfSlug } from '../labels.ts';
import { petitionText } from '../messages/petitions.ts';
import { PetitionPage, WithdrawnPage } from '../pages/petition-page.tsx';
import { asked, RegisterPage } from '../pages/register-page.tsx';
import type { RegisterAsk } from '../pages/register-page.tsx';
import type { OpenCouncil } from '../queries/councils.ts';
import { figureOfSlug, rowsOf } from '../public-figures.ts';
import { askedOf, councilOf, countsOf, missing, surroundingsOf, todayOf } from '../reading.ts';
import { baseOf, councilSite, petitionPath } from '../site.ts';

const PAGE = 20;
const COUNTED = 1_000;
/** Of those that have most of the words, as many as anybody reads. */
const MOST_NEAR = 30;
const OTHERS = 3;

export function petitionRoutes(app: Hono): void {
  app.get('/cong-khai/:unit/kien-nghi', register);
  app.get('/cong-khai/:unit/kien-nghi/:code', record);
}

async function register(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const { locale } = c.var;
  const { db } = c.var.platform;
  const ask: RegisterAsk = {
    q: askedOf(c, 'q', 200),
    field: askedOf(c, 'linh-vuc'),
    state: stateOfSlug(askedOf(c, 'tinh-trang')),
    unit: askedOf(c, 'xa'),
    session: askedOf(c, 'ky-hop'),
    figure: figureOfSlug(askedOf(c, 'so-lieu')),
    cursor: readCode(askedOf(c, 'trang')) ?? '',
  };
  const around = await surroundingsOf(c, council);
  const session = around.sessions.find(({ slug }) => slug === ask.session);
  const question = {
    tenantId: council.tenantId,
    councilId: council.councilId,
    field: ask.field || undefined,
    unitCode: ask.unit || undefined,
    state: ask.state,
    sessionId: session?.id,
    text: ask.q || undefined,
    figure: ask.figure && rowsOf(ask.figure, todayOf(c)),
  };
  const cursor = ask.cursor || undefined;
  const [strict, counts] = await Promise.all([
    publicPetitions(db, { ...question, cursor, limit: PAGE }),
    countsOf(c, council),
  ]);
  const isNearly = ask.q !== '' && cursor === undefined && strict.items.length === 0;
  const page = isNearly
    ? await publicPetitions(db, { ...question, isNear: true, limit: MOST_NEAR })
    : strict;
  const isCounted = ask.q === '' && ask.figure === undefined;
  const total = isCounted
    ? countOf(counts, question)
    : isNearly
      ? page.items.length
      : await countPublicPetitions(db, { ...question, limit: PAGE });
  const text = petitionText(locale).register;
  const isPlain = ask.cursor === '' && isCounted;
  const node = (
    <RegisterPage
      {...{ locale, council, ask, counts, total }}
      {...around}
      items={page.items}
      next={isNearly ? null : page.next}
      isNearly={isNearly && page.items.length > 0}
      isMore={!isCounted && total >= COUNTED}
      today={todayOf(c)}
    />
  );
  return await publicPage(c, node, {
    title: titleOf(ask, around, locale),
    description: text.description(council.name),
    canonical: publicHref('vi', `${baseOf(council)}/kien-nghi`, asked(ask)),
    site: councilSite(council, locale, 'petitions', null),
    isIndexed: isPlain && page.items.length > 0,
  });
}

/** Unique by what is asked: "Published petitions: Transport, Lộc Hà". */
function titleOf(
  ask: RegisterAsk,
  around: Awaited<ReturnType<typeof surroundingsOf>>,
  locale: Locale,
): string {
  const parts = [
    around.fields.get(ask.field),
    around.units.find(({ code }) => code === ask.unit)?.name,
    around.sessions.find(({ slug }) => slug === ask.session)?.name,
    ask.figure && petitionText(locale).register.figures[ask.figure],
    ask.q === '' ? undefined : `“${ask.q}”`,
  ].filter(Boolean);
  const { title } = petitionText(locale).register;
  return parts.length === 0 ? title : `${title}: ${parts.join(', ')}`;
}

async function record(c: Context): Promise<Response> {
  const council = await councilOf(c);
  const typed = c.req.param('code') ?? '';
  const code = readCode(typed);
  if (code === null) throw missing();
  if (code !== typed) return c.redirect(publicHref(c.var.locale, petitionPath(council, code)), 301);
  const { tenantId } = council;
  const petition = await publicPetition(c.var.platform.db, { tenantId, code });
  if (!petition || petition.councilId !== council.councilId) throw missing();
  if (petition.kind === 'published') return await published(c, council, petition);
  const text = petitionText(c.var.locale).record;
  return await publicPage(c, <WithdrawnPage locale={c.var.locale} petition={petition} />, {
    title: text.withdrawn,
    description: text.withdrawn,
    canonical: petitionPath(council, code),
    site: councilSite(council, c.var.locale, 'petitions'),
    // Gone for good as far as search engines are concerned; readers are told why.
    status: 410,
  });
}

async function published(
  c: Context,
  council: OpenCouncil,
  petition: PublicPetition,
): Promise<Response> {
  const { locale, origin, platform } = c.var;
  const { tenantId, councilId } = council;
  const [around, near] = await Promise.all([
    surroundingsOf(c, council),
    publicPetitions(platform.db, {
      tenantId,
      councilId,
      unitCode: petition.unitCode,
      limit: OTHERS + 1,
    }),
  ]);
  const others = near.items.filter(({ code }) => code !== petition.code).slice(0, OTHERS);
  const label = petitionWords(locale).publicLabels[petition.publicLabel];
  const path = petitionPath(council, petition.code);
  const node = (
    <PetitionPage
      {...{ locale, council, petition, others, origin }}
      fields={around.fields}
      today={todayOf(c)}
    />
  );
  return await publicPage(c, node, {
    title: `${petition.title} (${petition.code})`,
    description: petitionText(locale).record.description(label, petition.asked),
    canonical: path,
    site: councilSite(council, locale, 'petitions'),
    updatedAt: petition.updatedAt,
    image: { path: `${path}/anh.png`, alt: `${petition.title}. ${label}.` },
    jsonLd: petitionJsonLd(petition, council, origin),
  });
}
