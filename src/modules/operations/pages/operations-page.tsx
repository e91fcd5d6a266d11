import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, DataTable, DefinitionList, PageHeader, Section, Stack } from '#src/ui/index.ts';
import type { Operation } from '../gather.ts';
import { operationsText, sizeWords } from '../messages.ts';
import type { JudgedSign, Level } from '../rules.ts';
import { Jobs } from './jobs.tsx';
import { signWords } from './sign-words.ts';

interface PageProps {
  readonly locale: Locale;
  readonly operation: Operation;
  readonly version: string;
}

const TONES = { good: 'success', watch: 'warning', act: 'danger' } as const;

export const OperationsPage = (props: PageProps) => {
  const text = operationsText(props.locale);
  return (
    <Stack>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <Signs {...props} />
      <Jobs locale={props.locale} jobs={props.operation.jobs} />
      <About {...props} />
    </Stack>
  );
};

const Signs = ({ locale, operation: { signs, facts } }: PageProps) => {
  const text = operationsText(locale);
  const level = ({ level: of }: JudgedSign): Level => of;
  return (
    <DataTable
      caption={text.title}
      rows={signs}
      rowKey={({ sign }) => sign}
      lines
      columns={[
        {
          key: 'sign',
          header: text.sign,
          card: 'title',
          width: 'medium',
          cell: ({ sign }) => text.signs[sign],
        },
        {
          key: 'state',
          header: text.state,
          card: 'mark',
          nowrap: true,
          cell: (one) => <Badge tone={TONES[level(one)]}>{text.levels[level(one)]}</Badge>,
        },
        {
          key: 'told',
          header: text.told,
          card: 'meta',
          cell: ({ sign }) => signWords(sign, facts, locale).told,
        },
        {
          key: 'todo',
          header: text.todo,
          card: 'meta',
          width: 'wide',
          cell: (one) => <ToDo sign={one} facts={facts} locale={locale} />,
        },
      ]}
    />
  );
};

interface ToDoProps {
  readonly sign: JudgedSign;
  readonly facts: Operation['facts'];
  readonly locale: Locale;
}

const ToDo = ({ sign: { sign, level }, facts, locale }: ToDoProps) => {
  if (level === 'good') return null;
  const { todo, link } = signWords(sign, facts, locale);
  return (
    <>
      {todo}
      {link && (
        <>
          {' '}
          <a href={link.href}>{link.label}</a>
        </>
      )}
    </>
  );
};

const About = ({ locale, operation, version }: PageProps) => {
  const text = operationsText(locale);
  const { installation, sizes } = operation;
  const size = (bytes: number): string => sizeWords(bytes, locale);
  return (
    <Section title={text.about} note={sizes === null ? text.shared : undefined}>
      <Stack>
        <DefinitionList
          items={[
            { term: text.product, value: version },
            { term: text.database, value: installation.version },
            sizes !== null && { term: text.databaseSize, value: size(sizes.database) },
            { term: text.memory, value: size(operation.memory) },
            { term: text.since, value: formatInstant(operation.startedAt) },
          ]}
        />
        {sizes !== null && (
          <details>
            <summary>{text.tables}</summary>
            <DataTable
              caption={text.tables}
              rows={sizes.tables}
              rowKey={({ name }) => name}
              dense
              lines
              columns={[
                {
                  key: 'name',
                  header: text.table,
                  card: 'title',
                  cell: ({ name }) => <code>{name}</code>,
                },
                {
                  key: 'size',
                  header: text.size,
                  align: 'end',
                  card: 'mark',
                  nowrap: true,
                  cell: ({ bytes }) => size(bytes),
                },
              ]}
            />
          </details>
        )}
      </Stack>
    </Section>
  );
};
