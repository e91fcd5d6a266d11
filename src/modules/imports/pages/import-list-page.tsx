import { formatInstant } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  PageHeader,
  Pager,
  Section,
  Stack,
  SubmitBar,
} from '#src/ui/index.ts';
import type { Tone } from '#src/ui/index.ts';
import { importText } from '../messages/pages.ts';
import type { ListedImport } from '../queries/imports.ts';
import type { ImportState } from '../schema.ts';

export interface ImportListProps {
  readonly locale: Locale;
  readonly imports: readonly ListedImport[];
  readonly refusal: Refusal | null;
  readonly limitMb: number;
  readonly requestKey: string;
  readonly nextHref: string | undefined;
}

const TONES: Readonly<Record<ImportState, Tone>> = {
  reading: 'info',
  ready: 'warning',
  publishing: 'info',
  published: 'success',
  undone: 'neutral',
  failed: 'warning',
  discarded: 'neutral',
};

export const ImportBadge = ({ state, locale }: { state: ImportState; locale: Locale }) => (
  <Badge tone={TONES[state]}>{importText(locale).states[state]}</Badge>
);

const Upload = ({ locale, refusal, limitMb, requestKey }: ImportListProps) => {
  const t = importText(locale);
  return (
    <Card>
      <Form action="/petitions/import" errors={refusal?.fields} multipart fields={{ requestKey }}>
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {refusal.message}
          </Notice>
        )}
        <ErrorSummary labels={{ file: t.file }} />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint(limitMb)}
          accept=".xlsx,.xlsm,.csv,.txt"
          required
        />
        <SubmitBar>
          <Button tone="primary" icon="upload">
            {t.read}
          </Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

/** Where a list comes in, and what came in before. */
export const ImportListPage = (props: ImportListProps) => {
  const { locale, imports, nextHref } = props;
  const t = importText(locale);
  const figure = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        breadcrumbs={[{ href: '/petitions', label: t.register }]}
      />
      <Stack>
        <Upload {...props} />
        <Section title={t.earlier}>
          <DataTable
            caption={t.earlier}
            rows={imports}
            rowKey={(one) => one.id}
            rowHref={(one) => `/petitions/imports/${one.id}`}
            empty={
              <EmptyState title={t.none} icon="upload">
                {t.noneWords}
              </EmptyState>
            }
            columns={[
              {
                key: 'file',
                header: t.columns.file,
                width: 'wide',
                card: 'title',
                cell: (one) => one.file_name,
              },
              {
                key: 'rows',
                header: t.columns.rows,
                align: 'end',
                card: 'meta',
                cell: (one) => figure.format(one.counts.rows ?? one.rows_read),
              },
              {
                key: 'who',
                header: t.columns.who,
                card: 'meta',
                cell: (one) => [one.person_name, t.sources[one.source]].filter(Boolean).join(', '),
              },
              {
                key: 'when',
                header: t.columns.when,
                nowrap: true,
                card: 'meta',
                cell: (one) => formatInstant(one.created_at),
              },
              {
                key: 'state',
                header: t.columns.state,
                card: 'mark',
                cell: (one) => <ImportBadge state={one.state} locale={locale} />,
              },
            ]}
          />
          {nextHref && <Pager nextHref={nextHref} total="" />}
        </Section>
      </Stack>
    </>
  );
};
