import type { Locale } from '#src/platform/i18n/text.ts';
import type { SheetToWrite } from '#src/platform/sheets/index.ts';
import { day, formatDay } from '#src/council/calendar/index.ts';
import { opinionText } from './messages/pages.ts';
import { opinionWords } from './messages/words.ts';
import type { ReportLine } from './queries/report.ts';

const withDay = (number: string | null, on: string | null): string =>
  number && on ? `${number}, ${formatDay(day(on))}` : '';

/** The list between two sessions as a sheet. */
export function reportSheet(lines: readonly ReportLine[], locale: Locale): SheetToWrite {
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const { reportColumns: head } = t;
  return {
    name: t.sheet,
    head: [
      head.at,
      head.title,
      t.columns.body,
      head.document,
      head.committee,
      head.decision,
      head.answer,
      head.standing,
      t.facts.code,
    ],
    widths: [6, 50, 24, 24, 24, 30, 24, 22, 18],
    rows: lines.map((line, at) => [
      at + 1,
      line.title,
      line.bodyName,
      withDay(line.document_number, line.document_on),
      line.appraisers.join(', '),
      line.decision ? words.decisions[line.decision] : words.states[line.state],
      withDay(line.answer_number, line.answered_on),
      line.standing === 'reported' || line.standing === 'elsewhere'
        ? `${words.standings.reported}: ${line.sessionName ?? ''}`
        : words.standings[line.standing],
      line.code,
    ]),
  };
}
