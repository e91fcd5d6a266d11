import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACE =
  /^(?<before>at (?:async )?(?:.*\()?)(?<file>(?:file:|\/|[A-Z]:)[^()]*?):(?<line>\d+):(?<column>\d+)\)?$/;
/** The map of a bundle takes tens of megabytes; failures come in swarms or not at all. */
const KEEP_MS = 30_000;

const maps = new Map<string, SourceMap | null>();

/**
 * A place in the bundle as the place in the source it was made from. Node does the same for a whole
 * program that is started with source maps, and then holds all of them all the time.
 */
export function inSource(place: string): string {
  const { before = '', file = '', line, column } = PLACE.exec(place)?.groups ?? {};
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const entry = mapOf(path)?.findEntry(Number(line) - 1, Number(column) - 1);
  if (!entry || !('originalSource' in entry)) return place;
  const source = relative(process.cwd(), resolve(dirname(path), entry.originalSource));
  const end = before.endsWith('(') ? ')' : '';
  return `${before}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}${end}`;
}

function mapOf(path: string): SourceMap | null {
  if (path === '') return null;
  const known = maps.get(path);
  if (known !== undefined) return known;
  const read = readMap(`${path}.map`);
  maps.set(path, read);
  setTimeout(() => maps.delete(path), KEEP_MS).unref();
  return read;
}

/** A map that is not there, or no map, leaves the place as it is: nothing may fail here. */
function readMap(path: string): SourceMap | null {
  try {
    if (!existsSync(path)) return null;
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}
