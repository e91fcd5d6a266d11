// A list of up to 2,000 rows sent to the API of a running demo, while somebody else looks at the register.
// Usage: KEY=<API key of that clerk> node scripts/measure-api-import.ts [http://127.0.0.1:3000] [rows]
import { makeList } from './measure-import/list.ts';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:3000');
const rows = Number(process.argv[3] ?? 2_000);
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) {
  throw new Error('This asks only a server on the same machine.');
}

let cookies = '';

async function ask(path: string, body?: FormData | URLSearchParams): Promise<Response> {
  const answer = await fetch(new URL(path, base), {
    redirect: 'manual',
    headers: { cookie: cookies, origin: base.origin, 'sec-fetch-site': 'same-origin' },
    ...(body ? { method: 'POST', body } : {}),
  });
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (set.length > 0) cookies = [...cookies.split('; '), ...set].filter(Boolean).join('; ');
  return answer;
}

async function send(query: string, form: FormData): Promise<string> {
  const headers = { authorization: `Bearer ${process.env['KEY'] ?? ''}` };
  const address = new URL(`/api/v1/petitions/import${query}`, base);
  const answer = await fetch(address, { method: 'POST', body: form, headers });
  return `${answer.status} ${(await answer.text()).slice(0, 60)}`;
}

async function pagesWhile(isDone: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  while (!isDone()) {
    const began = performance.now();
    const answer = await ask('/petitions?state=answered');
    await answer.text();
    if (answer.status !== 200) throw new Error(`the register answered ${answer.status}`);
    times.push(performance.now() - began);
    await new Promise((done) => setTimeout(done, 50));
  }
  return times;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

await ask('/sign-in');
await ask('/sign-in/demo', new URLSearchParams({ login: process.env['LOGIN'] ?? 'clerk' }));
const end = performance.now() + 5_000;
const before = await pagesWhile(() => performance.now() > end);
for (const query of ['?preview=1', '']) {
  const form = new FormData();
  form.set('file', new Blob([makeList(rows, 11)]), 'danh-sach.csv');
  const began = performance.now();
  let isDone = false;
  const sent = send(query, form).finally(() => (isDone = true));
  const during = await pagesWhile(() => isDone);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const [old, now] = [at(before, 0.5), at(during, 0.5)];
  console.log(
    `${query || 'import'}: ${seconds} s, ${await sent}; register ${old.toFixed(0)} → ${now.toFixed(0)} ms (×${(now / old).toFixed(1)}; p95 ${at(before, 0.95).toFixed(0)} → ${at(during, 0.95).toFixed(0)})`,
  );
}
