import { Agent, request } from 'node:http';
import type { Wrong } from './requests.ts';

/** A request that has no answer after this long is a hang. */
export const HANG_MS = 15_000;

export interface Answer {
  readonly status: number | 'hang' | 'cut';
  readonly ms: number;
  readonly head: string;
  /** Where one is told to come again later; else 0. */
  readonly waitSeconds: number;
}

export interface Sender {
  send(wrong: Wrong, who: Readonly<Record<string, string>>): Promise<Answer>;
  close(): void;
}

export function openSender(base: string, sockets: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  return {
    send: async (wrong, who) => await send(new URL(base), agent, wrong, who),
    close: () => agent.destroy(),
  };
}

async function send(
  base: URL,
  agent: Agent,
  wrong: Wrong,
  who: Readonly<Record<string, string>>,
): Promise<Answer> {
  const began = performance.now();
  const answer = (status: Answer['status'], head = '', waitSeconds = 0): Answer => ({
    status,
    ms: performance.now() - began,
    head,
    waitSeconds,
  });
  return await new Promise((resolve) => {
    const asking = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method: wrong.method,
        path: wrong.path,
        headers: { ...wrong.headers, ...who },
        timeout: HANG_MS,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => resolve(answer('cut')));
        response.on('end', () =>
          resolve(
            answer(
              response.statusCode ?? 0,
              Buffer.concat(parts).subarray(0, 300).toString(),
              Number(response.headers['retry-after'] ?? 0),
            ),
          ),
        );
      },
    );
    asking.on('timeout', () => {
      resolve(answer('hang'));
      asking.destroy();
    });
    asking.on('error', () => resolve(answer('cut')));
    asking.end(wrong.body);
  });
}
