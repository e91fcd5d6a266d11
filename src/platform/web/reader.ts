import type { Context, MiddlewareHandler } from 'hono';
import type { Actor } from '../auth/actor.ts';
import { accountMark, readMark, seatMark, writtenMark } from '../auth/reader-mark.ts';
import type { ReaderMark } from '../auth/reader-mark.ts';
import { platformFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';

/** The hidden field of every form that posts; no room sees it. */
export const READER_FIELD = 'drawn-for';
/** Told with the refusal: the script then leaves the page as it stands, with what was typed. */
export const NOT_ITS_READER = 'x-not-its-reader';

/** The reader a page was drawn for, as people know them; null where that cannot be told. */
export type NameReader = (c: Context, now: Actor, drawnFor: ReaderMark) => Promise<ReaderNames>;
export interface ReaderNames {
  readonly former: string | null;
  readonly now: string;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** When the page was drawn whose form this is. */
    drawnAt: Date | undefined;
    /** What was written into a form that is refused so, to be copied; no password. */
    typedThere: readonly string[] | undefined;
    /** Refuses a form that was drawn for somebody else than who sends it. */
    checkReader?: (form: FormData) => Promise<void>;
  }
}

/** Whoever is signed in here, also who still owes a step. */
const readerHere = (c: Context): Actor | null => c.get('actor') ?? c.get('presence')?.actor ?? null;

/** What the forms of a page say of its reader; null on a page for nobody. */
export function readerField(c: Context): { name: string; value: string } | null {
  const reader = readerHere(c);
  return reader && { name: READER_FIELD, value: writtenMark(reader, new Date()) };
}

/** The browser's own choices; and whoever leaves a shared computer leaves it signed out. */
const ANYBODYS = new Set(['/preferences', '/sign-out']);
/** What a person may do from whichever seat. */
const OF_ANY_SEAT = new Set(['/account/seat']);
/** A form without files is read here, before its handler; a longer one when its handler reads it. */
const SHORT = 1_048_576;

/** A form is taken for an act of the one it was drawn for, or of nobody: tabs of a browser share one sign-in. */
export function fromItsReader(nameReader: NameReader): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return await next();
    const check = async (form: FormData): Promise<void> => {
      const written = form.get(READER_FIELD);
      const drawnFor = typeof written === 'string' ? readMark(written) : null;
      if (!drawnFor) return;
      c.set('drawnAt', drawnFor.drawnAt);
      const failure = await refusalFor(c, drawnFor, nameReader);
      if (!failure) return;
      c.header(NOT_ITS_READER, '1');
      c.set('typedThere', sentencesIn(c, form));
      throw failure;
    };
    c.set('checkReader', check);
    if (isShortForm(c)) {
      const form = await c.req.formData().catch(() => null);
      if (form) await check(form);
    } else if (hasFiles(c) && !readerHere(c)) {
      c.header(NOT_ITS_READER, '1');
      throw platformFailure('Conflict', 'platform.reader_gone');
    }
    return await next();
  };
}

const MOST_SENTENCES = 12;

/** Without a script the page with the form is gone: what has more than one word is given back. */
function sentencesIn(c: Context, form: FormData): readonly string[] {
  if (c.req.path.startsWith('/account')) return [];
  const said = [...form.values()].filter((value) => typeof value === 'string');
  return said.filter((value) => /\S\s+\S/.test(value)).slice(0, MOST_SENTENCES);
}

/** From one of our pages, as a browser says; those of the public are not asked here. */
const hasFiles = (c: Context): boolean =>
  /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '') &&
  c.req.header('referer') !== undefined;

function isShortForm(c: Context): boolean {
  const bytes = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY);
  const type = c.req.header('content-type') ?? '';
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  return isForm && bytes > 0 && bytes <= SHORT;
}

async function refusalFor(
  c: Context,
  drawnFor: ReaderMark,
  nameReader: NameReader,
): Promise<Failure | null> {
  if (ANYBODYS.has(c.req.path)) return null;
  const now = readerHere(c);
  if (!now) return platformFailure('Conflict', 'platform.reader_gone');
  const isSame = drawnFor.account === accountMark(now);
  if (isSame && (drawnFor.seat === seatMark(now) || OF_ANY_SEAT.has(c.req.path))) return null;
  const names = await nameReader(c, now, drawnFor);
  const somebody = c.var.locale === 'vi' ? 'người khác' : 'somebody else';
  const facts = { former: names.former ?? somebody, now: names.now };
  return platformFailure(
    'Conflict',
    isSame ? 'platform.other_seat' : 'platform.other_reader',
    facts,
  );
}

/** Refused because of who sends it: shown as a page of its own, never as the form of the one who sent it. */
export const isNotItsReader = ({ code }: Failure): boolean =>
  code === 'platform.other_reader' ||
  code === 'platform.other_seat' ||
  code === 'platform.reader_gone';
