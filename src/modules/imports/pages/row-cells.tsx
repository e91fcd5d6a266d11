import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, FieldRow, Meta, Prose } from '#src/ui/index.ts';
import { importText } from '../messages/pages.ts';
import { problemText } from '../reading/index.ts';
import type { Duplicate } from '../staged-reading.ts';
import type { Row } from '../store/rows.ts';
import { BodyChoice, FieldChoice } from './row-choices.tsx';
import type { ChoiceView } from './row-choices.tsx';

export interface Shown extends ChoiceView {
  /** Petitions of the register that the reader sees. */
  readonly visible: ReadonlySet<string>;
}

export const TextCell = ({ row, locale }: { readonly row: Row; readonly locale: Locale }) => (
  <>
    <small>{importText(locale).rowOf(row.sheet, row.row_number)}</small>
    <Prose text={row.reading.text || row.cells.filter(Boolean).join(' · ')} />
  </>
);

export const RowMarks = ({ row, locale }: { readonly row: Row; readonly locale: Locale }) => {
  const t = importText(locale);
  if (row.is_rejected) return <Badge tone="warning">{t.isRejected}</Badge>;
  if (row.is_skipped) return <Badge>{t.isSkipped}</Badge>;
  if (row.has_question) return <Badge tone="warning">{t.chooseUnit}</Badge>;
  if (row.is_same) return <Badge tone="warning">{t.same}</Badge>;
  return null;
};

export const TextNotes = ({ row, view }: { readonly row: Row; readonly view: Shown }) => {
  const t = importText(view.locale);
  const { reading } = row;
  const related = reading.duplicates.filter(({ same }) => !same);
  return (
    <>
      {reading.problems.length > 0 && (
        <ul>
          {reading.problems.map((problem) => (
            <li key={problem.code}>{problemText(view.locale, problem)}</li>
          ))}
        </ul>
      )}
      {row.has_several && <Several row={row} view={view} />}
      <Duplicates of={reading.duplicates.filter(({ same }) => same)} view={view} />
      {related.length > 0 && (
        <details>
          <summary>{t.relatedCount(related.length)}</summary>
          <Duplicates of={related} view={view} />
        </details>
      )}
      <Meta
        items={[
          sessionLine(row, view.locale),
          reading.petitioner && t.petitionerThere,
          reading.answer !== '' && t.answerThere,
        ]}
      />
    </>
  );
};

const Duplicates = ({
  of,
  view: { locale, visible },
}: {
  readonly of: readonly Duplicate[];
  readonly view: Shown;
}) => (
  <>
    {of.map((one) => (
      <DuplicateLine
        duplicate={one}
        locale={locale}
        mayOpen={visible.has(one.id ?? '')}
        key={one.code ?? one.ordinal}
      />
    ))}
  </>
);

function sessionLine({ reading: { session } }: Row, locale: Locale): string | null {
  const t = importText(locale);
  if (session.id !== null) return t.session(session.name);
  return session.words === '' ? t.noSession : t.sessionUnknown(session.words);
}

const Several = ({ row, view }: { readonly row: Row; readonly view: Shown }) => {
  const t = importText(view.locale);
  const { parts } = row.reading;
  return (
    <details open={row.decision.split === true}>
      <summary>
        {row.decision.split ? t.split(parts.length) : t.severalMatters(parts.length)}
      </summary>
      <ol>
        {parts.map((text, part) => (
          <li key={text}>
            {text}
            {row.reading.partReadings && (
              <FieldRow>
                <FieldChoice row={row} part={part} view={view} />
                <BodyChoice row={row} part={part} view={view} />
              </FieldRow>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
};

export const DuplicateLine = ({
  duplicate,
  locale,
  mayOpen,
}: {
  readonly duplicate: Duplicate;
  readonly locale: Locale;
  /** Whether the reader sees that petition; of others they learn the code. */
  readonly mayOpen: boolean;
}) => {
  const t = importText(locale);
  const { same, of, code, row, sheet = '', reasons } = duplicate;
  return (
    <p>
      <Badge tone={same ? 'warning' : 'neutral'}>{same ? t.same : t.related}</Badge>{' '}
      {of === 'file' ? (
        t.sameRow(row ?? 0, sheet)
      ) : mayOpen ? (
        <a href={`/petitions/${code}`}>{code}</a>
      ) : (
        code
      )}
      {reasons.length > 0 && <small> {reasons.join('; ')}</small>}
    </p>
  );
};

export const PlaceCell = ({ row, view }: { readonly row: Row; readonly view: Shown }) => {
  const t = importText(view.locale);
  const { place } = row.reading;
  const chosen = place.choices.find(({ code }) => code === row.decision.unit);
  const names = chosen ? chosen.name : place.places.map(({ unitName }) => unitName).join('; ');
  const reason = t.reasons[chosen ? 'chosen' : place.reason] ?? '';
  const why = place.choices.map((choice) => t.reasons[choice.reason] ?? '').filter(Boolean);
  const isAsked = view.one.state === 'ready' && !row.is_rejected && place.choices.length > 1;
  return (
    <>
      {isAsked ? (
        <select class="select" name={`unit.r${row.ordinal}`} aria-label={t.unitOf(row.row_number)}>
          <option value="">{t.chooseUnit}</option>
          {place.choices.map((choice) => (
            <option
              value={choice.code}
              selected={choice.code === row.decision.unit}
              key={choice.code}
            >
              {choice.name}
            </option>
          ))}
        </select>
      ) : (
        <span>{names}</span>
      )}
      {isAsked && <small>{[...new Set(why)].join('; ')}</small>}
      {reason !== '' && !isAsked && <small> ({reason})</small>}
      {place.words !== '' && (
        <div>
          <small>{t.written(place.words)}</small>
        </div>
      )}
    </>
  );
};

export const FieldCell = ({ row, view }: { readonly row: Row; readonly view: Shown }) => {
  const t = importText(view.locale);
  if (isDivided(row)) return <small>{t.byMatter}</small>;
  return <FieldChoice row={row} part={null} view={view} />;
};

export const BodyCell = ({ row, view }: { readonly row: Row; readonly view: Shown }) => {
  const t = importText(view.locale);
  if (isDivided(row)) return <small>{t.byMatter}</small>;
  return <BodyChoice row={row} part={null} view={view} />;
};

/** Each matter has its own lists, below the text. */
const isDivided = ({ decision, reading }: Row): boolean =>
  decision.split === true && (reading.partReadings?.length ?? 0) > 0;
