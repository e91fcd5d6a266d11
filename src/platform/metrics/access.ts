import { createHash, timingSafeEqual } from 'node:crypto';

export interface Asking {
  /** The other end of the connection. */
  readonly remote: string | undefined;
  readonly authorization: string | undefined;
  readonly headers: Headers;
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** What a proxy adds to a request it passes on. */
const PASSED_ON = /^(?:forwarded|via|x-forwarded-.*)$/;
/** A proxy may add nothing, but then passes on the name that was asked for. */
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

const isAskedHere = (headers: Headers): boolean =>
  ![...headers.keys()].some((name) => PASSED_ON.test(name)) &&
  OWN_NAME.test(headers.get('host') ?? '');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whoever shows the token; without a token in the settings, this machine alone, asked by its own name. */
export function mayRead(token: string | undefined, asking: Asking): boolean {
  if (token !== undefined)
    return timingSafeEqual(digest(asking.authorization ?? ''), digest(`Bearer ${token}`));
  return LOOPBACK.test(asking.remote ?? '') && isAskedHere(asking.headers);
}
