import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, DataTable, EmptyState, Section, Stack } from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { jobWords } from '../job-words.ts';
import { operationsText } from '../messages.ts';
import type { JobLine } from '../queries.ts';

interface JobsProps {
  readonly locale: Locale;
  readonly jobs: readonly JobLine[];
}

/** What failed or waits lies open; the many that run well are one line until somebody asks. */
export const Jobs = ({ locale, jobs }: JobsProps) => {
  const text = operationsText(locale);
  const isWell = ({ waiting, failed }: JobLine): boolean => waiting === 0 && failed === 0;
  const well = jobs.filter(isWell);
  const others = jobs.filter((job) => !isWell(job));
  return (
    <Section title={text.jobTable}>
      <Stack>
        {jobs.length === 0 && <EmptyState title={text.noJobs}>{text.noJobsWords}</EmptyState>}
        {others.length > 0 && (
          <DataTable
            caption={text.jobTable}
            rows={others}
            rowKey={({ name }) => name}
            dense
            lines
            columns={[nameOf(locale), ...countsOf(locale), lastOf(locale, 'line')]}
          />
        )}
        {well.length > 0 && (
          <details>
            <summary>{text.runningWell(well.length)}</summary>
            <DataTable
              caption={text.runningWell(well.length)}
              rows={well}
              rowKey={({ name }) => name}
              dense
              lines
              columns={[nameOf(locale), lastOf(locale, 'mark')]}
            />
          </details>
        )}
      </Stack>
    </Section>
  );
};

function nameOf(locale: Locale): Column<JobLine> {
  const names: Readonly<Record<string, string>> = jobWords(locale);
  return {
    key: 'name',
    header: operationsText(locale).jobName,
    card: 'title',
    cell: ({ name }) => names[name] ?? name,
    below: ({ name }) => <code>{name}</code>,
  };
}

function countsOf(locale: Locale): readonly Column<JobLine>[] {
  const text = operationsText(locale);
  const count = new Intl.NumberFormat(locale);
  return [
    {
      key: 'failed',
      header: text.failedColumn,
      align: 'end',
      card: 'line',
      cell: ({ failed }) =>
        failed > 0 ? <Badge tone="warning">{count.format(failed)}</Badge> : '0',
    },
    {
      key: 'waiting',
      header: text.waiting,
      align: 'end',
      card: 'line',
      cell: ({ waiting }) => count.format(waiting),
    },
  ];
}

const lastOf = (locale: Locale, card: 'mark' | 'line'): Column<JobLine> => ({
  key: 'last',
  header: operationsText(locale).lastDone,
  card,
  nowrap: true,
  cell: ({ lastDoneAt }) => (lastDoneAt === null ? '–' : formatInstant(lastDoneAt)),
});
