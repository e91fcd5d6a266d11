import { searchKey } from '#src/platform/text/search-key.ts';

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Finds things by the words an office writes for them: whole names and short names, folded. */
export class NameFinder {
  readonly #byKey = new Map<string, Named | null>();

  constructor(things: readonly { readonly thing: Named; readonly names: readonly string[] }[]) {
    for (const { thing, names } of things) {
      for (const key of new Set(names.map(nameKey))) {
        const before = this.#byKey.get(key);
        // A name that two things bear names neither.
        this.#byKey.set(key, before === undefined || before?.id === thing.id ? thing : null);
      }
    }
  }

  find(words: string): Named | null {
    return words === '' ? null : (this.#byKey.get(nameKey(words)) ?? null);
  }
}

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\buy ban mat tran to quoc(?: viet nam)?\b/g, 'ubmttq'],
  [/\bva\b/g, ' '],
];

function nameKey(words: string): string {
  const folded = searchKey(words).replace(/[^a-z0-9 ]/g, ' ');
  const short = LONG_FORMS.reduce((key, [long, form]) => key.replace(long, form), folded);
  return short.replace(/\s+/g, ' ').trim();
}
