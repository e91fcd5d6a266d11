import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { csrf } from 'hono/csrf';

/** The hash of the one style element Turbo adds (its progress bar), so that no nonce is needed: a nonce would break 304. */
const TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

export function headers(): MiddlewareHandler {
  return secureHeaders({
    // A file is served under a stricter policy of its own.
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      styleSrcElem: ["'self'", TURBO_STYLE],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
  });
}

/** Forms from elsewhere are refused; SameSite cookies are the second belt. Keys carry no cookie. */
export function sameOrigin(): MiddlewareHandler {
  return csrf({
    origin: (origin, c) => {
      const host = c.req.header('x-forwarded-host') ?? c.req.header('host');
      try {
        return new URL(origin).host === host;
      } catch {
        return false;
      }
    },
  });
}
