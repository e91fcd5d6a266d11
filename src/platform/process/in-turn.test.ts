import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

const servers: Server[] = [];
let begun: string[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  begun = [];
});

/** Answers each request with its address, repeated so often. */
async function serveTimes(times: number): Promise<number> {
  const server = createServer(
    inTurn((request, response) => {
      begun.push(request.url ?? '');
      setImmediate(() => response.end(`${request.url} `.repeat(times)));
    }),
  );
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const asked = (many: number): string =>
  Array.from({ length: many }, (_, at) => `GET /${at} HTTP/1.1\r\nHost: a\r\n\r\n`).join('');

describe('requests sent ahead on one connection', () => {
  it('are answered one after another, each begun when the one before has left', async () => {
    const port = await serveTimes(1);
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.write(asked(10));
    await new Promise<void>((resolve) => {
      socket.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        if (said.includes('/9 ')) resolve();
      });
    });
    socket.destroy();
    expect(said.match(/\/\d (?=HTTP|$)/gu)).toEqual(begun.map((address) => `${address} `));
    expect(begun).toHaveLength(10);
  });

  it('of somebody who reads nothing hold one answer', async () => {
    const port = await serveTimes(4_000_000);
    const silent = connect(port, '127.0.0.1').pause();
    silent.write(asked(10));
    const other = await fetch(`http://127.0.0.1:${port}/other`);
    await other.body?.cancel();
    expect(begun.filter((address) => address !== '/other')).toEqual(['/0']);
    silent.destroy();
  });

  it('end the connection where there are too many', async () => {
    const port = await serveTimes(4_000_000);
    const socket = connect(port, '127.0.0.1').pause();
    socket.write(asked(60));
    const closed = new Promise((resolve) => void socket.once('close', resolve));
    socket.on('error', () => undefined).resume();
    await closed;
    expect(begun).toEqual(['/0']);
  });
});
