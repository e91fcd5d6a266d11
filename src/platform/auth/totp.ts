import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** RFC 6238 §5.2: one step either way for a clock that is a little off. */
const WINDOW = 1;
const ISSUER = 'Nghị Sự';

const generator = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address that a phone reads from the QR code. */
export function totpAddress(secret: string, login: string): string {
  return generator(secret, login).toString();
}

/** The time step the code belongs to, or null when it is not one of the present codes. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const timestamp = now.getTime();
  const delta = generator(secret).validate({ token: digits, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

export function totpCode(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}
