/** How surely a phrase tells: `certain` alone is enough, `likely` with little beside it, `hint` only adds. */
export const CUE_WEIGHTS = { certain: 4, likely: 2.2, hint: 1 } as const;
export type CueStrength = keyof typeof CUE_WEIGHTS;

/** Phrases as people write them, divided by commas. A longer phrase hides the shorter ones inside it. */
export type CueTable = Readonly<Partial<Record<CueStrength, string>>>;

export interface Cue {
  readonly phrase: string;
  readonly value: string;
  readonly weight: number;
}

export function cuesOf(tables: Readonly<Record<string, CueTable>>): readonly Cue[] {
  return Object.entries(tables).flatMap(([value, table]) =>
    (Object.keys(CUE_WEIGHTS) as CueStrength[]).flatMap((strength) =>
      phrasesOf(table[strength] ?? '').map((phrase) => ({
        phrase,
        value,
        weight: CUE_WEIGHTS[strength],
      })),
    ),
  );
}

export function phrasesOf(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
