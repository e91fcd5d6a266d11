import type { PublicCount, PublicLine } from '#src/modules/publication/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import { PUBLIC_LABELS } from '#src/modules/petitions/schema.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import {
  Button,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  Select,
  TextInput,
} from '#src/ui/index.ts';
import { countOf } from '../counts.ts';
import type { CountAsk } from '../counts.ts';
import { STATE_SLUGS } from '../labels.ts';
import type { PublicState } from '../labels.ts';
import { petitionText } from '../messages/petitions.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf } from '../site.ts';
import { FIGURE_SLUGS, figuresSince } from '../public-figures.ts';
import type { FigureName } from '../public-figures.ts';
import { PetitionLines, shownDay } from './petition-lines.tsx';

export interface RegisterAsk {
  readonly q: string;
  readonly field: string;
  readonly state: PublicState | undefined;
  readonly unit: string;
  /** The year and the number of a session: `2026-4`. */
  readonly session: string;
  /** The figure of the home page whose rows these are. */
  readonly figure: FigureName | undefined;
  readonly cursor: string;
}

export interface SessionChoice {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface RegisterPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly ask: RegisterAsk;
  readonly items: readonly PublicLine[];
  readonly next: string | null;
  readonly today: string;
  readonly total: number;
  /** The total is only as far as was counted. */
  readonly isMore: boolean;
  /** Nothing had every word: these have most of them. */
  readonly isNearly: boolean;
  readonly counts: readonly PublicCount[];
  readonly fields: ReadonlyMap<string, string>;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly sessions: readonly SessionChoice[];
}

export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, council, ask, items, next, total, isMore, isNearly } = props;
  const text = petitionText(locale).register;
  const path = `${baseOf(council)}/kien-nghi`;
  const figure = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(total);
  return (
    <>
      <PageHeader title={text.title} />
      <FigureRows {...props} />
      <Filters {...props} />
      <p class="found-count">{isMore ? text.countMany(figure) : text.count(figure)}</p>
      {isNearly && <p class="side-note">{text.nearly}</p>}
      {items.length === 0 ? (
        <EmptyState
          icon="search"
          title={text.none}
          actions={<LinkButton href={publicHref(locale, path)}>{text.clear}</LinkButton>}
        >
          {text.noneWords}
        </EmptyState>
      ) : (
        <PetitionLines {...props} level={2} />
      )}
      <nav class="turning" aria-label={text.title}>
        {ask.cursor !== '' && <a href={publicHref(locale, path, asked(ask))}>{text.first}</a>}
        {next !== null && (
          <LinkButton href={publicHref(locale, path, { ...asked(ask), trang: next })}>
            {text.next}
          </LinkButton>
        )}
      </nav>
    </>
  );
};

/** What is asked, as an address says it; the page within the list is left out. */
export function asked(ask: RegisterAsk): Readonly<Record<string, string>> {
  return {
    q: ask.q,
    'linh-vuc': ask.field,
    'tinh-trang': ask.state === undefined ? '' : STATE_SLUGS[ask.state],
    xa: ask.unit,
    'ky-hop': ask.session,
    'so-lieu': ask.figure === undefined ? '' : FIGURE_SLUGS[ask.figure],
  };
}

/** Says what the number counted, and how to leave it. */
const FigureRows = ({ locale, council, ask, today }: RegisterPageProps) => {
  const text = petitionText(locale).register;
  if (ask.figure === undefined) return null;
  const without = asked({ ...ask, figure: undefined });
  return (
    <Notice tone="info">
      {text.figureRows(text.figures[ask.figure], shownDay(figuresSince(today)))}{' '}
      <a href={publicHref(locale, `${baseOf(council)}/kien-nghi`, without)}>{text.clear}</a>
    </Notice>
  );
};

const isFiltered = ({ field, state, unit, session }: RegisterAsk): boolean =>
  state !== undefined || [field, unit, session].some((one) => one !== '');

const Filters = (props: RegisterPageProps) => {
  const { locale, council, ask, units, sessions } = props;
  const text = petitionText(locale).register;
  return (
    <search class="asking no-print">
      <form method="get" action={`${baseOf(council)}/kien-nghi`}>
        <div class="asking-words asking-line">
          <TextInput name="q" label={text.search} value={ask.q} width="full" />
          <Button tone="primary">{text.find}</Button>
        </div>
        <details class="asking-more" open={isFiltered(ask)}>
          <summary>{text.filters}</summary>
          <div class="asking-fields">
            <Select
              name="linh-vuc"
              label={text.field}
              placeholder={text.anyField}
              value={ask.field}
              options={[...props.fields].flatMap(([value, label]) =>
                choice(props, value, label, { field: value }),
              )}
            />
            <Select
              name="tinh-trang"
              label={text.state}
              placeholder={text.anyState}
              value={ask.state === undefined ? '' : STATE_SLUGS[ask.state]}
              options={stateChoices(props)}
            />
            {council.tier === 'province' && (
              <Select
                name="xa"
                label={text.unit}
                placeholder={text.anyUnit}
                value={ask.unit}
                options={units.flatMap(({ code, name }) =>
                  choice(props, code, name, { unitCode: code }),
                )}
              />
            )}
            <Select
              name="ky-hop"
              label={text.session}
              placeholder={text.anySession}
              value={ask.session}
              options={sessions.flatMap(({ id, slug, name }) =>
                choice(props, slug, name, { sessionId: id }),
              )}
            />
            {ask.figure !== undefined && (
              <input type="hidden" name="so-lieu" value={FIGURE_SLUGS[ask.figure]} />
            )}
            <div class="asking-go">
              <Button tone="plain">{text.show}</Button>
            </div>
          </div>
        </details>
        {locale === 'en' && <input type="hidden" name="lang" value="en" />}
      </form>
    </search>
  );
};

function stateChoices(props: RegisterPageProps) {
  const labels = petitionWords(props.locale).publicLabels;
  const { groups } = petitionText(props.locale).register;
  return [
    ...choice(props, STATE_SLUGS.replied, groups.replied, { state: 'replied' }),
    ...choice(props, STATE_SLUGS.confirmed, groups.confirmed, { state: 'confirmed' }),
    ...PUBLIC_LABELS.flatMap((state) =>
      choice(props, STATE_SLUGS[state], labels[state], { state }),
    ),
  ];
}

/** What nobody published is no choice, unless it is what was asked for. */
function choice(props: RegisterPageProps, value: string, label: string, ask: CountAsk) {
  // What is counted is the whole register; within a figure the number would be another.
  if (props.ask.figure !== undefined) return [{ value, label }];
  const count = countOf(props.counts, ask);
  const isChosen = Object.values(asked(props.ask)).includes(value);
  return count === 0 && !isChosen ? [] : [{ value, label: `${label} (${count})` }];
}
