import type { Context, Hono } from 'hono';
import { actorOf } from '#src/platform/web/context.ts';
import { dropCookie, readCookie, writeCookie } from '#src/platform/web/cookies.ts';
import { seeOther } from '#src/platform/web/forms.ts';
import type { OpenedAccount } from '../commands/accounts.ts';
import { bodyText } from '../messages/bodies.ts';
import { PasswordsPage } from '../pages/passwords-page.tsx';

const COOKIE = 'one-time-passwords';
const PAGE = '/people/passwords';

/**
 * The passwords wait in a cookie of the one who opened the accounts, for the one page that shows and
 * drops them: a reload, a back button or a log finds nothing.
 */
export function showPasswordsOnce(c: Context, accounts: readonly OpenedAccount[]): Response {
  // A cookie holds 4 kB: about forty accounts.
  const rows = accounts.slice(0, 40).map((one) => [one.fullName, one.login, one.password]);
  const value = Buffer.from(JSON.stringify(rows)).toString('base64url');
  writeCookie(c, COOKIE, value, {
    path: PAGE,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: 300,
  });
  return seeOther(c, PAGE);
}

export function passwordRoutes(app: Hono): void {
  app.get(PAGE, async (c) => {
    actorOf(c);
    const accounts = readOnce(c);
    dropCookie(c, COOKIE, PAGE);
    c.header('Cache-Control', 'no-store');
    return await c.render(<PasswordsPage locale={c.var.locale} accounts={accounts} />, {
      title: bodyText(c.var.locale).passwords,
      section: '/people',
    });
  });
}

function readOnce(c: Context): OpenedAccount[] {
  try {
    const rows: unknown = JSON.parse(
      Buffer.from(readCookie(c, COOKIE) ?? '', 'base64url').toString() || '[]',
    );
    if (!Array.isArray(rows)) return [];
    return rows.map((row: unknown) => {
      const [fullName, login, password] = (Array.isArray(row) ? row : []).map(String);
      return { fullName: fullName ?? '', login: login ?? '', password: password ?? '' };
    });
  } catch {
    return [];
  }
}
