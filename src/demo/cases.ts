import petitions from './petitions.json' with { type: 'json' };
import { fieldNamed } from '#src/modules/petitions/index.ts';

/** One petition as voters put it, with what became of it where that is known. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly tier: 'central' | 'province' | 'commune';
  readonly field: string;
  readonly answer: string | null;
  /** How the known answer would be classed. */
  readonly fate: 'solved' | 'explained' | 'considering' | null;
}

const FATES: Readonly<Record<string, Case['fate']>> = {
  'đã giải quyết': 'solved',
  'đang giải quyết': 'considering',
  'chưa giải quyết (có lộ trình/ghi nhận)': 'considering',
  'giải trình, cung cấp thông tin': 'explained',
  'không chấp thuận/giải trình': 'explained',
};

function tierOf(words: string): Case['tier'] {
  if (words === 'trung ương') return 'central';
  return words.startsWith('tỉnh') ? 'province' : 'commune';
}

export const CASES: readonly Case[] = petitions.map((row) => ({
  id: row.id,
  text: row.text,
  tier: tierOf(row.tier),
  field: fieldNamed(row.field) ?? 'other',
  answer: row.answer,
  fate: FATES[row.status ?? ''] ?? null,
}));
