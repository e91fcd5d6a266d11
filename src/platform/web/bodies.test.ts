import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChildProcess } from 'node:child_process';

const MB = 1_048_576;
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  server = fork(new URL('../../../test/bodies-server.ts', import.meta.url), { stdio: 'inherit' });
  [port] = (await once(server, 'message')) as [number];
});
afterAll(() => void server.kill());

async function memory(): Promise<number> {
  server.send('memory');
  const [bytes] = (await once(server, 'message')) as [number];
  return bytes;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly sentMb: number;
  readonly retryAfter: string | undefined;
}

/** Sends in pieces without saying how much, until it has sent all or is answered. */
function pour(path: string, mb: number, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const reply = { answered: false };
    const call = request({
      port,
      path,
      method: 'POST',
      agent: false,
      headers: { ...FORM, ...AS_BROWSERS, origin: `http://localhost:${port}`, ...headers },
    });
    call.on('response', (res) => {
      reply.answered = true;
      let text = '';
      res.on('data', (part) => (text += part));
      res.on('error', () => undefined);
      res.on('close', () =>
        resolve({
          status: res.statusCode ?? 0,
          text,
          sentMb: sent / MB,
          retryAfter: res.headers['retry-after'],
        }),
      );
    });
    call.on('error', (error) => (reply.answered ? undefined : reject(error)));
    const piece = Buffer.alloc(MB / 4, 'x');
    const more = (): void => {
      while (!reply.answered && !call.destroyed) {
        if (sent === 0) call.write(HEAD);
        if (sent >= mb * MB) return void call.end(TAIL);
        sent += piece.length;
        if (!call.write(piece)) return void call.once('drain', more);
      }
    };
    more();
  });
}

const FORM = { 'content-type': 'multipart/form-data; boundary=zz' };
/** Without it Node asks to close at once, and an answer may be lost on a line that is still written to. */
const AS_BROWSERS = { connection: 'keep-alive' };
const HEAD = '--zz\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const TAIL = '\r\n--zz--\r\n';
const SIGNED_IN = { cookie: 'who=clerk' };

it('reads nothing of what strangers send, however many of them', { timeout: 60_000 }, async () => {
  await pour('/list', 0.25, SIGNED_IN);
  const before = await memory();
  const calls = Array.from(
    { length: 12 },
    async (_, at) => await pour(at % 2 ? '/api/v1/list' : '/list', 75),
  );
  let most = 0;
  const pouring = { isOver: false };
  const watching = (async () => {
    while (!pouring.isOver) {
      most = Math.max(most, await memory());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const answers = await Promise.all(calls);
  pouring.isOver = true;
  await watching;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect((most - before) / MB).toBeLessThan(120);
});

it('stops a list at its limit with its own sentence', { timeout: 60_000 }, async () => {
  const before = await memory();
  const answer = await pour('/list', 500, SIGNED_IN);
  expect([answer.status, answer.text]).toEqual([413, 'platform.too_large 20']);
  expect(answer.sentMb).toBeLessThan(100);
  expect(((await memory()) - before) / MB).toBeLessThan(120);
});

it.each([
  ['of somebody nobody knows', '/list', '', 3, 401],
  ['nobody reads', '/none', 'cookie: who=clerk\r\n', 3, 404],
  ['whose length alone was too much', '/short', 'cookie: who=clerk\r\n', 0.5, 413],
])(
  'hears a refused form %s out, so that the next question on the line is answered',
  async (_, path, cookie, mb, status) => {
    const line = connect(port, '127.0.0.1');
    await once(line, 'connect');
    let heard = '';
    line.on('data', (part: Buffer) => (heard += part.toString('latin1')));
    line.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost:${port}\r\norigin: http://localhost:${port}\r\n` +
        `${cookie}content-type: ${FORM['content-type']}\r\ncontent-length: ${mb * MB}\r\n\r\n`,
    );
    for (let sent = 0; sent < mb * 16; sent += 1) {
      line.write(Buffer.alloc(MB / 16, 'x'));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    line.write(`GET /none HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: close\r\n\r\n`);
    await once(line, 'close');
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 404']);
  },
);

it('lets a list through that is no larger', async () => {
  expect(await pour('/list', 15, SIGNED_IN)).toMatchObject({ status: 200, text: '15728640' });
});

it('reads a few large bodies at once and tells the others when to come again', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => await pour('/slow', 6, SIGNED_IN)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(200);
  expect(statuses).toContain(429);
  expect(answers.find(({ status }) => status === 429)?.retryAfter).toBe('30');
});
