import type { PartReading } from './staged-reading.ts';
import type { Row } from './store/rows.ts';

type Decided = Pick<Row, 'reading' | 'decision'>;

/** What was understood of the whole row, or of one matter of a divided cell. */
export function readingAt({ reading }: Pick<Row, 'reading'>, part: number | null): PartReading {
  return (part === null ? null : reading.partReadings?.[part]) ?? reading;
}

/** The field as it would be recorded: the person's choice, else the office's own word. */
export function heldField(row: Decided, part: number | null): string | null {
  const chosen = chosenAt(row, part).field;
  if (chosen !== undefined) return chosen || null;
  const { field } = readingAt(row, part);
  return field.how === 'office' ? field.code : null;
}

export function heldBody(row: Decided, part: number | null): string | null {
  const chosen = chosenAt(row, part).body;
  if (chosen !== undefined) return chosen || null;
  const { body } = readingAt(row, part);
  return body.how === 'office' ? body.id : null;
}

/** The bodies a person may take: the office's own, and those suggested. */
export function bodyChoices(row: Pick<Row, 'reading'>, part: number | null) {
  const { body } = readingAt(row, part);
  const { id, name, how, choices = [] } = body;
  return how === 'office' && id !== null ? [{ id, name }, ...choices] : choices;
}

function chosenAt({ decision }: Decided, part: number | null) {
  return part === null ? decision : (decision.parts?.[part] ?? {});
}
