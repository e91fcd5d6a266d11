import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isAlive,
  isServing,
  readPostmaster,
  stopPostmaster,
} from '#src/platform/postgres/postmaster.ts';

const PREFIX = 'nghisu-test-';
const ownerFile = (folder: string): string => join(folder, 'owner');

/** Names this process as the one without which the test server in `folder` has no use. */
export const own = (folder: string): void => writeFileSync(ownerFile(folder), String(process.pid));

/** Ends the servers of test runs that were killed, and removes their folders. */
export async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(ownerFile(folder))) continue;
    if (isAlive(Number(readFileSync(ownerFile(folder), 'utf8')))) continue;
    const server = readPostmaster(folder);
    if (server !== undefined && isServing(server)) await stopPostmaster(server);
    rmSync(folder, { recursive: true, force: true });
  }
}
