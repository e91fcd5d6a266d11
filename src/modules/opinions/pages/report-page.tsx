import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Notice,
  PageHeader,
  Stack,
  StatRow,
  TwoLines,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { heading } from '../heading.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import type { ReportLine, Standing } from '../queries/report.ts';
import type { ReportWindow } from '../report-window.ts';
import { shown } from './parts.tsx';

export interface ReportPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly windows: readonly ReportWindow[];
  readonly window: ReportWindow;
  readonly lines: readonly ReportLine[];
  readonly mayReport: boolean;
  readonly refusal?: string | undefined;
}

const TONES = {
  reported: 'success',
  toReport: 'warning',
  fromBefore: 'warning',
  underWay: 'neutral',
  elsewhere: 'outline',
} as const satisfies Record<Standing, string>;

export function spanWords({ from, to }: ReportWindow, locale: Locale): string {
  const t = opinionText(locale);
  return t.between(shown(from) || t.fromStart, shown(to) || t.untilNow);
}

export function windowName({ session }: ReportWindow, locale: Locale): string {
  return session?.name ?? opinionText(locale).noSession;
}

const queryOf = ({ session }: ReportWindow) =>
  session ? `?session=${session.id}` : '?session=none';

/** What the council is told of at its next session. */
export const ReportPage = (props: ReportPageProps) => {
  const { locale, windows, window, refusal } = props;
  const t = opinionText(locale);
  const query = queryOf(window);
  return (
    <Stack>
      <PageHeader
        title={t.reportTitle}
        subtitle={`${windowName(window, locale)} · ${spanWords(window, locale)}`}
        breadcrumbs={[{ href: '/executive-submissions', label: t.nav }]}
        actions={
          <>
            <LinkButton href={`/executive-submissions/report/print${query}`} icon="print">
              {t.print}
            </LinkButton>
            <LinkButton
              href={`/executive-submissions/report.xlsx${query}`}
              icon="download"
              download
            >
              {t.xlsx}
            </LinkButton>
            <LinkButton
              href={`/executive-submissions/report.csv${query}`}
              icon="download"
              tone="quiet"
              download
            >
              {t.csv}
            </LinkButton>
          </>
        }
      />
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal}
        </Notice>
      )}
      <FilterBar
        action="/executive-submissions/report"
        filters={[
          {
            name: 'session',
            label: t.session,
            all: t.nearest,
            options: windows.map((one) => ({
              value: one.session?.id ?? 'none',
              label: windowName(one, locale),
            })),
            value: window.session?.id ?? 'none',
          },
        ]}
      />
      <Sums {...props} />
      <Lines {...props} />
    </Stack>
  );
};

const Sums = ({ locale, window, lines }: ReportPageProps) => {
  const { sum } = opinionText(locale);
  const count = (...some: readonly Standing[]) =>
    lines.filter(({ standing }) => some.includes(standing)).length;
  const href = `/executive-submissions/report${queryOf(window)}`;
  return (
    <StatRow
      stats={[
        { label: sum.reported, value: count('reported'), href },
        { label: sum.toReport, value: count('toReport', 'fromBefore'), href },
        { label: sum.underWay, value: count('underWay'), href },
      ]}
    />
  );
};

const isReportable = ({ standing }: ReportLine) =>
  standing === 'toReport' || standing === 'fromBefore';

const Lines = (props: ReportPageProps) => {
  const { locale, today, window, lines, mayReport } = props;
  const t = opinionText(locale);
  const { session } = window;
  const isOpen = session !== null && session.opens_on <= today;
  const selection = {
    action: `/executive-submissions/report/${session?.id ?? ''}`,
    name: 'ids[]',
    rowLabel: ({ title }: ReportLine) => t.choose(title),
    selectable: isReportable,
    actions: <Button tone="primary">{t.markReported}</Button>,
  };
  return (
    <>
      {session && !isOpen && mayReport && (
        <Notice tone="info">{t.notOpen(shown(session.opens_on))}</Notice>
      )}
      <Card flush>
        <DataTable
          caption={t.reportTitle}
          columns={reportColumns(locale)}
          rows={lines}
          rowKey={({ id }) => id}
          rowHref={({ code }) => `/executive-submissions/${code}`}
          {...(mayReport && isOpen && lines.some(isReportable) ? { selection } : {})}
          empty={<EmptyState title={t.reportNone}>{t.reportNoneWords}</EmptyState>}
        />
      </Card>
    </>
  );
};

function reportColumns(locale: Locale): Column<ReportLine>[] {
  const { reportColumns: head } = opinionText(locale);
  const words = opinionWords(locale);
  return [
    {
      key: 'title',
      header: head.title,
      card: 'title',
      width: 'wide',
      cell: ({ title, bodyShort }) => <TwoLines first={heading(title)} second={bodyShort} />,
    },
    {
      key: 'document',
      header: head.document,
      card: 'meta',
      nowrap: true,
      cell: ({ document_number, document_on }) => (
        <TwoLines first={document_number} second={shown(document_on)} />
      ),
    },
    {
      key: 'committee',
      header: head.committee,
      card: 'line',
      cell: ({ appraisers }) => appraisers.join(', '),
    },
    {
      key: 'decision',
      header: head.decision,
      card: 'line',
      cell: ({ decision, state }) => (decision ? words.decisions[decision] : words.states[state]),
    },
    {
      key: 'answer',
      header: head.answer,
      card: 'line',
      nowrap: true,
      cell: ({ answer_number, answered_on }) => (
        <TwoLines first={answer_number ?? ''} second={shown(answered_on)} />
      ),
    },
    {
      key: 'standing',
      header: head.standing,
      card: 'mark',
      nowrap: true,
      cell: ({ standing }) => <Badge tone={TONES[standing]}>{words.standings[standing]}</Badge>,
    },
  ];
}

/** The list as it is printed and laid before the council. */
export const ReportSheet = ({ locale, window, lines }: ReportPageProps) => {
  const t = opinionText(locale);
  return (
    <Stack>
      <PageHeader
        title={t.reportTitle}
        subtitle={`${windowName(window, locale)} · ${spanWords(window, locale)}`}
        actions={
          <LinkButton href={`/executive-submissions/report${queryOf(window)}`} tone="quiet">
            {t.cancel}
          </LinkButton>
        }
      />
      <DataTable
        caption={t.reportTitle}
        columns={reportColumns(locale)}
        rows={lines}
        rowKey={({ id }) => id}
        dense
        empty={<EmptyState title={t.reportNone} />}
      />
    </Stack>
  );
};
