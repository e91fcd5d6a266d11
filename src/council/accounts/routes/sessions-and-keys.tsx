import type { Context, Hono } from 'hono';
import { accountById } from '#src/platform/auth/account-store.ts';
import { keysOf } from '#src/platform/auth/api-keys.ts';
import type { ApiKey } from '#src/platform/auth/api-keys.ts';
import { sessionsOf } from '#src/platform/auth/sessions.ts';
import type { Session } from '#src/platform/auth/sessions.ts';
import { presenceHere } from '#src/platform/auth/web.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { run } from '#src/platform/web/context.ts';
import { dropCookie, readCookie, writeCookie } from '#src/platform/web/cookies.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { formatInstant } from '#src/council/calendar/index.ts';
import { browserFacts } from '../browser-name.ts';
import { createApiKey, revokeApiKey } from '../commands/api-keys.ts';
import { endOtherSessions, endSession } from '../commands/sessions.ts';
import { accountText } from '../messages.ts';
import { KeysPage, NewKeyPage } from '../pages/keys-page.tsx';
import type { KeyLine, TypedKey } from '../pages/keys-page.tsx';
import { SessionsPage } from '../pages/sessions-page.tsx';
import type { SessionLine } from '../pages/sessions-page.tsx';

const NEW_KEY_COOKIE = 'nghisu_new_key';
const NEW_KEY_PATH = '/account/keys/new';

export function sessionAndKeyRoutes(app: Hono): void {
  app.get('/account/sessions', async (c) => await sessionsPage(c));
  app.post('/account/sessions/end-others', endOthersHere);
  app.post('/account/sessions/:id/end', endOneHere);
  app.get('/account/keys', async (c) => await keysPage(c));
  app.post('/account/keys', createKeyHere);
  app.get(NEW_KEY_PATH, newKeyPage);
  app.post('/account/keys/:id/revoke', revokeKeyHere);
}

async function endOneHere(c: Context): Promise<Response> {
  const result = await attempt(c, async () => await run(c, endSession, { id: c.req.param('id') }));
  if (!result.ok) return await sessionsPage(c, result.refusal);
  return seeOther(c, '/account/sessions', accountText(c.var.locale).sessions.ended);
}

async function endOthersHere(c: Context): Promise<Response> {
  const { sessionId } = presenceHere(c);
  const ended = await run(c, endOtherSessions, { sessionId });
  return seeOther(c, '/account/sessions', accountText(c.var.locale).sessions.endedOthers(ended));
}

async function createKeyHere(c: Context): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(c, async () => {
    const { proofLimit } = c.var.auth;
    proofLimit.takeOrRefuse(presenceHere(c).accountId, c.var.platform.clock());
    return await run(c, createApiKey, form);
  });
  if (!result.ok) return await keysPage(c, result.refusal, typedKey(form));
  // The page that shows it once comes after a redirect, as every form's answer does; nothing else keeps it.
  const keep = { httpOnly: true, sameSite: 'Strict', maxAge: 60, path: NEW_KEY_PATH } as const;
  writeCookie(c, NEW_KEY_COOKIE, result.value, keep);
  return seeOther(c, NEW_KEY_PATH);
}

async function newKeyPage(c: Context): Promise<Response> {
  presenceHere(c);
  const token = readCookie(c, NEW_KEY_COOKIE);
  if (!token) return c.redirect('/account/keys', 303);
  dropCookie(c, NEW_KEY_COOKIE, NEW_KEY_PATH);
  c.header('cache-control', 'no-store');
  return await c.render(<NewKeyPage locale={c.var.locale} token={token} />, {
    title: accountText(c.var.locale).keys.madeTitle,
    section: '/account',
  });
}

async function revokeKeyHere(c: Context): Promise<Response> {
  const result = await attempt(
    c,
    async () => await run(c, revokeApiKey, { id: c.req.param('id') }),
  );
  if (!result.ok) return await keysPage(c, result.refusal);
  return seeOther(c, '/account/keys', accountText(c.var.locale).keys.revokedDone);
}

function typedKey(form: FormValues): TypedKey {
  const { name, scopes, days } = form;
  const chosen = Array.isArray(scopes) ? scopes : [];
  return {
    name: typeof name === 'string' ? name : '',
    scopes: chosen.filter((scope) => typeof scope === 'string'),
    days: typeof days === 'string' ? days : '365',
  };
}

async function sessionsPage(c: Context, refusal?: Refusal): Promise<Response> {
  const { locale, platform, auth } = c.var;
  const { accountId, sessionId } = presenceHere(c);
  const idleMs = auth.settings.sessionIdleMs;
  const found = await sessionsOf(platform.db, accountId, idleMs, platform.clock());
  const sessions = found.map((session) => sessionLine(session, sessionId, locale));
  return await c.render(
    <SessionsPage locale={locale} sessions={sessions} {...(refusal && { refusal })} />,
    {
      title: accountText(locale).sessions.title,
      section: '/account',
      ...(refusal && { status: 409 as const }),
    },
  );
}

function sessionLine(session: Session, hereId: string, locale: Locale): SessionLine {
  return {
    id: session.id,
    device: deviceName(session.user_agent, locale),
    network: session.network,
    opened: formatInstant(session.created_at),
    seen: formatInstant(session.last_seen_at),
    isHere: session.id === hereId,
  };
}

function deviceName(userAgent: string, locale: Locale): string {
  const text = accountText(locale).sessions;
  const { browser, system } = browserFacts(userAgent);
  if (!browser) return system ?? text.unknown;
  return system ? text.on(browser, system) : browser;
}

async function keysPage(c: Context, refusal?: Refusal, typed?: TypedKey): Promise<Response> {
  const { locale, platform } = c.var;
  const { accountId } = presenceHere(c);
  const found = await keysOf(platform.db, accountId);
  const account = await accountById(platform.db, accountId);
  const asksPassword = typeof account?.password_hash === 'string';
  const keys = found.map((key) => keyLine(key, platform.clock()));
  const form = { ...(refusal && { refusal }), ...(typed && { typed }) };
  return await c.render(
    <KeysPage locale={locale} keys={keys} asksPassword={asksPassword} {...form} />,
    {
      title: accountText(locale).keys.title,
      section: '/account',
      ...(refusal && { status: 422 as const }),
    },
  );
}

function keyLine(key: ApiKey, now: Date): KeyLine {
  return {
    id: key.id,
    name: key.name,
    scopes: key.scopes,
    created: formatInstant(key.created_at),
    used: key.last_used_at && formatInstant(key.last_used_at),
    state: stateOf(key, now),
  };
}

function stateOf(key: ApiKey, now: Date): KeyLine['state'] {
  if (key.revoked_at) return 'revoked';
  return key.expires_at && key.expires_at <= now ? 'expired' : 'active';
}
