import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { authFailure } from '#src/platform/auth/failures.ts';
import { AUTH_METHODS } from '#src/platform/auth/methods.ts';
import { endSessionOfToken, waitingSession } from '#src/platform/auth/sessions.ts';
import { signIn, signInWithCode } from '#src/platform/auth/sign-in.ts';
import type { SignedIn, SignInParts } from '#src/platform/auth/sign-in.ts';
import {
  callerOf,
  giveDevice,
  giveSession,
  networkOfRequest,
  sessionToken,
  takeSessionBack,
} from '#src/platform/auth/web.ts';
import { readCookie, writeCookie } from '#src/platform/web/cookies.ts';
import { attempt, readForm, refusalOf, seeOther } from '#src/platform/web/forms.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import { parseInput } from '#src/platform/web/input.ts';
import { safePath } from '#src/platform/web/readable-address.ts';
import { accountText } from '../messages.ts';
import { CodePage } from '../pages/code-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { listDemoPeople } from '../queries.ts';

const typed = (longest: number) =>
  z
    .string()
    .catch('')
    .transform((text) => text.slice(0, longest));

const typedLogin = z.object({
  login: typed(200),
  password: typed(1_000),
  next: z.string().optional().catch(undefined),
});
const typedCode = z.object({
  code: typed(50),
  next: z.string().optional().catch(undefined),
});
const chosenPerson = z.object({ login: typed(200) });

export function signInRoutes(app: Hono): void {
  app.get('/sign-in', async (c) => {
    const next = safePath(c.req.query('next'));
    if (c.var.presence) return c.redirect(afterSignIn(c, next), 303);
    if (c.req.query('again') === undefined && (await waitingHere(c))) {
      return c.redirect(codePath(next), 303);
    }
    return await signInPage(c, { next });
  });

  app.post('/sign-in', async (c) => {
    const form = parseInput(typedLogin, await readForm(c), c.var.locale);
    const { login, password } = form;
    const next = safePath(form.next);
    const result = await attempt(c, async () => {
      c.var.auth.signInLimit.takeOrRefuse(networkOfRequest(c), c.var.platform.clock());
      const claim = { login, proof: { password } };
      return await signIn(partsOf(c), AUTH_METHODS.password, claim, callerOf(c));
    });
    if (!result.ok) return await signInPage(c, { next, login, refusal: result.refusal });
    return await letIn(c, result.value, next);
  });

  app.post('/sign-in/demo', async (c) => {
    const { login } = parseInput(chosenPerson, await readForm(c), c.var.locale);
    const claim = { login, proof: {} };
    const result = await attempt(
      c,
      async () => await signIn(partsOf(c), AUTH_METHODS.demo, claim, callerOf(c)),
    );
    if (!result.ok) return await signInPage(c, { next: '/', refusal: result.refusal });
    return await letIn(c, result.value, '/');
  });

  app.get('/sign-in/code', async (c) => {
    const next = safePath(c.req.query('next'));
    if (!(await waitingHere(c))) return c.redirect('/sign-in', 303);
    return await codePage(c, next);
  });

  app.post('/sign-in/code', async (c) => {
    const form = parseInput(typedCode, await readForm(c), c.var.locale);
    const next = safePath(form.next);
    const token = sessionToken(c) ?? '';
    const result = await attempt(c, async () => {
      c.var.auth.signInLimit.takeOrRefuse(networkOfRequest(c), c.var.platform.clock());
      return await signInWithCode(partsOf(c), token, form.code, callerOf(c));
    });
    if (result.ok) return await letIn(c, result.value, next);
    if (result.failure.code === 'auth.code_late') {
      return await signInPage(c, { next, refusal: result.refusal });
    }
    return await codePage(c, next, result.refusal);
  });

  app.post('/sign-out', async (c) => {
    await signOut(c);
    return seeOther(c, '/sign-in', accountText(c.var.locale).signIn.signedOut);
  });
}

function partsOf(c: Context): SignInParts {
  const { platform, auth } = c.var;
  return { db: platform.db, now: platform.clock(), sessionMaxMs: auth.settings.sessionMaxMs };
}

async function waitingHere(c: Context): Promise<boolean> {
  return (await waitingSession(partsOf(c), sessionToken(c))) !== null;
}

const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;

const codePath = (next: string): string => withNext('/sign-in/code', next);

function afterSignIn(c: Context, next: string): string {
  const owes = c.var.presence?.owes;
  return owes ? `/account/${owes}` : next;
}

/** The cookies of somebody who has come in, and the language they chose before. Without a seat in force there is nothing to come in to. */
async function letIn(c: Context, signed: SignedIn, next: string): Promise<Response> {
  if (signed.kind === 'signedIn' && !(await c.var.auth.presences.bySession(signed.token))) {
    return await signInPage(c, {
      next,
      refusal: refusalOf(c, authFailure('Forbidden', 'auth.no_seat')),
    });
  }
  await endSessionHere(c);
  giveSession(c, signed.token);
  if (signed.kind === 'code') return c.redirect(codePath(next), 303);
  giveDevice(c, signed.deviceToken);
  const keep = { maxAge: 365 * 24 * 3600 };
  if (!readCookie(c, 'locale')) writeCookie(c, 'locale', signed.account.locale, keep);
  if (!readCookie(c, 'theme')) writeCookie(c, 'theme', signed.account.theme, keep);
  return c.redirect(next, 303);
}

async function signOut(c: Context): Promise<void> {
  await endSessionHere(c);
  takeSessionBack(c);
}

/** Whoever signs in over a session, an own or a colleague's, leaves none behind that lives on. */
async function endSessionHere(c: Context): Promise<void> {
  const token = sessionToken(c);
  if (token) await endSessionOfToken(c.var.platform, token, c.var.requestId);
  if (c.var.presence) await c.var.auth.presences.forget(c.var.presence.accountId);
}

interface Shown {
  readonly next: string;
  readonly login?: string;
  readonly refusal?: Refusal;
}

async function signInPage(c: Context, shown: Shown): Promise<Response> {
  const { locale, platform } = c.var;
  const people = await listDemoPeople(platform.db);
  const status = statusFor(shown.refusal);
  return await c.render(<SignInPage locale={locale} people={people} {...shown} />, {
    title: accountText(locale).signIn.title,
    frame: 'centred',
    ...(status && { status }),
  });
}

async function codePage(c: Context, next: string, refusal?: Refusal): Promise<Response> {
  const { locale } = c.var;
  const status = statusFor(refusal);
  return await c.render(<CodePage locale={locale} next={next} {...(refusal && { refusal })} />, {
    title: accountText(locale).signIn.codeTitle,
    frame: 'centred',
    ...(status && { status }),
  });
}

function statusFor(refusal: Refusal | undefined): 422 | 429 | undefined {
  if (!refusal) return undefined;
  return refusal.code === 'platform.too_many' ? 429 : 422;
}
