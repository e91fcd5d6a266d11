import * as fc from 'fast-check';
import { AUDIENCES } from '#test/isolation/audiences.ts';
import { formsOf } from '#test/isolation/forms.ts';
import type { Form } from '#test/isolation/forms.ts';
import { wrongPiece, wrongTyping } from './values.ts';
import type { Wrong } from './requests.ts';

/** Ends what this round needs itself, or changes for whom it asks. */
const LEFT_ALONE =
  /^\/(?:sign-out|sign-in|preferences|account|accounts|people|councils|install|seat)\b/;
const NO_PAGE = /^\/(?:assets|files|api)\/|\.(?:docx|pdf|xlsx|csv|ics|zip|json|xml|svg)\b/;

/** One page of each kind is opened: a register has a thousand records of one page. */
export const patternOf = (path: string): string =>
  path.replace(/[?#].*/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[\w-]*\d[\w-]*/g, '#');

export interface Reach {
  /** By the pattern of its address. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Real pieces of addresses, by the room they stand in. */
  readonly pieces: ReadonlyMap<string, readonly string[]>;
}

/** Opens pages as one person and keeps what forms stand on them. */
export async function reachOf(
  ask: (path: string) => Promise<string>,
  most: number,
): Promise<Reach> {
  const waiting = ['/'];
  const seen = new Set<string>(waiting);
  const forms = new Map<string, Form>();
  const pieces = new Map<string, string[]>();
  for (let opened = 0; opened < most; opened += 1) {
    const address = waiting.shift();
    if (address === undefined) break;
    const text = await ask(address);
    for (const form of formsOf({ text, type: 'text/html', address } as never))
      forms.set(patternOf(form.action), form);
    for (const [, found = ''] of text.matchAll(/\bhref="(\/[^"#]*)"/g)) {
      const href = found.replaceAll('&amp;', '&');
      const [, room = '', piece = ''] = href.split(/[/?]/);
      const known = pieces.get(room) ?? [];
      if (/\d/.test(piece) && known.length < 20) pieces.set(room, [...known, piece]);
      const pattern = patternOf(href);
      if (seen.has(pattern) || NO_PAGE.test(href)) continue;
      seen.add(pattern);
      waiting.push(href);
    }
  }
  return { forms, pieces };
}

export interface Address {
  readonly name: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Every address a form may be sent to: with the fields of its form where a page showed it. */
export function addressesOf({ forms, pieces }: Reach): readonly Address[] {
  const shown = [...forms.values()].map(({ action, fields }) => ({
    name: patternOf(action),
    path: action,
    fields,
  }));
  const every = new Set([...forms.values()].flatMap(({ fields }) => Object.keys(fields)));
  const hidden = Object.keys(AUDIENCES)
    .filter((route) => route.startsWith('POST /') && !route.startsWith('POST /api/'))
    .map((route) => route.slice('POST '.length))
    .filter((route) => !forms.has(patternOf(route.replaceAll(/:\w+/g, '0'))))
    .map((route) => ({
      name: route,
      path: filled(route, pieces),
      fields: Object.fromEntries([...every].slice(0, 40).map((name) => [name, 'x'])),
    }));
  return [...shown, ...hidden].filter(({ path }) => !LEFT_ALONE.test(path));
}

function filled(route: string, pieces: Reach['pieces']): string {
  const known = pieces.get(route.split('/')[1] ?? '') ?? ['0'];
  let at = 0;
  return route.replaceAll(/:\w+/g, () => known[at++ % known.length] ?? '0');
}

/** Names that a reader of forms turns into structures. */
const STRANGE = [
  '__proto__',
  '__proto__.x',
  'constructor.prototype.x',
  'rows.0.text',
  'rows.99999.text',
  'x[]',
  '',
  '.',
  `${'a.'.repeat(2_000)}b`,
];

/** What is done to one field; sound ones are the most, so that a wrong one reaches deep. */
const CHANGES = [
  'keep',
  'keep',
  'keep',
  'keep',
  'drop',
  'wrong',
  'wrong',
  'twice',
  'nest',
] as const;

/** `count` wrong forms over all addresses in turn, the same for the same seed. */
export function wrongForms(
  addresses: readonly Address[],
  count: number,
  { seed, hasTraps }: { readonly seed: number; readonly hasTraps: boolean },
): readonly Wrong[] {
  const typing = hasTraps ? wrongTyping : wrongPiece;
  const spoilt = fc.record({
    changes: fc.array(fc.tuple(fc.constantFrom(...CHANGES), typing), {
      minLength: 8,
      maxLength: 8,
    }),
    more: fc.array(fc.tuple(fc.constantFrom(...STRANGE), typing), { maxLength: 2 }),
    kind: fc.constantFrom('form', 'form', 'form', 'parts', 'cut'),
  });
  return fc.sample(spoilt, { numRuns: count, seed }).flatMap(({ changes, more, kind }, at) => {
    const address = addresses[at % addresses.length];
    if (!address) return [];
    const pairs: (readonly [string, string])[] = [...more];
    for (const [place, [name, value]] of Object.entries(address.fields).entries()) {
      const [change = 'keep', wrong = ''] = changes[(place + at) % changes.length] ?? [];
      pairs.push(...changed(change, name, value, wrong));
    }
    const { path, name } = address;
    return [{ operation: name, method: 'POST', path, ...bodyOf(kind, pairs) }];
  });
}

function changed(
  change: (typeof CHANGES)[number],
  name: string,
  value: string,
  wrong: string,
): (readonly [string, string])[] {
  if (change === 'drop') return [];
  if (change === 'keep') return [[name, value]];
  if (change === 'wrong') return [[name, wrong]];
  if (change === 'twice')
    return [
      [name, value],
      [name, wrong],
    ];
  return [[`${name}.0.x`, wrong]];
}

const BOUNDARY = 'nghisu-abuse';

function bodyOf(
  kind: string,
  pairs: readonly (readonly [string, string])[],
): Pick<Wrong, 'headers' | 'body'> {
  if (kind === 'form') {
    const body = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
    const type = 'application/x-www-form-urlencoded';
    return { headers: { 'content-type': type }, body: Buffer.from(body.toString()) };
  }
  const parts = pairs.map(([name, value], at) => {
    const file = at === 0 ? '; filename="a.pdf"\r\ncontent-type: application/pdf' : '';
    return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  const whole = Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
  const body = kind === 'cut' ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body };
}
