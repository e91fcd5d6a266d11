import { parseArgs } from 'node:util';

export const KINDS = ['pages', 'import', 'papers'] as const;
export type Kind = (typeof KINDS)[number];

export interface Options {
  readonly kind: Kind;
  readonly petitions: number;
  /** The folder that keeps the rows for the next run. */
  readonly data: string | undefined;
  readonly keep: boolean;
  readonly json: boolean;
  readonly only: string | undefined;
  readonly seconds: number;
  readonly rounds: number;
  readonly rows: number;
}

export const USAGE = `npm run bench [-- <pages|import|papers> options]

  --petitions N   synthetic petitions to make where there are none (10000)
  --data DIR      makes them in this folder, or finds them there
  --keep          keeps the temporary folder and says where it is
  --only NAME     only rows whose names begin so
  --seconds S     length of one round (2)
  --rounds R      rounds of each side (3); the median counts
  --rows N        rows of the list for import (2000)
  --json          nothing but one JSON object on standard output`;

export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      petitions: { type: 'string', default: '10000' },
      data: { type: 'string' },
      keep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      rows: { type: 'string', default: '2000' },
      help: { type: 'boolean', default: false },
    },
  });
  const kind = KINDS.find((one) => one === (positionals[0] ?? 'pages'));
  const [petitions, seconds, rounds, rows] = [
    values.petitions,
    values.seconds,
    values.rounds,
    values.rows,
  ].map(Number) as [number, number, number, number];
  const isSound = [petitions, seconds, rounds, rows].every((one) => one > 0);
  if (values.help || kind === undefined || !isSound) return null;
  const { data, keep, json, only } = values;
  return { kind, petitions, seconds, rounds, rows, data, keep, json, only };
}
