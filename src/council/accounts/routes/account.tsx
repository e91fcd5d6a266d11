import type { Context, Hono } from 'hono';
import { accountById } from '#src/platform/auth/account-store.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { giveSession, presenceHere } from '#src/platform/auth/web.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { writeCookie } from '#src/platform/web/cookies.ts';
import { attempt, readForm, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { safePath } from '#src/platform/web/readable-address.ts';
import { dayAt, formatDay } from '#src/council/calendar/index.ts';
import { changePassword } from '../commands/change-password.ts';
import { changeSeat, savePreferences } from '../commands/sessions.ts';
import { confirmTotp, removeTotp, startTotp } from '../commands/totp.ts';
import { accountText } from '../messages.ts';
import { PasswordPage } from '../pages/password-page.tsx';
import { ProfilePage } from '../pages/profile-page.tsx';
import { TotpPage } from '../pages/totp-page.tsx';
import { seatChoices } from '../seat-choices.ts';

export function ownAccountRoutes(app: Hono): void {
  app.get('/account', async (c) => await profilePage(c));
  app.post('/account/preferences', savePreferencesHere);
  app.post('/account/seat', changeSeatHere);
  app.get('/account/password', async (c) => await passwordPage(c));
  app.post('/account/password', changePasswordHere);
  app.get('/account/totp', async (c) => await totpPage(c));
  app.post('/account/totp/start', startTotpHere);
  app.post('/account/totp', confirmTotpHere);
  app.post('/account/totp/remove', removeTotpHere);
}

async function savePreferencesHere(c: Context): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(c, async () => await run(c, savePreferences, form));
  if (!result.ok) return await profilePage(c, result.refusal);
  const keep = { maxAge: 365 * 24 * 3600 };
  const chosen = await ownAccount(c);
  writeCookie(c, 'locale', chosen.locale, keep);
  writeCookie(c, 'theme', chosen.theme, keep);
  return seeOther(c, '/account', accountText(chosen.locale).profile.saved);
}

async function changeSeatHere(c: Context): Promise<Response> {
  const { sessionId } = presenceHere(c);
  const form = await readForm(c);
  const back = safePath(typeof form['back'] === 'string' ? form['back'] : undefined);
  const result = await attempt(c, async () => await run(c, changeSeat, { ...form, sessionId }));
  if (!result.ok) return await profilePage(c, result.refusal);
  // The page one came from may not be the other seat's to see.
  const isOwn = back === '/account' || back.startsWith('/notices/');
  return seeOther(c, isOwn ? back : '/', accountText(c.var.locale).profile.changed);
}

async function changePasswordHere(c: Context): Promise<Response> {
  const { sessionId } = presenceHere(c);
  const form = await readForm(c);
  const result = await attempt(c, async () => {
    limitProofs(c);
    return await run(c, changePassword, { ...form, sessionId });
  });
  if (!result.ok) return await passwordPage(c, result.refusal);
  return renewed(
    c,
    result.value.token,
    '/account/password',
    accountText(c.var.locale).password.done,
  );
}

async function startTotpHere(c: Context): Promise<Response> {
  const { owes } = presenceHere(c);
  const form = await readForm(c);
  const result = await attempt(c, async () => {
    limitProofs(c);
    return await run(c, startTotp, { ...form, isOwed: owes === 'totp' });
  });
  if (!result.ok) return await totpPage(c, result.refusal);
  return seeOther(c, '/account/totp');
}

async function confirmTotpHere(c: Context): Promise<Response> {
  const { sessionId, owes } = presenceHere(c);
  const form = await readForm(c);
  const result = await attempt(c, async () => {
    limitProofs(c);
    return await run(c, confirmTotp, { ...form, sessionId });
  });
  if (!result.ok) return await totpPage(c, result.refusal);
  const path = owes ? '/' : '/account/totp';
  return renewed(c, result.value.token, path, accountText(c.var.locale).totp.confirmed);
}

async function removeTotpHere(c: Context): Promise<Response> {
  const { sessionId } = presenceHere(c);
  const form = await readForm(c);
  const result = await attempt(c, async () => {
    limitProofs(c);
    return await run(c, removeTotp, { ...form, sessionId });
  });
  if (!result.ok) return await totpPage(c, result.refusal);
  return renewed(c, result.value.token, '/account/totp', accountText(c.var.locale).totp.removed);
}

/** After a change of how one signs in the session goes on under a new token. */
function renewed(c: Context, token: string, path: string, message: string): Response {
  const owed = presenceHere(c).owes;
  giveSession(c, token);
  return seeOther(c, owed ? '/' : path, message);
}

function limitProofs(c: Context): void {
  c.var.auth.proofLimit.takeOrRefuse(presenceHere(c).accountId, c.var.platform.clock());
}

async function ownAccount(c: Context): Promise<Account> {
  const account = await accountById(c.var.platform.db, presenceHere(c).accountId);
  if (!account) throw platformFailure('Forbidden', 'platform.sign_in');
  return account;
}

async function profilePage(c: Context, refusal?: Refusal): Promise<Response> {
  const { locale, theme } = c.var;
  const title = accountText(locale).profile.title;
  const shown = { locale, theme, actor: actorOf(c), seats: await seatChoices(c) };
  return await c.render(<ProfilePage {...shown} {...(refusal && { refusal })} />, {
    title,
    section: '/account',
    ...(refusal && { status: 422 as const }),
  });
}

async function passwordPage(c: Context, refusal?: Refusal): Promise<Response> {
  const { locale } = c.var;
  const must = presenceHere(c).owes === 'password';
  const shown = { locale, must, login: actorOf(c).login };
  return await c.render(<PasswordPage {...shown} {...(refusal && { refusal })} />, {
    title: accountText(locale).password.title,
    section: '/account',
    ...headOf(must, refusal),
  });
}

async function totpPage(c: Context, refusal?: Refusal): Promise<Response> {
  const { locale } = c.var;
  const must = presenceHere(c).owes === 'totp';
  const account = await ownAccount(c);
  const shown = {
    locale,
    must,
    login: account.login,
    since: account.totp_confirmed_at && formatDay(dayAt(account.totp_confirmed_at)),
    secret: account.totp_secret,
    asksPassword: account.password_hash !== null && !must,
  };
  c.header('cache-control', 'no-store');
  return await c.render(<TotpPage {...shown} {...(refusal && { refusal })} />, {
    title: accountText(locale).totp.title,
    section: '/account',
    ...headOf(must, refusal),
  });
}

function headOf(must: boolean, refusal: Refusal | undefined) {
  return {
    ...(must && { frame: 'centred' as const }),
    ...(refusal && {
      status: refusal.code === 'platform.too_many' ? (429 as const) : (422 as const),
    }),
  };
}
