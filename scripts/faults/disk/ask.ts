import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../program.ts';
import type { World } from '../world.ts';

/** What came back while the disk was in trouble, by status and code. */
export interface Heard {
  readonly reads: Record<string, number>;
  readonly writes: Record<string, number>;
  readonly uploads: Record<string, number>;
  /** The answers of the last moments, when the state should be clear. */
  readonly lastReads: readonly string[];
  readonly lastWrites: readonly string[];
  readonly lastUploads: readonly string[];
}

const APART_MS = 300;
const PATIENCE_MS = 20_000;
const LAST = 5;
const UPLOAD_ROWS = 2_000;

async function told(asked: Promise<Response>): Promise<string> {
  try {
    const answer = await asked;
    const text = await answer.text();
    if (answer.status < 400) return String(answer.status);
    const code = /"code":"([\w.]+)"/.exec(text)?.[1];
    return code === undefined ? String(answer.status) : `${answer.status} ${code}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'hang' : 'cut';
  }
}

const patience = () => AbortSignal.timeout(PATIENCE_MS);

export async function askToRead({ base }: Program, world: World): Promise<string> {
  const cookie = world.clerkCookies[1] ?? '';
  const page = `${base}/petitions`;
  return await told(fetch(page, { headers: { cookie }, redirect: 'manual', signal: patience() }));
}

const bearer = (world: World): string => `Bearer ${world.clerkKeys.at(-1)}`;

export async function askToWrite({ base }: Program, world: World): Promise<string> {
  return await told(
    fetch(`${base}/api/v1/petitions`, {
      method: 'POST',
      headers: { authorization: bearer(world), 'content-type': 'application/json' },
      body: JSON.stringify({
        text: `Cử tri đề nghị sửa cầu ${crypto.randomUUID()}`,
        places: [{ unit: world.unitCode }],
      }),
      signal: patience(),
    }),
  );
}

export async function askToUpload({ base }: Program, world: World): Promise<string> {
  const form = new FormData();
  const rows = 'Cử tri đề nghị sửa đường.\n'.repeat(UPLOAD_ROWS);
  form.set('file', new Blob([`Nội dung\n${rows}`]), 'danh-sach.csv');
  return await told(
    fetch(`${base}/api/v1/petitions/import`, {
      method: 'POST',
      headers: { authorization: bearer(world) },
      body: form,
      signal: patience(),
    }),
  );
}

/** Asks again and again for a while; `uploads` only where files are what is hurt. */
export async function listen(
  program: Program,
  world: World,
  ms: number,
  withUploads: boolean,
): Promise<Heard> {
  const [reads, writes, uploads]: [string[], string[], string[]] = [[], [], []];
  const until = Date.now() + ms;
  while (Date.now() < until) {
    reads.push(await askToRead(program, world));
    writes.push(await askToWrite(program, world));
    if (withUploads) uploads.push(await askToUpload(program, world));
    await sleep(APART_MS);
  }
  return {
    reads: counts(reads),
    writes: counts(writes),
    uploads: counts(uploads),
    lastReads: reads.slice(-LAST),
    lastWrites: writes.slice(-LAST),
    lastUploads: uploads.slice(-LAST),
  };
}

function counts(all: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
}
