import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { csrf } from 'hono/csrf';

/** The hash of the one style element Turbo adds (its progress bar), so that no nonce is needed: a nonce would break 304. */
const TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

/** One year, as browsers and the list of OWASP want it; only an address of https may promise it. */
const HSTS = 'max-age=31536000; includeSubDomains';

export function headers(address: string | undefined): MiddlewareHandler {
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
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: address?.startsWith('https:') === true && HSTS,
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
  });
}

/** Forms from elsewhere are refused; SameSite cookies are the second belt. Keys carry no cookie. */
export function sameOrigin(): MiddlewareHandler {
  return csrf({
    origin: (origin, c) => {
      const asked = URL.parse(origin)?.host;
      return asked !== undefined && ownHosts(c).includes(asked);
    },
  });
}

/** What a proxy says of the host is believed only where there is one; anybody can write that header. */
function ownHosts(c: Context): readonly (string | undefined)[] {
  const { address, trustedProxies = 0 } = c.var.platform;
  const told = trustedProxies > 0 ? c.req.header('x-forwarded-host') : undefined;
  return [
    told ?? c.req.header('host'),
    address === undefined ? undefined : URL.parse(address)?.host,
  ];
}
