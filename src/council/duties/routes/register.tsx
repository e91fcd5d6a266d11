import type { Context, Hono } from 'hono';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { actorOf } from '#src/platform/web/context.ts';
import { dutyFailure } from '../failures.ts';
import { dutyKind, dutyKinds, namesOfFields } from '../kinds.ts';
import { dutyText } from '../messages.ts';
import { LatePage } from '../pages/late-page.tsx';
import { PrintPage } from '../pages/letter-pages.tsx';
import { RatesPage } from '../pages/rates-page.tsx';
import { RegisterPage } from '../pages/register-page.tsx';
import type { RegisterChoices } from '../pages/register-filters.tsx';
import { latenessByBody, leagueOfBodies, monthsBetween } from '../queries/bodies.ts';
import { bodyNames, usedValues } from '../queries/choices.ts';
import { dutyRegister, latenessCounts } from '../queries/register.ts';
import { lateToCopy } from '../queries/to-copy.ts';
import { followsCouncil } from '../queries/visible-to.ts';
import { filterFromAddress } from '../register-query.ts';

export function todayOf(c: Context): string {
  return dayAt(c.var.platform.clock());
}

/** The council's own pages are for those who follow its duties. */
export function followerOf(c: Context): Actor {
  const actor = actorOf(c);
  if (!followsCouncil(actor)) throw dutyFailure('Forbidden', 'duties.not_permitted');
  return actor;
}

export function registerRoutes(app: Hono): void {
  app.get('/duties', register);
  app.get('/duties/print', print);
  app.get('/duties/late', late);
  app.get('/duties/rates', rates);
}

async function register(c: Context) {
  const actor = actorOf(c);
  const { db } = c.var.platform;
  const [filter, today] = [filterFromAddress(c.req.query()), todayOf(c)];
  const [page, counts, choices] = await Promise.all([
    dutyRegister(db, actor, filter, today, { cursor: c.req.query('cursor') }),
    latenessCounts(db, actor, { scope: filter.scope, body: filter.body, kind: filter.kind }, today),
    choicesFor(c, actor),
  ]);
  return await c.render(
    <RegisterPage
      locale={c.var.locale}
      {...{ today, filter, page, counts, choices }}
      mayUrge={actor.permissions.has('duties.urge')}
      mayFollow={followsCouncil(actor)}
    />,
    { title: dutyText(c.var.locale).registerTitle, section: '/duties' },
  );
}

async function choicesFor(c: Context, actor: Actor): Promise<RegisterChoices> {
  const { platform, locale } = c.var;
  const kinds = dutyKinds().map(({ kind, labels }) => ({ value: kind, label: labels[locale] }));
  if (!followsCouncil(actor)) return { bodies: [], kinds, fields: [] };
  const [bodyIds, fieldCodes, names] = await Promise.all([
    usedValues(platform.db, actor, 'debtor_body_id'),
    usedValues(platform.db, actor, 'field_code'),
    namesOfFields(platform.db, actor.tenantId, locale),
  ]);
  const fields = fieldCodes.map((value) => ({ value, label: names.get(value) ?? value }));
  return { bodies: await bodyNames(platform.db, actor.tenantId, bodyIds), kinds, fields };
}

const PRINT_LIMIT = 500;

async function print(c: Context) {
  const actor = actorOf(c);
  const [filter, today] = [filterFromAddress(c.req.query()), todayOf(c)];
  const { items } = await dutyRegister(c.var.platform.db, actor, filter, today, {
    limit: PRINT_LIMIT,
  });
  const groups = Map.groupBy(items, ({ debtorName }) => debtorName);
  return await c.render(<PrintPage locale={c.var.locale} today={today} groups={groups} />, {
    title: dutyText(c.var.locale).registerTitle,
    section: '/duties',
  });
}

async function late(c: Context) {
  const actor = followerOf(c);
  const today = todayOf(c);
  const bodies = await latenessByBody(c.var.platform.db, actor, today);
  const copies = await lateToCopy(c.var.platform, actor, today);
  return await c.render(<LatePage locale={c.var.locale} {...{ today, bodies, copies }} />, {
    title: dutyText(c.var.locale).lateTitle,
    section: '/duties',
  });
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MONTHS_OFFERED = 24;

async function rates(c: Context) {
  const actor = followerOf(c);
  const { db } = c.var.platform;
  const today = todayOf(c);
  const offered = lastMonths(today);
  const [from, to] = periodOf(c, today);
  const [records, counts] = await Promise.all([
    leagueOfBodies(db, actor, monthsBetween(from, to)),
    latenessByBody(db, actor, today),
  ]);
  const ids = records.map(({ bodyId }) => bodyId);
  const names = await bodyNames(db, actor.tenantId, ids);
  const kind = c.req.query('kind') || undefined;
  return await c.render(
    <RatesPage
      locale={c.var.locale}
      {...{ months: offered, from, to, kind, records }}
      kinds={[...new Set([...dutyKinds().map((each) => each.kind), ...kindsIn(records)])]}
      names={new Map(names.map(({ value, label }) => [value, label]))}
      open={new Map(counts.map(({ bodyId, owed }) => [bodyId, owed]))}
    />,
    { title: dutyText(c.var.locale).ratesTitle, section: '/duties' },
  );
}

function kindsIn(records: Awaited<ReturnType<typeof leagueOfBodies>>): string[] {
  return records.flatMap(({ byKind }) => [...byKind.keys()].map((kind) => dutyKind(kind).kind));
}

function lastMonths(today: string): string[] {
  const year = Number(today.slice(0, 4)) - MONTHS_OFFERED / 12;
  return monthsBetween(`${year}${today.slice(4, 7)}`, today.slice(0, 7)).toReversed();
}

function periodOf(c: Context, today: string): [string, string] {
  const asked = (name: string): string | undefined => {
    const month = c.req.query(name);
    return month && MONTH.test(month) ? month : undefined;
  };
  const to = asked('to') ?? today.slice(0, 7);
  const from = asked('from') ?? `${today.slice(0, 4)}-01`;
  return from <= to ? [from, to] : [to, from];
}
