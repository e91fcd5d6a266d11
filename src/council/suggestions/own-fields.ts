import { searchKey } from '#src/platform/text/search-key.ts';
import { COMMON_FIELDS } from './cues/field-cues.ts';
import type { CommonField } from './cues/field-cues.ts';
import { readSyllables } from './reading/syllables.ts';
import { weighFields } from './weighing/weigh-field.ts';
import { phraseFinder } from './weighing/phrase-finder.ts';
import type { PhraseFinder } from './weighing/phrase-finder.ts';

/** A field as a council keeps it. */
export interface FieldOfCouncil {
  readonly code: string;
  readonly label: string;
  readonly parent?: string | null | undefined;
}

export interface OwnFields {
  /** The common fields each of the council's own stands for. */
  readonly meanings: ReadonlyMap<string, readonly CommonField[]>;
  /** The council's own labels and their parts, as they may stand in a text. */
  readonly labels: PhraseFinder<string>;
}

const isCommon = (code: string): code is CommonField => Object.hasOwn(COMMON_FIELDS, code);
const LABEL_PARTS = /\s*(?:[–,;/()]|\s-\s|\svà\s)\s*/u;
const CLEARLY = 0.5;

/** Reads a council's own tree: a label that names roads is of transport, whatever it is called. */
export function readOwnFields(fields: readonly FieldOfCouncil[]): OwnFields {
  const common = new Map(
    Object.entries(COMMON_FIELDS).map(([code, label]) => [searchKey(label), code as CommonField]),
  );
  const meanings = fields.map(({ code, label }): [string, readonly CommonField[]] => {
    if (isCommon(code)) return [code, [code]];
    const same = common.get(searchKey(label));
    if (same) return [code, [same]];
    const tally = weighFields(
      label
        .split(LABEL_PARTS)
        .map((text) => ({ words: readSyllables(text.toLowerCase()), weight: 1 })),
    );
    const best = Math.max(0, ...tally.values.map((value) => tally.total(value)));
    const meant = tally.values.filter((value) => tally.total(value) >= best * CLEARLY);
    return [code, meant.filter(isCommon)];
  });
  const labels = fields
    .filter(({ code }) => !isCommon(code))
    .flatMap(({ code, label }) =>
      [label, ...label.split(LABEL_PARTS)].map((phrase) => ({ phrase, meaning: code })),
    )
    .filter(({ phrase }) => phrase.trim().includes(' '));
  return { meanings: new Map(meanings), labels: phraseFinder(labels) };
}
