// Visitors of the public pages, from this machine to this machine: how many a running server answers.
// Usage: node scripts/probe-public.ts [http://127.0.0.1:3000] [seconds]   (loopback only)
import { Agent, get } from 'node:http';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:3000');
const seconds = Number(process.argv[3] ?? 20);
const AT_ONCE = 16;
const PAGES_A_VISIT = 4;

if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) {
  throw new Error('This probe asks only a server on the same machine.');
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}

async function ask(path: string): Promise<Answer> {
  const began = performance.now();
  return await new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip' };
    get(new URL(path, base), { agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const ms = performance.now() - began;
        resolve({ status: answer.statusCode ?? 0, body: '', bytes: body.length, ms });
      });
    }).on('error', reject);
  });
}

const read = async (path: string): Promise<string> =>
  await (await fetch(new URL(path, base))).text();

/** A visit: home, register, one petition, the map. */
async function visits(): Promise<readonly (readonly string[])[]> {
  const index = await read('/sitemap.xml');
  const councils = [...index.matchAll(/\/cong-khai\/(\d+)\/sitemap\.xml/g)].map(([, code]) => code);
  const made = await Promise.all(
    councils.map(async (code) => {
      const home = `/cong-khai/${code}`;
      const codes = (await read(`${home}/sitemap.xml`)).match(/KN-[0-9A-Z-]+/g) ?? [];
      return codes.map((petition) => [
        home,
        `${home}/kien-nghi`,
        `${home}/kien-nghi/${petition}`,
        `${home}/ban-do`,
      ]);
    }),
  );
  return made.flat();
}

const ways = await visits();
if (ways.length === 0) throw new Error('This server publishes nothing yet.');
const times: number[] = [];
let bytes = 0;
let failed = 0;
let next = 0;
const end = performance.now() + seconds * 1_000;

async function visitor(): Promise<void> {
  while (performance.now() < end) {
    for (const path of ways[next++ % ways.length] ?? []) {
      const answer = await ask(path);
      times.push(answer.ms);
      bytes += answer.bytes;
      if (answer.status !== 200) failed += 1;
    }
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, visitor));
const took = (performance.now() - began) / 1_000;
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
const rate = times.length / took;
console.log(`${times.length} pages in ${took.toFixed(1)} s, ${failed} failed`);
console.log(
  `${rate.toFixed(0)} pages a second, ${Math.round((rate * 60) / PAGES_A_VISIT)} visitors a minute`,
);
console.log(
  `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, ${(bytes / times.length / 1024).toFixed(1)} kB a page`,
);
agent.destroy();
