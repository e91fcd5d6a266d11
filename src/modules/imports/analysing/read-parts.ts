import { day, formatDay } from '#src/council/calendar/index.ts';
import { clearUnit } from '#src/council/suggestions/index.ts';
import type { ReadBody, ReadField, ReadPlace, UnitChoice } from '../staged-reading.ts';
import type { Knowledge } from './knowledge.ts';
import type { RowRead } from '../reading/index.ts';
import type { Proposals } from './suggesting.ts';

const MOST_CHOICES = 3;

/** The unit of today for the office's words; without words, the one the text names or the council's own. */
export function placeOf(words: string, proposals: Proposals, { places }: Knowledge): ReadPlace {
  if (words !== '') return { words, ...places.find(words) };
  const units = proposals.unit.filter(({ value }) => places.chosen(value, '') !== null);
  const [first, second] = units;
  if (first && !clearUnit(units))
    return { ...places.find(''), words, reason: 'from-text', choices: units.map(asChoice) };
  const chosen = first ? places.chosen(first.value, '') : null;
  if (!chosen) return { words, ...places.find('') };
  const choices = second ? units.slice(0, MOST_CHOICES).map(asChoice) : [];
  return { words, places: [chosen], reason: 'from-text', choices };
}

function asChoice({ value, label }: Proposals['unit'][number]): UnitChoice {
  return { code: value, name: label, reason: 'from-text' };
}

/** The office's own word for the field, else what the text suggests. */
export function fieldOf(words: string, proposals: Proposals, known: Knowledge): ReadField {
  const own = known.fieldOf(words);
  const choices = proposals.field
    .slice(0, MOST_CHOICES)
    .map(({ value, label }) => ({ code: value, label }));
  if (own) return { words, ...own, how: 'office', reasons: [], choices };
  const [first] = proposals.field;
  if (!first) return { words, code: null, label: '', how: 'none', reasons: [], choices };
  const { value: code, label, reasons } = first;
  return { words, code, label, how: 'suggested', reasons, choices };
}

export function bodyOf(words: string, proposals: Proposals, { bodies }: Knowledge): ReadBody {
  const own = bodies.find(words);
  const choices = proposals.body
    .filter(({ value }) => value !== own?.id)
    .slice(0, MOST_CHOICES)
    .map(({ value, label }) => ({ id: value, name: label }));
  if (own) return { words, id: own.id, name: own.label, how: 'office', reasons: [], choices };
  const [first] = proposals.body;
  if (!first) return { words, id: null, name: '', how: 'none', reasons: [], choices };
  const { value: id, label: name, reasons } = first;
  return { words, id, name, how: 'suggested', reasons, choices };
}

/** What the list says of an answer, in one text. */
export function answerOf(values: RowRead): string {
  const document = [values.answerDocument, values.answeredOn && shownDay(values.answeredOn)];
  return [values.status, values.answer, document.filter(Boolean).join(', ')]
    .filter(Boolean)
    .join('\n');
}

export function noteOf(values: RowRead, voices: (count: number) => string): string {
  const { code, source, section, note } = values;
  const said = values.voices !== null && values.voices > 1 ? voices(values.voices) : '';
  return [code, source, section, said, note].filter(Boolean).join('\n');
}

const shownDay = (on: string): string => formatDay(day(on));
