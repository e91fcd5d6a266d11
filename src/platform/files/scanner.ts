import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Turns } from '../turns.ts';

/** Looks for known malicious content before a file is kept. */
export interface Scanner {
  /** What was found, in the scanner's word; null where the content is clean. Throws where it could not look. */
  scan(content: AsyncIterable<Uint8Array>): Promise<string | null>;
}

export interface ScannerSettings {
  /** `tcp://host:port` or `unix:///path`: where a clamd listens. */
  readonly address: string;
  readonly patienceMs?: number;
}

/** From the moment it waits for its turn: somebody waits for the page. */
const PATIENCE_MS = 20_000;
const PIECE = 64 * 1_024;
/** A scanner that does not answer may hold only a few forms in memory. */
const TURNS = { atOnce: 3, ofOne: 40, waiting: 3 };

/** Speaks INSTREAM of clamd: pieces with their length before them, a length of 0, one line back. */
export function openScanner({ address, patienceMs = PATIENCE_MS }: ScannerSettings): Scanner {
  const turns = new Turns(TURNS);
  return {
    scan: async (content) => {
      const until = performance.now() + patienceMs;
      return await turns.within('scan', async () => {
        const left = until - performance.now();
        if (left <= 0) throw silence();
        const line = await ask(open(address), content, left);
        if (line === 'stream: OK') return null;
        const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
        if (found === undefined) throw new Error(`the virus scanner did not look: “${line}”`);
        return found;
      });
    },
  };
}

const silence = (): Error => new Error('the virus scanner did not answer in time');

function open(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol === 'unix:') return connect(decodeURIComponent(pathname));
  return connect(Number(port) || 3310, hostname.replace(/^\[|\]$/g, ''));
}

async function ask(
  socket: Socket,
  content: AsyncIterable<Uint8Array>,
  patienceMs: number,
): Promise<string> {
  const late = setTimeout(() => void socket.destroy(silence()), patienceMs);
  try {
    const answer = answerOf(socket);
    // Whoever sends meets the same end as who listens; the one who listens tells it.
    const sent = send(socket, content).catch(
      (error: unknown) => void socket.destroy(asError(error)),
    );
    const line = await answer;
    await sent;
    return line;
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

const LONGEST_ANSWER = 1_000;

/** One line, ended by a zero or by hanging up. */
async function answerOf(socket: Socket): Promise<string> {
  return await new Promise((resolve, reject) => {
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      heard += piece;
      if (heard.includes('\0') || heard.length > LONGEST_ANSWER) resolve(lineOf(heard));
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(lineOf(heard)));
  });
}

const lineOf = (heard: string): string =>
  (heard.split('\0')[0] ?? '').trim().slice(0, LONGEST_ANSWER);

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const bytes of content) {
    for (let at = 0; at < bytes.byteLength; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.byteLength);
      await write(socket, length);
      await write(socket, piece);
    }
  }
  await write(socket, Buffer.alloc(4));
}

/** Waits where the other side is slower than we are; stops where it has hung up. */
async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error('the virus scanner hung up');
  if (socket.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      socket.off('drain', go);
      socket.off('close', go);
      resolve();
    };
    socket.once('drain', go);
    socket.once('close', go);
  });
}
