import { readSheets, sheetNoteText } from '#src/platform/sheets/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { openAnalyser } from '../analysing/analyse.ts';
import { importFailure } from '../failures.ts';
import { rememberedMeanings } from '../queries/imports.ts';
import { eachRow } from '../queries/rows.ts';
import { skipText } from '../reading/index.ts';
import { MOST_ROWS } from '../rules.ts';
import type { Mapping, ReadSheet } from '../schema.ts';
import type { Import } from '../store/imports.ts';
import { leftOutOf } from '../store/left-out.ts';
import type { LeftOut } from '../store/left-out.ts';
import { readList } from './read-list.ts';
import { reasonOf } from './rejected.ts';

export interface Rejected {
  readonly row: number;
  readonly reason: string;
  readonly sheet?: string;
}

export interface Skipped {
  readonly row: number;
  readonly reason: string;
  readonly text: string;
  readonly sheet?: string;
}

export interface Foreseen {
  readonly rows: number;
  readonly imported: number;
  readonly rejected: readonly Rejected[];
  readonly marked: number;
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
  readonly sheets: readonly ReadSheet[];
}

/** What an import of this list would do, without keeping anything of it. */
export async function foresee(
  platform: Platform,
  actor: Actor,
  list: { readonly path: string; readonly name: string; readonly mapping: Mapping },
): Promise<Foreseen> {
  const today = dayAt(platform.clock());
  const analyser = await openAnalyser(platform.db, actor, today);
  const { chunks, sheets, leftOut, notes } = readList({
    source: { path: list.path, name: list.name },
    mapping: list.mapping,
    remembered: await rememberedMeanings(platform.db, actor),
    today,
  });
  const rejected: Rejected[] = [];
  let [rows, marked] = [0, 0];
  for await (const chunk of chunks) {
    for (const row of await analyser.analyse(chunk)) {
      rows += 1;
      if (row.isRejected) {
        rejected.push(rejectedRow(row.sheet, row.row, reasonOf(row, actor.locale)));
      } else if (row.reading.duplicates.some(({ same }) => same)) marked += 1;
    }
  }
  if (!sheets.some(({ isTaken }) => isTaken)) {
    throw importFailure('InvalidInput', 'imports.no_header');
  }
  if (rows === 0) throw importFailure('InvalidInput', 'imports.no_rows');
  const { locale } = actor;
  return {
    rows,
    imported: rows - rejected.length,
    rejected,
    marked,
    sheets,
    skipped: leftOut.map((line) => skippedLine(line, locale)),
    notes: notes.map((one) => sheetNoteText(locale, one)),
  };
}

function rejectedRow(sheet: string, row: number, reason: string): Rejected {
  return sheet === '' ? { row, reason } : { row, reason, sheet };
}

function skippedLine({ sheet, row, reason, words }: LeftOut, locale: Locale): Skipped {
  const line = { row, reason: skipText(locale, reason), text: words };
  return sheet === '' ? line : { ...line, sheet };
}

/** Lines of the list that were taken for no petition, for a person to look over. */
export async function skippedOf(
  platform: Platform,
  one: Pick<Import, 'tenant_id' | 'id'>,
  locale: Locale,
): Promise<readonly Skipped[]> {
  const lines = await leftOutOf(platform.db, one, MOST_ROWS);
  return lines.map((line) => skippedLine(line, locale));
}

export async function rejectedOf(
  platform: Platform,
  one: Import,
  locale: Locale,
): Promise<readonly Rejected[]> {
  const rejected: Rejected[] = [];
  for await (const row of eachRow(platform.db, one, 'rejected')) {
    rejected.push(rejectedRow(row.sheet, row.row_number, reasonOf(row, locale)));
  }
  return rejected;
}

/** How many rows a file has, title rows and all; counting stops behind so many. */
export async function rowsIn(
  source: { readonly path: string; readonly name: string },
  most: number,
): Promise<number> {
  let rows = 0;
  for await (const { cells } of readSheets(source, { limits: { rows: MOST_ROWS } })) {
    if (cells.length > 0) rows += 1;
    if (rows > most) break;
  }
  return rows;
}
