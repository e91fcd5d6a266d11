import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartFailure } from '#src/platform/start-failure.ts';

const optional = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

const petitionCase = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string().refine((text) => text.trim() !== ''),
  place: optional,
  field: optional,
  tier: optional,
  kind: optional,
  /** Official code of today's unit; null where a reader could not tell. */
  unit: z.string().nullish(),
});
export type PetitionCase = z.output<typeof petitionCase>;

const pairCase = z.object({
  a: z.union([z.string(), z.number()]).transform(String),
  text_b: z.string(),
  place_b: optional,
  same: z.boolean(),
  why: optional,
});
export type PairOfCases = z.output<typeof pairCase>;

/** The petitions of a file, or one sentence about what is wrong with it. */
export function readPetitionCases(file: string): readonly PetitionCase[] {
  const cases = rowsOf(file, petitionCase, 'id, text');
  const ids = new Set(cases.map(({ id }) => id));
  if (ids.size < cases.length) throw wrong(file, 'có id lặp lại');
  return cases;
}

export interface ReadPairs {
  readonly known: readonly PairOfCases[];
  /** Pairs of petitions the other file does not have: left out, and said so. */
  readonly unknown: number;
}

export function readPairCases(file: string, petitions: readonly PetitionCase[]): ReadPairs {
  const pairs = rowsOf(file, pairCase, 'a, text_b, same');
  const ids = new Set(petitions.map(({ id }) => id));
  const known = pairs.filter(({ a }) => ids.has(a));
  const lost = pairs.find(({ a }) => !ids.has(a));
  if (known.length === 0)
    throw wrong(file, `chỉ nêu những kiến nghị không có trong tệp kiến nghị (${lost?.a ?? ''}…)`);
  return { known, unknown: pairs.length - known.length };
}

export function rowsOf<T extends z.ZodType>(file: string, shape: T, needed: string): z.output<T>[] {
  const rows = parsed(file);
  if (!Array.isArray(rows)) throw wrong(file, 'không phải là một danh sách [ … ]');
  if (rows.length === 0) throw wrong(file, 'không có mục nào');
  return rows.map((row, index) => {
    const read = shape.safeParse(row);
    if (read.success) return read.data;
    const name = read.error.issues[0]?.path.join('.') ?? '';
    throw wrong(
      file,
      `mục thứ ${index + 1} thiếu hoặc sai "${name || needed}" (cần có: ${needed})`,
    );
  });
}

function parsed(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong(file, 'không phải tệp JSON hợp lệ');
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartFailure(`Không đọc được tệp ${file}.`);
  }
}

function wrong(file: string, why: string): StartFailure {
  return new StartFailure(`Tệp ${file} ${why}.`);
}
