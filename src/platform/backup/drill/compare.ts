import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import type { Digest } from './digest.ts';
import { Meter } from '../meter.ts';
import { contentsOf } from '../uploads.ts';

export interface TableComparison {
  readonly name: string;
  readonly rows: number;
  readonly isSame: boolean;
}

/** Table by table, whatever order the rows lie in; a table that only one side has differs. */
export function compareTables(
  source: ReadonlyMap<string, Digest>,
  target: ReadonlyMap<string, Digest>,
): TableComparison[] {
  const names = [...new Set([...source.keys(), ...target.keys()])].toSorted();
  return names.map((name) => {
    const [one, other] = [source.get(name), target.get(name)];
    const isSame = one !== undefined && one.rows === other?.rows && one.hash === other.hash;
    return { name, rows: one?.rows ?? other?.rows ?? 0, isSame };
  });
}

export interface FileComparison {
  readonly compared: number;
  /** Contents that differ, or that only one side has. */
  readonly differing: readonly string[];
}

/** Every content that a row names, byte by byte through its hash, in both folders. */
export async function compareFiles(
  client: pg.ClientBase,
  source: string,
  target: string,
): Promise<FileComparison> {
  const differing: string[] = [];
  let compared = 0;
  await client.query('begin');
  for await (const { path } of contentsOf(client, [null])) {
    const [one, other] = [await hashOf(join(source, path)), await hashOf(join(target, path))];
    if (one !== null) compared += 1;
    if (one !== other) differing.push(path);
  }
  await client.query('commit');
  return { compared, differing };
}

async function hashOf(path: string): Promise<string | null> {
  const meter = new Meter();
  try {
    await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) meter.add(chunk);
    });
    return meter.sum().sha256;
  } catch {
    return null;
  }
}
