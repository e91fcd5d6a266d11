import { sheetNoteText } from '#src/platform/sheets/index.ts';
import { Card } from '#src/ui/index.ts';
import { importText } from '../messages/pages.ts';
import { skipText } from '../reading/index.ts';
import { THOROUGH_ROWS } from '../rules.ts';
import type { LeftOut, LeftOutReason } from '../store/left-out.ts';
import type { ImportView } from './import-page.tsx';

export interface LeftOutView extends ImportView {
  readonly leftOut: readonly LeftOut[];
  readonly reasons: readonly LeftOutReason[];
}

/** What the reading said of the file itself, sheet by sheet. */
export const FileNotes = ({ view: { one, counts, locale } }: { readonly view: LeftOutView }) => {
  const t = importText(locale);
  const notes = [
    ...one.notes.map((note) => sheetNoteText(locale, note)),
    ...one.sheets
      .filter(({ isTaken, rowCount }) => !isTaken && rowCount > 0)
      .map(({ name, rowCount }) => t.sheetNotTaken(name, rowCount)),
    ...(counts.rows > THOROUGH_ROWS ? [t.thorough(THOROUGH_ROWS)] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Card title={t.notesTitle}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Card>
  );
};

/** Every line that was taken for no petition, so that the clerk sees that none is lost. */
export const LeftOutCard = ({ view }: { readonly view: LeftOutView }) => {
  const { leftOut, reasons, locale } = view;
  const t = importText(locale);
  if (leftOut.length === 0) return null;
  const lines = reasons.reduce((sum, one) => sum + one.lines, 0);
  const why = reasons.map((one) => t.leftOutReason(skipText(locale, one.reason), one.lines));
  return (
    <Card id="left-out">
      <details>
        <summary>
          <strong>{t.leftOut(lines, why.join(', '))}</strong>
        </summary>
        <p>{t.leftOutLead}</p>
        <ul>
          {leftOut.map(({ ordinal, sheet, row, reason, words }) => (
            <li key={ordinal}>
              {t.rowOf(sheet, row)}: {words} <small>({skipText(locale, reason)})</small>
            </li>
          ))}
          {lines > leftOut.length && <li>{t.leftOutMore(lines - leftOut.length)}</li>}
        </ul>
      </details>
    </Card>
  );
};
