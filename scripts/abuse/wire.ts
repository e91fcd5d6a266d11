import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Attack {
  readonly name: string;
  readonly held: boolean;
  readonly told: string;
}

const SLOW_SOCKETS = 300;

async function open(base: URL): Promise<Socket> {
  const socket = connect(Number(base.port), base.hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Sends the text and gives what came back until the other side closes or the time is over. */
async function raw(base: URL, text: string | Buffer, ms = 5_000): Promise<string> {
  const socket = await open(base);
  let heard = '';
  socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
  socket.write(text);
  const closed = once(socket, 'close').catch(() => undefined);
  const answered = (async () => {
    while (!heard.includes('\r\n\r\n')) await sleep(20);
  })();
  await Promise.race([closed, answered, sleep(ms, undefined, { ref: false })]);
  socket.destroy();
  return heard.split('\r\n')[0] ?? '';
}

/** Whether others are still served. */
export async function answers(base: URL): Promise<boolean> {
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(new URL('/healthz', base), { signal }).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.ok === true;
}

/** Many callers that never finish a sentence: others are served, and the callers are sent away. */
export async function slowLoris(base: URL, waitMs: number): Promise<Attack> {
  const sockets = await Promise.all(Array.from({ length: SLOW_SOCKETS }, () => open(base)));
  let sentAway = 0;
  for (const socket of sockets) {
    socket.once('close', () => (sentAway += 1));
    socket.resume();
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n');
  }
  const drip = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('x-more: 1\r\n');
  }, 1_000);
  const served = await answers(base);
  const until = Date.now() + waitMs;
  while (sentAway < sockets.length && Date.now() < until) await sleep(250);
  clearInterval(drip);
  const gone = sentAway;
  for (const socket of sockets) socket.destroy();
  const name = `slow-loris, ${SLOW_SOCKETS} connections`;
  return {
    name,
    held: served && gone === SLOW_SOCKETS,
    told: `others ${served ? 'were' : 'were not'} served; ${gone} sent away within ${waitMs / 1000} s`,
  };
}

/** A body promised and never sent. */
export async function slowBody(base: URL, key: string, waitMs: number): Promise<Attack> {
  const head =
    `POST /api/v1/conclusions/extract HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n` +
    'content-type: application/json\r\ncontent-length: 1000\r\n\r\n{';
  const sockets = await Promise.all(Array.from({ length: 40 }, () => open(base)));
  let sentAway = 0;
  for (const socket of sockets) {
    socket.once('close', () => (sentAway += 1));
    socket.resume();
    socket.write(head);
  }
  const served = await answers(base);
  const until = Date.now() + waitMs;
  while (sentAway < sockets.length && Date.now() < until) await sleep(250);
  for (const socket of sockets) socket.destroy();
  return {
    name: 'bodies promised and never sent, 40 connections',
    held: served && sentAway >= sockets.length,
    told: `others ${served ? 'were' : 'were not'} served; ${sentAway} sent away`,
  };
}

const refused = (line: string): boolean => /^HTTP\/1\.1 4\d\d/.test(line) || line === '';

async function expectRefusal(base: URL, name: string, text: string | Buffer): Promise<Attack> {
  const line = await raw(base, text);
  const stands = await answers(base);
  return { name, held: refused(line) && stands, told: line || 'connection closed' };
}

export async function wrongLines(base: URL): Promise<readonly Attack[]> {
  const get = 'GET /healthz HTTP/1.1\r\nhost: x\r\n';
  const cases: readonly (readonly [string, string | Buffer])[] = [
    ['one header of 1 MB', `${get}x-big: ${'a'.repeat(1_048_576)}\r\n\r\n`],
    ['5,000 headers', `${get}${'x-many: 1\r\n'.repeat(5_000)}\r\n`],
    ['an address of 200 kB', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
    [
      'two lengths',
      `POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 9\r\n\r\nabc`,
    ],
    [
      'a length beside chunks',
      'POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['the method TRACE', 'TRACE / HTTP/1.1\r\nhost: x\r\n\r\n'],
    [
      'a file outside the assets',
      'GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\r\nhost: x\r\n\r\n',
    ],
    ['assets that spell no text', 'GET /assets/%E0%A4%A HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['no HTTP at all', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0xff, 0x0d, 0x0a])],
  ];
  const found: Attack[] = [];
  for (const [name, text] of cases) found.push(await expectRefusal(base, name, text));
  return found;
}
