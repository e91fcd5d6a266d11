import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Turns } from '../turns.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with at least 19 MiB, two passes, one lane. */
export const ARGON2 = {
  memoryKib: 19_456,
  passes: 2,
  lanes: 1,
  tagBytes: 32,
  saltBytes: 16,
} as const;

// The same letters may be typed composed or decomposed, depending on the keyboard.
const asTyped = (password: string): string => password.normalize('NFC');

type Native = typeof import('@node-rs/argon2');
let native: Promise<Native | null> | undefined;
const loadNative = (): Promise<Native | null> =>
  (native ??= import('@node-rs/argon2').catch(() => null));

/** Each takes 19 MiB, a whole core and one of the four threads that also read files and pack pages. */
const turns = new Turns({ atOnce: 2, ofOne: 1_002, waiting: 1_000 });
const inTurn = async <R>(work: () => Promise<R>): Promise<R> => await turns.within('', work);

/** The PHC string of the password: algorithm, parameters, salt and hash in one line. */
export async function hashPassword(password: string): Promise<string> {
  const argon = await loadNative();
  if (!argon) return await hashWithNode(asTyped(password));
  const options = {
    memoryCost: ARGON2.memoryKib,
    timeCost: ARGON2.passes,
    parallelism: ARGON2.lanes,
    outputLen: ARGON2.tagBytes,
  };
  return await inTurn(async () => await argon.hash(asTyped(password), options));
}

/** An account without a password, or none at all, takes the same time as a wrong password. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const against = hash ?? (await decoy());
  const argon = await loadNative();
  const right = await inTurn(async () =>
    argon
      ? await argon.verify(against, asTyped(password)).catch(() => false)
      : await verifyWithNode(against, asTyped(password)),
  );
  return hash !== null && right;
}

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> =>
  (decoyHash ??= hashPassword(randomBytes(16).toString('base64url')));

export async function hashWithNode(password: string): Promise<string> {
  const salt = randomBytes(ARGON2.saltBytes);
  const tag = await derive(password, { ...ARGON2, salt });
  const { memoryKib, passes, lanes } = ARGON2;
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(salt)}$${unpadded(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export async function verifyWithNode(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = PHC.exec(hash) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(password, {
    memoryKib: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    tagBytes: expected.length,
    salt: Buffer.from(salt, 'base64'),
  });
  return timingSafeEqual(found, expected);
}

interface Derivation {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
  readonly tagBytes: number;
  readonly salt: Buffer;
}

async function derive(password: string, by: Derivation): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    const parameters = {
      message: Buffer.from(password),
      nonce: by.salt,
      parallelism: by.lanes,
      tagLength: by.tagBytes,
      memory: by.memoryKib,
      passes: by.passes,
    };
    argon2('argon2id', parameters, (error, key) =>
      error ? reject(error) : resolve(Buffer.from(key)),
    );
  });
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
