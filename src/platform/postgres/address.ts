import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { canEnter, ownerOf, type Identity } from './identity.ts';

/** Where the server listens: a Unix socket in a private folder, or loopback on Windows. */
export type Address = { readonly host: string; readonly port: number };

export const hasSockets = process.platform !== 'win32';

// A socket path may have 107 bytes (103 on macOS).
const LONGEST_SOCKET_PATH = 103;

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, 'nghisu-XXXXXX', '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH;

function makeSocketFolder(identity: Identity): string {
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    if (!fits(base) || !canEnter(identity, base)) continue;
    try {
      const folder = mkdtempSync(join(base, 'nghisu-'));
      chmodSync(folder, 0o700);
      const owner = ownerOf(identity);
      if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
      return folder;
    } catch {
      continue;
    }
  }
  throw new StartFailure(
    'Không tạo được thư mục tạm ngắn và riêng cho PostgreSQL: hãy đặt TMPDIR=/tmp và cấp quyền ghi.',
  );
}

/** Open pools know the former folder: where it was taken away, it is made again. */
function makeAgain({ host }: Address, identity: Identity): void {
  try {
    mkdirSync(host, { mode: 0o700 });
    const owner = ownerOf(identity);
    if (owner !== undefined) chownSync(host, owner.uid, owner.gid);
  } catch {
    // It is still there, or cannot be there any more.
  }
}

/** A folder left by a server that was killed serves again, so that open pools find the new server. */
function isOurs(folder: string, identity: Identity): boolean {
  try {
    const found = lstatSync(folder);
    const uid = ownerOf(identity)?.uid ?? process.getuid?.();
    return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });

export async function chooseAddress(identity: Identity, former?: Address): Promise<Address> {
  if (!hasSockets) return former ?? { host: '127.0.0.1', port: await freePort() };
  if (former !== undefined) makeAgain(former, identity);
  if (former !== undefined && isOurs(former.host, identity)) {
    // A killed server that nobody has reaped yet would still count as the owner of its socket.
    const socket = join(former.host, `.s.PGSQL.${former.port}`);
    for (const path of [socket, `${socket}.lock`]) rmSync(path, { force: true });
    return former;
  }
  return { host: makeSocketFolder(identity), port: 5432 };
}

/** Removes the private folder; a loopback address leaves nothing behind. */
export function forgetAddress({ host }: Address): void {
  if (hasSockets && host.includes('nghisu-')) rmSync(host, { recursive: true, force: true });
}
