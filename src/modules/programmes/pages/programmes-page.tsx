import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { ListedProgramme } from '../queries/programmes.ts';
import { valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

interface ProgrammesPageProps extends Answer {
  readonly locale: Locale;
  readonly programmes: readonly ListedProgramme[];
  readonly mayManage: boolean;
  readonly mayChoose: boolean;
  readonly thisYear: number;
}

export const ProgrammesPage = (props: ProgrammesPageProps) => {
  const { locale, programmes, mayManage, mayChoose } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.lead}
        actions={
          <>
            <LinkButton href="/proposals" icon="inbox">
              {t.proposals}
            </LinkButton>
            <LinkButton href="/programmes/choose" tone={mayChoose ? 'primary' : 'plain'}>
              {t.choose}
            </LinkButton>
          </>
        }
      />
      <Stack>
        <Card flush>
          <DataTable
            caption={t.title}
            rows={programmes}
            rowKey={(row) => row.id}
            rowHref={(row) => `/programmes/${row.id}`}
            empty={<EmptyState title={t.none}>{t.noneWords}</EmptyState>}
            columns={[
              { key: 'title', header: t.title, card: 'title', cell: (row) => row.title },
              {
                key: 'number',
                header: t.documentNumber,
                card: 'meta',
                cell: (row) => row.document_number || '–',
              },
              {
                key: 'ratio',
                header: t.delivered,
                card: 'meta',
                cell: (row) =>
                  t.ratio(
                    row.delivered,
                    row.planned,
                    row.planned === 0
                      ? null
                      : Math.round((row.delivered * 1000) / row.planned) / 10,
                  ),
              },
              {
                key: 'state',
                header: t.state,
                card: 'mark',
                cell: (row) => (
                  <Badge tone={row.state === 'approved' ? 'success' : 'outline'}>
                    {t.states[row.state]}
                  </Badge>
                ),
              },
            ]}
          />
        </Card>
        {mayManage && <OpenForm {...props} />}
      </Stack>
    </>
  );
};

const OpenForm = (props: ProgrammesPageProps) => {
  const t = programmesText(props.locale);
  return (
    <Card title={t.open}>
      <Form action="/programmes" errors={props.refusal?.fields} prefix="programme">
        <Refused refusal={props.refusal} />
        <FieldRow>
          <Select
            name="kind"
            label={t.kind}
            options={(['year', 'term'] as const).map((kind) => ({
              value: kind,
              label: t.kinds[kind],
            }))}
            value={valueOf(props, 'kind', 'year')}
          />
          <TextInput
            name="year"
            label={t.year}
            hint={t.yearHint}
            width="short"
            inputMode="numeric"
            value={valueOf(props, 'year', String(props.thisYear))}
            required
          />
          <TextInput
            name="documentNumber"
            label={t.documentNumber}
            value={valueOf(props, 'documentNumber')}
            optional
          />
        </FieldRow>
        <SubmitBar>
          <Button>{t.open}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
