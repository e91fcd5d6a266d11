import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';

// No I, L, O, U: read over the telephone or from a slip of paper it is one code.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_DIGITS = 15;
const GROUP = 4;
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };
const MODULUS = 32;

/** A code that nobody can guess: 75 random bits and a check character, `7F3K-Q2M8-D41P-X0W9`. */
export function newReceiptCode(random: (size: number) => Uint8Array = randomBytes): string {
  const digits = Array.from(random(RANDOM_DIGITS), (byte) => DIGITS.charAt(byte % MODULUS)).join(
    '',
  );
  return grouped(digits + checkDigit(digits));
}

/**
 * The same code for the same form, sent again after its answer was lost. Only who holds the form's key
 * can ask for it: the database keeps neither the key nor the code.
 */
export function receiptCodeFor(secret: Uint8Array, requestKey: string): string {
  return newReceiptCode(() =>
    createHmac('sha256', secret).update(requestKey).digest().subarray(0, RANDOM_DIGITS),
  );
}

/** The code a voter meant, or null: case, spaces, dashes and look-alikes do not matter, typos do. */
export function readReceiptCode(typed: string): string | null {
  const digits = typed
    .slice(0, 60)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILOU]/g, (letter) => MISREAD[letter] ?? letter);
  if (digits.length !== RANDOM_DIGITS + 1) return null;
  const body = digits.slice(0, -1);
  return checkDigit(body) === digits.slice(-1) ? grouped(digits) : null;
}

/** What the database keeps: whoever reads the table cannot look a voter up with it. */
export function hashReceipt(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** What makes a form count once, known to its browser alone. */
export const newRequestKey = (): string => randomUUID();

/** A form's key as the database keeps it. */
export function hashRequestKey(requestKey: string): string {
  return createHash('sha256').update(`request:${requestKey}`).digest('base64url');
}

function grouped(digits: string): string {
  return digits.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? digits;
}

// Odd weights can be inverted modulo 32: one wrong character always shows.
function checkDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1)
    sum += DIGITS.indexOf(digits.charAt(at)) * (2 * at + 1);
  return DIGITS.charAt(((sum % MODULUS) + MODULUS) % MODULUS);
}
