import {
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isAlive,
  isServing,
  readPostmaster,
  stopPostmaster,
} from '#src/platform/postgres/postmaster.ts';

const PREFIX = 'nghisu-test-';
const SETTLED_MS = 60_000;
const ownerFile = (folder: string): string => join(folder, 'owner');

/** Names this process as the one without which the test server in `folder` has no use. */
export const own = (folder: string): void => writeFileSync(ownerFile(folder), String(process.pid));

/** Ends the servers of test runs that were killed, and removes their folders. */
export async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(PREFIX)) continue;
    if (!existsSync(ownerFile(folder))) {
      removeIfEmpty(folder);
      continue;
    }
    if (isAlive(Number(readFileSync(ownerFile(folder), 'utf8')))) continue;
    const server = readPostmaster(folder);
    if (server !== undefined && isServing(server)) await stopPostmaster(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program of the run may have written into the folder while it was removed. */
function removeIfEmpty(folder: string): void {
  try {
    if (Date.now() - statSync(folder).mtimeMs > SETTLED_MS) rmdirSync(folder);
  } catch {
    // It is another user's, or holds something.
  }
}

const PATIENCE_MS = 1_500;

/** The same for our own server, when this process is already on its way out and waits for nothing. */
export function endAtOnce(folder: string): void {
  const server = readPostmaster(folder);
  if (server !== undefined && isServing(server)) {
    process.kill(server.pid, 'SIGQUIT');
    const clock = new Int32Array(new SharedArrayBuffer(4));
    const deadline = Date.now() + PATIENCE_MS;
    while (isServing(server) && Date.now() < deadline) Atomics.wait(clock, 0, 0, 20);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
