import { gzipSync } from 'node:zlib';
import { workbookParts } from '#test/workbook-of.ts';
import { zipOf } from '#test/zip-of.ts';
import { REGEX_TRAPS } from './values.ts';
import type { Attack } from './wire.ts';

/** An answer to a hostile body: a refusal, or work done within bounds. */
interface Sent {
  readonly status: number;
  readonly ms: number;
}

const PATIENCE_MS = 30_000;

interface Target {
  readonly base: string;
  readonly key: string;
}

async function post(
  { base, key }: Target,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const began = performance.now();
  const answer = await fetch(new URL(`/api/v1${path}`, base), {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${key}`, ...headers },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return { status: answer?.status ?? 0, ms: performance.now() - began };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const MB = 1_048_576;

/** Bodies that are small to send and large to read. A connection that is closed on them (0) is an answer too. */
export async function bombs(target: Target): Promise<readonly Attack[]> {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const cases: readonly (readonly [string, string, BodyInit, Record<string, string>])[] = [
    ['JSON 100,000 levels deep', '/conclusions/extract', deep, JSON_TYPE],
    ['JSON objects 50,000 levels deep', '/petitions', '{"a":'.repeat(50_000), JSON_TYPE],
    ['JSON of 120 MB', '/conclusions/extract', ' '.repeat(120 * MB), JSON_TYPE],
    ['500,000 names in one object', '/conclusions/extract', manyNames(500_000), JSON_TYPE],
    [
      'gzip of 200 MB',
      '/conclusions/extract',
      new Uint8Array(gzipSync(Buffer.alloc(200 * MB, 32))),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
    ],
    ['a workbook that unpacks to 300 MB', '/petitions/import', workbook(), {}],
    ['20,000 parts in one form', '/petitions/import', manyParts(20_000), {}],
  ];
  const found: Attack[] = [];
  for (const [name, path, body, headers] of cases) {
    const { status, ms } = await post(target, path, body, headers);
    const held = status < 500 && ms < PATIENCE_MS;
    found.push({ name, held, told: status === 0 ? 'connection closed' : `status ${status}` });
  }
  return found;
}

function manyNames(count: number): string {
  const pairs = Array.from({ length: count }, (_, at) => `"n${at}":1`);
  return `{${pairs.join(',')}}`;
}

function workbook(): FormData {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>đề nghị</t></is></c></row>';
  const sheet = `<sheetData>${row.repeat(Math.ceil((300 * MB) / row.length))}</sheetData>`;
  const parts = workbookParts({ sheets: [{ name: 'A', xml: sheet }] });
  const bytes = new Uint8Array(zipOf(parts, { deflated: true }));
  return withFile(new Blob([bytes]));
}

function withFile(file: Blob): FormData {
  const form = new FormData();
  form.set('file', file, 'danh-sach.xlsx');
  return form;
}

function manyParts(count: number): FormData {
  const form = new FormData();
  for (let at = 0; at < count; at += 1) form.append(`part${at}`, 'x');
  return form;
}

/** Texts on which a careless expression would run for minutes, where texts are read most closely. */
export async function regexTraps(target: Target): Promise<readonly Attack[]> {
  const found: Attack[] = [];
  for (const [at, text] of REGEX_TRAPS.entries()) {
    const body = JSON.stringify({ text, heldOn: '2026-11-23' });
    const read = await post(target, '/conclusions/extract', body, JSON_TYPE);
    const suggested = await post(target, '/petitions/suggest', JSON.stringify({ text }), JSON_TYPE);
    const held = [read, suggested].every(({ status, ms }) => status < 500 && ms < PATIENCE_MS);
    found.push({
      name: `trap for expressions ${at + 1}, ${text.length} characters`,
      held,
      told: `status ${read.status} and ${suggested.status}`,
    });
  }
  return found;
}
