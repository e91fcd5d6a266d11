import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { historyText } from '../messages/history.ts';
import { receiveText } from '#src/platform/text/normalise.ts';
import { problem, splitMatters } from '../reading/index.ts';
import type { RowRead } from '../reading/index.ts';
import type { PartReading, StagedReading } from '../staged-reading.ts';
import { DuplicateSearch } from './duplicates.ts';
import { openKnowledge } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { answerOf, bodyOf, fieldOf, noteOf, placeOf } from './read-parts.ts';
import { sessionNamed } from './session-finder.ts';
import type { Proposals } from './suggesting.ts';
import { takeTurn } from './turns.ts';

/** One row of the list as it came from the sheet. */
export interface ListRow {
  readonly ordinal: number;
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly read: RowRead;
}

export interface AnalysedRow extends Omit<ListRow, 'read'> {
  readonly reading: StagedReading;
  readonly isRejected: boolean;
}

export interface Analyser {
  analyse(rows: readonly ListRow[]): Promise<readonly AnalysedRow[]>;
}

export async function openAnalyser(db: Db, actor: Actor, today: string): Promise<Analyser> {
  const known = await openKnowledge(db, actor, today);
  const search = new DuplicateSearch(db, actor);
  return {
    async analyse(rows) {
      const good = rows.filter(({ read }) => !isRejected(read));
      const asked = good.map(({ ordinal, row, sheet, read }) => ({
        ordinal,
        row,
        sheet,
        text: receiveText(read.text).text,
        place: read.place,
      }));
      const [duplicates, readings] = await search.of(asked, async () => {
        const all: StagedReading[] = [];
        for (const { read } of rows) {
          all.push(readingOf(read, known, actor.locale));
          await takeTurn();
        }
        return all;
      });
      return rows.flatMap(({ read, ...row }, at): AnalysedRow[] => {
        const reading = readings[at];
        if (!reading) return [];
        const found = duplicates.get(row.ordinal);
        return [{ ...row, reading: { ...reading, ...found }, isRejected: isRejected(read) }];
      });
    },
  };
}

export const isRejected = ({ problems }: Pick<RowRead, 'problems'>): boolean =>
  problems.some(({ severity }) => severity === 'error');

function readingOf(read: RowRead, known: Knowledge, locale: Locale): StagedReading {
  const { original, text } = receiveText(read.text);
  const proposals = proposalsFor(read, text, known);
  const session = sessionNamed(read.session, known.sessions);
  const found = splitMatters(text);
  const parts = found.length > 1 ? found : [];
  const partReadings = parts.map((part) => partOf(part, read, known));
  return {
    original: receiveText(read.original).original || original,
    text,
    parts,
    ...(parts.length > 0 ? { partReadings } : {}),
    place: placeOf(read.place, proposals, known),
    field: fieldOf(read.field, proposals, known),
    body: bodyOf(read.agency, proposals, known),
    session,
    kind: proposals.kind,
    receivedOn: read.receivedOn,
    petitioner: read.petitioner,
    answer: answerOf(read),
    note: noteOf(read, historyText(locale).voices),
    problems: [...read.problems, ...sessionProblems(session, read)],
    duplicates: [],
  };
}

/** A divided cell is of several things: each gets what its own words suggest. */
function partOf(text: string, read: RowRead, known: Knowledge): PartReading {
  const proposals = known.suggesting.suggest({ text, place: read.place });
  return {
    field: fieldOf(read.field, proposals, known),
    body: bodyOf(read.agency, proposals, known),
  };
}

/** Said once: what is no session's name at all was said when the row was read. */
function sessionProblems({ id, words }: StagedReading['session'], { problems }: RowRead) {
  if (id !== null || words === '') return [];
  if (problems.some(({ code }) => code === 'unreadable_session')) return [];
  return [problem('unknown_session', 'session', words)];
}

const NOTHING: Proposals = {
  field: [],
  unit: [],
  body: [],
  tier: [],
  kind: 'petition',
  kindReasons: [],
};

/** Where the list itself names the place, the field and the body that answers there is nothing to suggest. */
function proposalsFor(read: RowRead, text: string, known: Knowledge): Proposals {
  const body = known.bodies.find(read.agency);
  const isAnswering = body !== null && !known.executives.has(body.id);
  const saysAll = read.place !== '' && known.fieldOf(read.field) !== null && isAnswering;
  return saysAll ? NOTHING : known.suggesting.suggest({ text, place: read.place });
}
