import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Checkbox,
  FieldRow,
  Form,
  Section,
  Select,
  SubmitBar,
} from '#src/ui/index.ts';
import { importText } from '../messages/pages.ts';
import { COLUMN_MEANINGS, meaningLabel } from '../reading/index.ts';
import type { ReadSheet } from '../schema.ts';
import type { Import } from '../store/imports.ts';
import { columnLetter } from '../work/read-list.ts';

/** Each column with its meaning; changed, the file is read again. */
export const ColumnsCard = ({ one, locale }: { readonly one: Import; readonly locale: Locale }) => {
  const t = importText(locale);
  return (
    <Card id="columns">
      <details open={one.state === 'failed'}>
        <summary>
          <span>
            <strong>{t.how}</strong> · {readAs(one, locale)}
          </span>
        </summary>
        <p>{t.howLead}</p>
        <Form action={`/petitions/imports/${one.id}/columns`} wide>
          {one.sheets.map((sheet, at) => (
            <SheetColumns
              sheet={sheet}
              at={at}
              locale={locale}
              isOnly={one.sheets.length === 1}
              key={sheet.name}
            />
          ))}
          <SubmitBar>
            <Button>{t.applyColumns}</Button>
          </SubmitBar>
        </Form>
      </details>
    </Card>
  );
};

/** In one line what was found, so that most clerks need not open it. */
function readAs(one: Import, locale: Locale): string {
  const meanings = one.sheets
    .filter(({ isTaken }) => isTaken)
    .flatMap(({ columns }) => columns.map(({ meaning }) => meaning))
    .filter((meaning) => meaning !== null && meaning !== 'stt');
  const known = COLUMN_MEANINGS.filter((meaning) => meanings.includes(meaning));
  return known.map((meaning) => meaningLabel(locale, meaning)).join(', ');
}

interface SheetProps {
  readonly sheet: ReadSheet;
  readonly at: number;
  readonly locale: Locale;
  readonly isOnly: boolean;
}

const SheetColumns = ({ sheet, at, locale, isOnly }: SheetProps) => {
  const t = importText(locale);
  const options = COLUMN_MEANINGS.map((value) => ({ value, label: meaningLabel(locale, value) }));
  return (
    <Section level={3} title={t.sheet(sheet.name, sheet.rowCount)}>
      <input type="hidden" name={`sheets.${at}.name`} value={sheet.name} />
      {isOnly ? (
        <input type="hidden" name={`sheets.${at}.isTaken`} value="on" />
      ) : (
        <Checkbox name={`sheets.${at}.isTaken`} label={t.takeSheet} checked={sheet.isTaken} />
      )}
      <FieldRow>
        {sheet.columns.map((column) => (
          <Select
            name={`sheets.${at}.columns.c${column.index}`}
            label={t.column(columnLetter(column.index), column.title)}
            options={options}
            value={column.meaning ?? ''}
            placeholder={t.ignored}
            key={column.index}
          />
        ))}
      </FieldRow>
    </Section>
  );
};
