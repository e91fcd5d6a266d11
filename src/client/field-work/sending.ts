import { dropFinding, findingsOf, keepFinding } from './findings.ts';
import type { KeptFinding } from './findings.ts';

/** How the line stood when the sending stopped. */
export type Line = 'open' | 'offline' | 'signedOut' | 'busy';

const PATIENCE_MS = 90_000;
const SIGN_IN = new Set([
  'platform.sign_in',
  'platform.other_reader',
  'platform.other_seat',
  'platform.reader_gone',
  'crosschecks.other_seat',
]);
const CARRY_ON: readonly number[] = [400, 403, 404, 409, 413, 422];

function bodyOf(finding: KeptFinding): FormData {
  const body = new FormData();
  for (const [name, value] of finding.fields) body.append(name, value);
  for (const { name, blob } of finding.files) body.append('files[]', blob, name);
  return body;
}

type Said = { readonly reason?: string; readonly code?: string; readonly sentence?: string };

async function said(answer: Response): Promise<Said | null> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return null;
  return (await answer.json()) as Said;
}

async function sendOne(finding: KeptFinding, sent: (one: KeptFinding) => void): Promise<Line> {
  let answer: Response;
  try {
    answer = await fetch(finding.action, {
      method: 'POST',
      body: bodyOf(finding),
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return navigator.onLine ? 'busy' : 'offline';
  }
  const words = await said(answer).catch(() => null);
  if (answer.ok && words) {
    await dropFinding(finding.key);
    sent(finding);
    return 'open';
  }
  if (answer.status === 401 || SIGN_IN.has(words?.reason ?? words?.code ?? '')) return 'signedOut';
  if (!words?.sentence || !CARRY_ON.includes(answer.status)) return 'busy';
  await keepFinding({ ...finding, refused: words.sentence });
  return 'open';
}

/** Sends what waits, oldest first, one at a time; two windows do not send the same one. */
export async function sendWaiting(owner: string, sent: (one: KeptFinding) => void): Promise<Line> {
  const all = async (): Promise<Line> => {
    for (const finding of await findingsOf(owner)) {
      if (finding.refused !== undefined) continue;
      const line = await sendOne(finding, sent);
      if (line !== 'open') return line;
    }
    return 'open';
  };
  if (!('locks' in navigator)) return await all();
  return await navigator.locks.request('field-work', all);
}
