import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openFiles } from './open-files.ts';
import { openScanner } from './scanner.ts';
import type { FileStore } from './store.ts';

const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

/** A scanner as clamd speaks: reads the pieces to their end and names what it finds. */
async function daemon(
  answer: (content: Buffer, socket: Socket) => string | null,
  path?: string,
): Promise<string> {
  const server: Server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes as Buffer]);
      const content = contentOf(heard);
      const line = content && answer(content, socket);
      if (typeof line === 'string') socket.end(`${line}\0`);
    });
  });
  await new Promise<void>((ready) =>
    path === undefined ? server.listen(0, '127.0.0.1', ready) : server.listen(path, ready),
  );
  opened.push(() => void server.close());
  const address = server.address();
  return address !== null && typeof address === 'object'
    ? `tcp://127.0.0.1:${address.port}`
    : `unix://${path}`;
}

/** All pieces joined, once the piece of length 0 has come. */
function contentOf(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return null;
  expect(heard.subarray(0, command.length).toString()).toBe(command);
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const looks = (content: Buffer): string =>
  content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK';

function filesWith(
  address: string,
  patienceMs?: number,
): { files: FileStore; folder: string; told: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'nghisu-scan-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  const told: string[] = [];
  const scanner = openScanner({ address, ...(patienceMs !== undefined && { patienceMs }) });
  const report = (error: unknown): void => void told.push(String(error));
  return { files: openFiles({ folder, maxBytes: 3_000_000, scanner, report }), folder, told };
}

const owner = { tenantId: 't', personId: null, at: new Date() };
const noRows = undefined as never;
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => 'kept',
    (error: { kind: string; code: string }) => `${error.kind} ${error.code}`,
  );

it('hands a clean file on, whatever its size, and to a socket of this machine too', async () => {
  const seen: number[] = [];
  const count = (content: Buffer): string => {
    seen.push(content.length);
    return looks(content);
  };
  const place = mkdtempSync(join(tmpdir(), 'nghisu-clamd-'));
  opened.push(() => rmSync(place, { recursive: true, force: true }));
  for (const address of [await daemon(count), await daemon(count, join(place, 'clamd.ctl'))])
    await filesWith(address).files.scan(new File([new Uint8Array(2_000_001)], 'a.pdf'));
  expect(seen).toEqual([2_000_001, 2_000_001]);
});

it('keeps nothing of a file in which something was found, whichever way it came', async () => {
  const { files, folder, told } = filesWith(await daemon(looks));
  const upload = new File([EICAR], 'bao-cao.txt');
  expect(await refusal(files.keep(noRows, owner, upload))).toBe('InvalidInput files.infected');
  expect(await refusal(files.keepPhoto(noRows, owner, upload))).toBe('InvalidInput files.infected');
  expect(await refusal(files.keepAsSent(noRows, owner, upload, 'text/csv'))).toBe(
    'InvalidInput files.infected',
  );
  expect(readdirSync(folder)).toEqual([]);
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('Win.Test.EICAR_HDB-1');
});

const nothing = (_done: unknown): null => null;

it.each([
  ['refuses the connection', async () => 'tcp://127.0.0.1:9'],
  ['says nothing', async () => await daemon(() => null)],
  ['hangs up', async () => await daemon((_, socket) => nothing(socket.destroy()))],
  ['finds it too large', async () => await daemon(() => 'INSTREAM size limit exceeded. ERROR')],
  ['says what is no answer', async () => await daemon(() => 'OK')],
  [
    'speaks without end',
    async () => await daemon((_, socket) => nothing(socket.write('x'.repeat(1_000_000)))),
  ],
])('takes no file while the scanner %s', async (_, start) => {
  const { files, folder, told } = filesWith(await start(), 300);
  const upload = new File(['Báo cáo'], 'bao-cao.txt');
  expect(await refusal(files.keep(noRows, owner, upload))).toBe('Unavailable files.scanner_away');
  expect(readdirSync(folder)).toEqual([]);
  expect(told).toHaveLength(1);
});

it('lets who waits for a silent scanner go when his own time is over, and tells of each', async () => {
  let asked = 0;
  const address = await daemon((_, socket) => {
    asked += 1;
    return nothing(socket);
  });
  const { files, folder, told } = filesWith(address);
  const upload = new File(['Báo cáo'], 'bao-cao.txt');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  opened.push(() => void vi.useRealTimers());
  const all = Array.from(
    { length: 7 },
    async () => await refusal(files.keep(noRows, owner, upload)),
  );
  vi.advanceTimersByTime(20_000);
  expect((await Promise.all(all)).toSorted()).toEqual([
    'TooMany platform.too_many',
    ...Array.from({ length: 6 }, () => 'Unavailable files.scanner_away'),
  ]);
  expect(told).toHaveLength(6);
  expect(asked).toBeLessThanOrEqual(3);
  expect(readdirSync(folder)).toEqual([]);
});
