import { readCode } from '#src/council/numbering/index.ts';
import type { Tx } from '#src/platform/db/database.ts';
import { recordsByCode } from '../store/conclusions.ts';
import type { NewSource } from '../store/conclusions.ts';

export const CODE_PREFIX = 'KL';
const KINDS = { KN: 'petition', KL: 'conclusion' } as const;

/** Codes typed become links to their records; everything else is the name of a resolution. */
export async function readSources(
  tx: Tx,
  tenantId: string,
  typed: string,
): Promise<readonly NewSource[]> {
  const parts = splitSources(typed);
  const petitions = codesOf(parts, 'KN');
  const conclusions = codesOf(parts, 'KL');
  const byPetition = await recordsByCode(tx, tenantId, 'petition', petitions);
  const byConclusion = await recordsByCode(tx, tenantId, 'conclusion', conclusions);
  const sources = parts.map((words): NewSource => {
    const code = readCode(words) ?? '';
    const id = byPetition.get(code) ?? byConclusion.get(code) ?? null;
    if (id === null) return { record_kind: 'resolution', record_id: null, words };
    const kind = KINDS[code.slice(0, 2) as keyof typeof KINDS];
    return { record_kind: kind, record_id: id, words: code };
  });
  return [...new Map(sources.map((source) => [source.record_id ?? source.words, source])).values()];
}

/** One a line, or parted by semicolons. */
export function splitSources(typed: string): readonly string[] {
  return typed
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 20);
}

function codesOf(parts: readonly string[], prefix: string): string[] {
  return parts
    .map((part) => readCode(part))
    .filter((code) => code !== null)
    .filter((code) => code.startsWith(prefix));
}
