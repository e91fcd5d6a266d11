import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { networkOfRequest } from '../auth/web.ts';
import { platformFailure } from '../errors.ts';
import type { Failure } from '../errors.ts';
import { BodyRoom } from './body-room.ts';

const KB = 1_024;
const MB = 1_024 * KB;
/** What somebody nobody knows may send to a page that is not for everybody. */
const STRANGERS_BYTES = 64 * KB;
/** A form without files, or JSON. */
const WORDS_BYTES = 4 * MB;
/** From here on a body asks for room before it is read. */
const LARGE = MB;
const WAITING = 40;

export interface BodyLimit {
  readonly bytes: number;
  readonly refuse: () => Failure;
  /** How much of a body that says it is too large may be read all the same, for the words in it. */
  readonly beginning?: number;
}

export interface BodyLimits {
  /** What a signed-in person may send in one form with files. */
  readonly mb: number;
  /** What anybody may send to an address that is open to everybody. */
  readonly publicMb: number;
  readonly isPublic: (path: string) => boolean;
  /** An address with a limit and a sentence of its own. */
  readonly ofPath?: ((path: string) => BodyLimit | undefined) | undefined;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Why the body was read no further; whoever reads it meets an error of the stream. */
    bodyRefusal: Failure | null;
    /** Reads what is left of a body that is counted and throws it away: nobody else can read it then. */
    throwRestAway?: () => Promise<void>;
  }
}

/**
 * Comes after the origin and the person are known: reads nothing itself, and lets nobody read more
 * than the limit of the address, counted as it streams in.
 */
export function bodies(limits: BodyLimits): MiddlewareHandler {
  const known = roomFor(limits.mb);
  const strangers = roomFor(limits.publicMb);
  return async (c, next) => {
    c.set('bodyRefusal', null);
    const announced = announcedBytes(c);
    if (announced === 0) return await next();
    const limit = limitFor(c, limits);
    if (announced !== null && announced <= Math.min(LARGE, limit.bytes)) return await next();
    const room = c.var.actor ? known : strangers;
    const caller = c.var.actor?.accountId ?? networkOfRequest(c);
    let free: (() => void) | undefined;
    const enter = async (bytes: number): Promise<void> => {
      free ??= await room.take(caller, bytes);
    };
    if (announced !== null && announced <= limit.bytes) await enter(announced);
    const { body } = c.req.raw;
    if (body) {
      const stream = counted(c, body, limit, enter);
      const init: RequestInit & { duplex: 'half' } = {
        method: c.req.method,
        body: stream,
        duplex: 'half',
      };
      c.req.raw = new Request(c.req.raw, init);
    }
    try {
      return await next();
    } finally {
      free?.();
    }
  };
}

function roomFor(mb: number): BodyRoom {
  return new BodyRoom({ bytes: 1.5 * mb * MB, bytesOfOne: mb * MB, waiting: WAITING });
}

/** Null where it is sent in pieces; 0 where nothing is. */
function announcedBytes(c: Context): number | null {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 0;
  if (c.req.header('transfer-encoding') !== undefined) return null;
  const announced = c.req.header('content-length');
  if (announced !== undefined) return Number.parseInt(announced, 10) || 0;
  return c.req.raw.body ? null : 0;
}

function limitFor(c: Context, { mb, publicMb, isPublic, ofPath }: BodyLimits): BodyLimit {
  if (isPublic(c.req.path))
    return { bytes: publicMb * MB, refuse: tooLarge(publicMb), beginning: STRANGERS_BYTES };
  if (!c.var.actor) {
    return {
      bytes: STRANGERS_BYTES,
      refuse: () => platformFailure('Forbidden', 'platform.sign_in'),
    };
  }
  const own = ofPath?.(c.req.path);
  if (own) return own;
  const isForm = c.req.header('content-type')?.startsWith('multipart/') === true;
  const bytes = isForm ? mb * MB : Math.min(mb * MB, WORDS_BYTES);
  return { bytes, refuse: tooLarge(bytes / MB) };
}

const tooLarge = (limit: number) => () =>
  platformFailure('InvalidInput', 'platform.too_large', { limit });

/** The same bytes up to the limit; pulled, so that what nobody reads stays with the sender. */
function counted(
  c: Context,
  body: ReadableStream<Uint8Array>,
  { bytes, refuse, beginning = 0 }: BodyLimit,
  enter: (bytes: number) => Promise<void>,
): ReadableStream<Uint8Array> {
  const announced = announcedBytes(c) ?? 0;
  const reader = body.getReader();
  c.set('throwRestAway', async () => await throwAway(reader));
  let size = 0;
  const stop = (failure: unknown): never => {
    c.set('bodyRefusal', failure as Failure);
    // Cancelling closes the line.
    const isShort = announced > 0 && announced <= LET_PASS;
    (isShort ? throwAway(reader) : reader.cancel()).catch(() => undefined);
    throw failure;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (announced > bytes && size >= beginning) stop(refuse());
        const { done, value } = await reader.read();
        if (done) return controller.close();
        size += value.byteLength;
        if (size > bytes) stop(refuse());
        if (size > LARGE) await enter(bytes).catch(stop);
        controller.enqueue(value);
      },
      cancel: async (reason) => await reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** What is no larger than this is let pass after a refusal; of more the answer may be all that is heard. */
const LET_PASS = 8 * MB;
const SILENT_MS = 5_000;
const LONGEST_MS = 10_000;

async function throwAway(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

/**
 * A line that is closed while the other side still speaks loses the answer, and what is asked on it next. So
 * the rest of a form that nobody wanted to read is heard out and thrown away before it is answered.
 */
export async function hearOut(c: Context): Promise<void> {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  const announced = Number(incoming?.headers['content-length'] ?? 0);
  if (!incoming || announced === 0 || announced > LET_PASS) return;
  if (incoming.complete || incoming.destroyed) return;
  await new Promise<void>((resolve) => {
    const silent = setTimeout(resolve, SILENT_MS);
    const late = setTimeout(resolve, LONGEST_MS);
    const end = (): void => {
      clearTimeout(silent);
      clearTimeout(late);
      resolve();
    };
    incoming.on('data', () => silent.refresh());
    for (const over of ['end', 'error', 'close']) incoming.once(over, end);
    throwRestAway(c, incoming).catch(end);
  });
}

/** Once anybody has looked at the body as a stream, that stream pauses the line until it is asked for more. */
async function throwRestAway(c: Context, incoming: IncomingMessage): Promise<void> {
  const ofCounted = c.get('throwRestAway');
  if (ofCounted) return await ofCounted();
  const { body } = c.req.raw;
  if (body && !body.locked) await throwAway(body.getReader());
  else incoming.resume();
}
