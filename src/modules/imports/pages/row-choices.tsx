import type { Locale } from '#src/platform/i18n/text.ts';
import { bodyChoices, heldBody, heldField, readingAt } from '../held.ts';
import { importText } from '../messages/pages.ts';
import type { Row } from '../store/rows.ts';

export interface ChoiceView {
  readonly locale: Locale;
  readonly fields: readonly { readonly code: string; readonly label: string }[];
  readonly one: { readonly state: string };
}

interface ChoiceProps {
  readonly row: Row;
  /** The matter of a divided cell; null is the whole row. */
  readonly part: number | null;
  readonly view: ChoiceView;
}

const keyOf = ({ ordinal }: Row, part: number | null): string =>
  part === null ? `r${ordinal}` : `r${ordinal}p${part}`;

export const FieldChoice = ({ row, part, view }: ChoiceProps) => {
  const t = importText(view.locale);
  const { field } = readingAt(row, part);
  const held = heldField(row, part) ?? '';
  const [first] = field.choices;
  const proposed = field.how === 'suggested' ? field.code : (first?.code ?? null);
  const label = (code: string): string =>
    view.fields.find((one) => one.code === code)?.label ?? code;
  if (row.is_rejected || view.one.state !== 'ready') return <span>{held && label(held)}</span>;
  const ordered = [
    ...view.fields.filter(({ code }) => code === proposed),
    ...view.fields.filter(({ code }) => code !== proposed),
  ];
  return (
    <div>
      <select
        class="select"
        name={`field.${keyOf(row, part)}`}
        aria-label={t.fieldOf(row.row_number, part)}
      >
        <option value="">{t.noField}</option>
        {ordered.map((one) => (
          <option value={one.code} selected={one.code === held} key={one.code}>
            {one.code === proposed && one.code !== held ? t.suggested(one.label) : one.label}
          </option>
        ))}
      </select>
      {field.how === 'suggested' && proposed !== null && field.reasons.length > 0 && (
        <small>
          {t.suggestedBy(`${label(proposed)}: ${field.reasons.slice(0, 3).join(', ')}`)}
        </small>
      )}
      {field.words !== '' && field.how !== 'office' && <small> {t.written(field.words)}</small>}
    </div>
  );
};

export const BodyChoice = ({ row, part, view }: ChoiceProps) => {
  const t = importText(view.locale);
  const { body } = readingAt(row, part);
  const held = heldBody(row, part) ?? '';
  const choices = bodyChoices(row, part);
  const isOpen = view.one.state === 'ready' && !row.is_rejected && choices.length > 0;
  const own = body.how === 'office' ? body.id : null;
  return (
    <div>
      {isOpen ? (
        <select
          class="select"
          name={`body.${keyOf(row, part)}`}
          aria-label={t.bodyOf(row.row_number, part)}
        >
          <option value="">{t.noBody}</option>
          {choices.map(({ id, name }) => (
            <option value={id} selected={id === held} key={id}>
              {id === own || id === held ? name : t.suggested(name)}
            </option>
          ))}
        </select>
      ) : (
        <span>{choices.find(({ id }) => id === held)?.name ?? ''}</span>
      )}
      {body.words !== '' && body.how !== 'office' && <small> {t.written(body.words)}</small>}
    </div>
  );
};
