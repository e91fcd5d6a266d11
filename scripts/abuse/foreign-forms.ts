import { AUDIENCES } from '#test/isolation/audiences.ts';
import { openSender } from './send.ts';
import type { Attack } from './wire.ts';

const FORM = 'application/x-www-form-urlencoded';

/** How a browser marks a form that another site sends; the last two try to look like ours. */
const marksOf = (base: string): readonly Readonly<Record<string, string>>[] => [
  { 'content-type': FORM, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  { 'content-type': FORM, origin: 'null' },
  { 'content-type': FORM },
  { origin: 'https://elsewhere.example' },
  { 'content-type': 'TEXT/PLAIN', origin: 'https://elsewhere.example' },
  { 'content-type': FORM, origin: `${base}.elsewhere.example` },
  { 'content-type': FORM, origin: `${base}@elsewhere.example` },
];

const OPEN_TO_ALL = /^\/(?:gui-kien-nghi|tra-cuu)\b/;

/** Every address of a form, asked from elsewhere with the cookies of people who are signed in. */
export async function foreignForms(base: string, cookies: readonly string[]): Promise<Attack> {
  const sender = openSender(base, 4);
  const paths = Object.keys(AUDIENCES)
    .filter((route) => route.startsWith('POST /') && !route.startsWith('POST /api/'))
    .map((route) => route.slice('POST '.length).replaceAll(/:\w+(?:\{[^}]*\})?/g, 'x'))
    .filter((path) => !OPEN_TO_ALL.test(path));
  const passed = new Set<string>();
  let sent = 0;
  for (const path of paths)
    for (const headers of marksOf(base)) {
      const cookie = cookies[sent++ % cookies.length] ?? '';
      const wrong = { operation: path, method: 'POST', path, headers, body: Buffer.from('a=1') };
      const { status } = await sender.send(wrong, { cookie });
      if (status !== 403) passed.add(`${status} ${path}`);
    }
  sender.close();
  return {
    name: `forms of another site: ${paths.length} addresses, ${sent} tries`,
    held: passed.size === 0,
    told: passed.size === 0 ? 'all 403' : [...passed].slice(0, 5).join(', '),
  };
}
