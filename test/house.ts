import { Hono } from 'hono';
import type { Context } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { accountsRoom, authenticator, rightsChanged } from '#src/council/accounts/index.ts';
import { insertAccount } from '#src/platform/auth/account-store.ts';
import { loadActor } from '#src/council/bodies/index.ts';
import type { SeatRole } from '#src/council/bodies/index.ts';
import { newTotpSecret } from '#src/platform/auth/totp.ts';
import { USUAL_SETTINGS } from '#src/platform/auth/settings.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { News } from '#src/platform/db/news.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { openFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import { createWeb } from '#src/platform/web/pipeline.ts';
import { statusOf } from '#src/platform/web/problem.ts';
import { buildCouncil, buildSeat, buildTenant, NOW } from './build.ts';

export const PASSWORD = 'con trâu đi trước cái cày';

interface Who {
  readonly login: string | null;
  readonly role: SeatRole | null;
}

/** A browser with cookies of its own, at an address of its own. */
export interface TestBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form: Record<string, string>): Promise<Response>;
  signIn(login: string): Promise<Response>;
  who(): Promise<Who>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

export interface TestHouse {
  readonly web: Hono;
  readonly platform: Platform;
  readonly tenantId: string;
  readonly councilId: string;
  readonly officeId: string;
  readonly lan: { readonly personId: string; readonly seatId: string };
  browser(address?: string): TestBrowser;
  now(): Date;
  passSeconds(seconds: number): void;
  passHours(hours: number): void;
  giveTotp(login: string): Promise<string>;
  events(): Promise<{ name: string; data: unknown }[]>;
}

interface HouseOptions {
  readonly hearing?: () => number;
  readonly folder?: string;
  readonly maxBytes?: number;
}

/** The sign-in and account pages on a council with one clerk, `lan`; the clock moves by hand. */
export async function openTestHouse(db: Db, options: HouseOptions = {}): Promise<TestHouse> {
  let now = NOW;
  const folder = options.folder ?? '/nonexistent';
  const platform: Platform = {
    db,
    jobs: noJobs,
    files: openFiles({ folder, maxBytes: options.maxBytes ?? 2_000_000 }),
    clock: () => now,
    news: newsHere(options.hearing),
    wordsOf: rightsChanged,
  };
  const web = plainWeb(platform);
  const tenantId = await buildTenant(db);
  const council = await buildCouncil(db, { tenantId });
  const place = { tenantId, councilId: council.councilId, bodyId: council.officeId };
  const lan = await buildSeat(db, { ...place, role: 'clerk', fullName: 'Nguyễn Thị Lan' });
  await db.transaction().execute(async (tx) => {
    await insertAccount(tx, { ...lan, login: 'lan', password: PASSWORD, now });
    const off = { tenant_id: tenantId, council_id: council.councilId, changed_at: now };
    await tx
      .insertInto('council_settings')
      .values({ ...off, key: 'signIn.totpRequired', value: 'false', changed_by: null })
      .execute();
  });
  return {
    web,
    platform,
    tenantId,
    lan,
    councilId: council.councilId,
    officeId: council.officeId,
    browser: (address = '192.0.2.10') => browserAt(web, address),
    now: () => now,
    passSeconds: (seconds) => void (now = new Date(now.getTime() + seconds * 1_000)),
    passHours: (hours) => void (now = new Date(now.getTime() + hours * 3_600_000)),
    events: async () =>
      await db
        .selectFrom('events')
        .select(['name', 'data'])
        .where('tenant_id', '=', tenantId)
        .orderBy('id')
        .execute(),
    async giveTotp(login) {
      const secret = newTotpSecret();
      await db
        .updateTable('accounts')
        .set({ totp_secret: secret, totp_confirmed_at: now })
        .where('login', '=', login)
        .execute();
      return secret;
    },
  };
}

/** One process alone: it hears itself. */
export function newsHere(hearing = () => 1): News {
  const listeners: ((word: string) => void)[] = [];
  const tellHere = (word: string): void => listeners.forEach((listener) => listener(word));
  return {
    tell: async (word) => tellHere(word),
    tellHere,
    hear: (listener) => void listeners.push(listener),
    hearing,
    close: async () => undefined,
  };
}

function plainWeb(platform: Platform): Hono {
  const web = createWeb({
    platform,
    assetsFolder: '/nonexistent',
    bodyLimitMb: 50,
    frame: async (c, next) => {
      c.setRenderer((content, head) => c.html(renderToString(content), head.status ?? 200));
      await next();
    },
    authenticate: authenticator({ ...USUAL_SETTINGS, trustedProxies: 1 }, loadActor),
    failurePage: (c, failure) =>
      c.text(failureSentence(c.var.locale, failure.code, failure.facts), statusOf(failure)),
    report: (error) => {
      throw error;
    },
  });
  accountsRoom.routes?.(web);
  const who = (c: Context) =>
    c.json({ login: c.var.actor?.login ?? null, role: c.var.actor?.role ?? null });
  web.get('/who', who);
  web.get('/api/v1/who', who);
  web.post('/api/v1/who', who);
  return web;
}

function browserAt(web: Hono, address: string): TestBrowser {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', address);
    headers.set('host', 'localhost');
    headers.set('origin', 'http://localhost');
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await web.request(`http://localhost${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0\b/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const browser: TestBrowser = {
    get: async (path, headers = {}) => await send(path, { headers }),
    post: async (path, form) =>
      await send(path, { method: 'POST', body: new URLSearchParams(form) }),
    signIn: async (login) => await browser.post('/sign-in', { login, password: PASSWORD }),
    who: async () => (await (await browser.get('/who')).json()) as Who,
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => void jar.set(name, value),
  };
  return browser;
}
