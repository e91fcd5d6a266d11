import { createAdaptorServer } from '@hono/node-server';
import { createServer } from 'node:http';
import type { RequestListener, Server, ServerOptions } from 'node:http';
import { StartFailure } from '../start-failure.ts';
import { inTurn } from './in-turn.ts';
import { within } from './lifetime.ts';

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>;

export type Listening = { readonly port: number; close(): Promise<void> };

const GRACE_MS = 700;

/** Whoever does not end his sentence is sent away: ten seconds for the headers, five minutes for a body over a slow line. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 30_000,
};

function explain(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Cổng ${port} đang có chương trình khác dùng: hãy dừng nó, hoặc đặt PORT sang số khác.`,
      );
    case 'EACCES':
      return new StartFailure(`Không có quyền mở cổng ${port}: hãy đặt PORT từ 1024 trở lên.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFailure(`Máy này không có địa chỉ ${host}: hãy sửa HOST.`);
    default:
      return error;
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await within(GRACE_MS, closed);
  server.closeAllConnections();
}

/** Says that an address cannot be served before anything has been made for it. */
export async function expectFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = await listen(() => new Response(null, { status: 503 }), host, port);
  await probe.close();
}

/** Serves `fetch` on the address; requests under way get a moment to end when it closes. */
export function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    hostname: host,
    createServer: ((options: ServerOptions, serve: RequestListener) =>
      createServer(options, inTurn(serve))) as typeof createServer,
    serverOptions: PATIENCE,
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const found = server.address();
      const open = typeof found === 'object' && found !== null ? found.port : port;
      resolve({ port: open, close: () => close(server) });
    });
  });
}
