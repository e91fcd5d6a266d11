import { day } from '#src/council/calendar/index.ts';
import type { BulkRecording, PlaceFinder } from '#src/modules/petitions/index.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { heldBody, heldField } from '../held.ts';
import { historyText } from '../messages/history.ts';
import type { Import } from '../store/imports.ts';
import type { Row } from '../store/rows.ts';

export interface Making {
  /** Where the rows before went, by their place in the file. */
  readonly made: Map<number, string>;
  readonly one: Pick<Import, 'id' | 'file_name'>;
  readonly places: PlaceFinder;
  readonly today: string;
  readonly locale: Locale;
}

/** The petitions of one row: one, or one of each matter where the clerk agreed to split the cell. */
export function recordingsOf(row: Row, making: Making): readonly BulkRecording[] {
  const { reading, decision } = row;
  const texts =
    decision.split === true && reading.parts.length > 1 ? reading.parts : [reading.text];
  const ids = texts.map(() => newId());
  const doubles = doublesOf(row, making);
  const [first] = ids;
  if (first) making.made.set(row.ordinal, first);
  return texts.map((text, part) => ({
    id: ids[part] ?? newId(),
    // Which part of a divided cell is meant nobody knows: the first stands for it.
    doubles: part === 0 ? doubles : [],
    importId: making.one.id,
    words: { original: texts.length > 1 ? text : reading.original, text },
    title: '',
    kind: reading.kind,
    receivedOn: day(reading.receivedOn ?? making.today),
    sessionId: reading.session.id,
    timing: reading.session.timing,
    fieldCode: heldField(row, partAt(texts, part)),
    responsibleBodyId: heldBody(row, partAt(texts, part)),
    publicText: '',
    places: placesOf(row, making.places),
    placeText: reading.place.words,
    petitioners: petitionersOf(row),
    requestKey: `import ${making.one.id} ${row.ordinal} ${part}`,
    marks: texts.length === 1 && reading.place.words !== '' ? reading.marks : undefined,
    note: historyNote(row, making),
    data: {
      importId: making.one.id,
      sheet: row.sheet,
      row: row.row_number,
      ...(texts.length > 1 ? { part: part + 1, parts: texts.length } : {}),
    },
  }));
}

/** What the row is said to be the same as, as far as it is in the register by now. */
function doublesOf({ reading }: Row, { made }: Making) {
  return reading.duplicates
    .filter(({ same }) => same)
    .flatMap(({ id, ordinal = -1, score }) => {
      const other = id ?? made.get(ordinal);
      return other === undefined ? [] : [{ id: other, score }];
    });
}

const partAt = (texts: readonly string[], part: number): number | null =>
  texts.length > 1 ? part : null;

function placesOf({ reading, decision }: Row, places: PlaceFinder) {
  const chosen = decision.unit ? places.chosen(decision.unit, reading.place.words) : null;
  if (!chosen) return reading.place.places;
  const [first] = reading.place.places;
  return [{ ...chosen, detail: chosen.detail || (first?.detail ?? '') }];
}

function petitionersOf({ reading: { petitioner } }: Row) {
  return petitioner === null ? [] : [{ ...petitioner, email: '', note: '' }];
}

/** Where it came from, and what the office's list already said: history, never lost. */
function historyNote({ row_number, sheet, reading }: Row, { one, locale }: Making): string {
  const t = historyText(locale);
  const office = [
    reading.body.words && t.agency(reading.body.words),
    reading.session.words && !reading.session.isNamed && t.session(reading.session.words),
    reading.field.words && reading.field.how !== 'office' && t.field(reading.field.words),
    reading.answer && t.answer(reading.answer),
    reading.note && t.note(reading.note),
    ...reading.duplicates
      .filter(({ same }) => same)
      .map(({ of, code = '', row = 0 }) => (of === 'register' ? t.sameAs(code) : t.sameRow(row))),
  ];
  return [t.from(one.file_name, sheet, row_number), ...office.filter(Boolean)].join('\n');
}
