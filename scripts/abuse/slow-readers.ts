import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../bench/rounds/processes.ts';
import type { Server } from './run.ts';
import { answers } from './wire.ts';
import type { Attack } from './wire.ts';

const READERS = 200;
const ASKED_EACH = 20;
const MOST_MB = 100;

/** Ask for many pages on one connection and read nothing: what they asked for must not pile up in memory. */
export async function slowReaders({ base, pid }: Server, waitMs: number): Promise<Attack> {
  const { hostname, port } = new URL(base);
  const before = memoryOf(pid).now;
  const asking = 'GET /cong-khai HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(ASKED_EACH);
  const sockets = Array.from({ length: READERS }, () => connect(Number(port), hostname));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.pause();
    await once(socket, 'connect').catch(() => undefined);
    socket.write(asking);
  }
  const until = Date.now() + waitMs;
  let peak = before;
  while (Date.now() < until) {
    peak = Math.max(peak, memoryOf(pid).now);
    await sleep(200);
  }
  const served = await answers(new URL(base));
  for (const socket of sockets) socket.destroy();
  const growth = peak - before;
  return {
    name: `${READERS} readers who ask for ${ASKED_EACH} pages each and read none`,
    held: served && growth <= MOST_MB,
    told: `others ${served ? 'were' : 'were not'} served; ${growth} MB more`,
  };
}
