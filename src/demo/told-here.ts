import { referenceUnits } from '#src/council/tenants/index.ts';
import type { Case } from './cases.ts';
import told from './told-here.json' with { type: 'json' };

/** A telling of another province as it would be told here; `{xã}` and `{thôn}` stand for the place. */
const HERE: Readonly<Record<string, { readonly text: string; readonly answer?: string }>> = told;

export interface Place {
  readonly unit: string;
  readonly hamlet: string;
}

/** The petition with its places changed to one of the demo's own. */
export function toldHere(petition: Case, place: Place): Case {
  const here = HERE[petition.id];
  const { text, answer } = { text: petition.text, answer: petition.answer, ...here };
  return { ...petition, text: placed(text, place), answer: answer && placed(answer, place) };
}

function placed(words: string, { unit, hamlet }: Place): string {
  const name = unitName(unit);
  return words
    .replaceAll('{xã}', lowered(name))
    .replaceAll('{Xã}', name)
    .replaceAll('{thôn}', hamlet)
    .replaceAll('{Thôn}', hamlet.charAt(0).toUpperCase() + hamlet.slice(1));
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

let names: ReadonlyMap<string, string> | undefined;

function unitName(code: string): string {
  names ??= new Map(referenceUnits().map((unit) => [unit.code, unit.name]));
  const name = names.get(code);
  if (name === undefined) throw new Error(`no unit has the code ${code}`);
  return name;
}
