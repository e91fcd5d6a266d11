import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  DataTable,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  PostButton,
  Select,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { TEMPLATE_MB } from '../drawing/check-template.ts';
import { PLACEHOLDERS } from '../drawing/placeholders.ts';
import { paperKinds } from '../kinds.ts';
import type { PaperKindSpec } from '../kinds.ts';
import { papersText } from '../messages/papers.ts';
import { templateText } from '../messages/templates.ts';
import type { TemplateLine } from '../queries/templates.ts';

export interface TemplatesPageProps {
  readonly locale: Locale;
  readonly today: string;
  readonly templates: readonly TemplateLine[];
  readonly maySet: boolean;
  readonly values?: FormValues;
  readonly refusal?: Refusal;
}

export const TemplatesPage = (props: TemplatesPageProps) => {
  const text = templateText(props.locale);
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.subtitle}
        breadcrumbs={[{ href: '/papers', label: papersText(props.locale).title }]}
      />
      <Stack>
        <Notice tone="info">{text.notSigned}</Notice>
        <InForce {...props} />
        {props.maySet && <Upload {...props} />}
        <Names {...props} />
      </Stack>
    </>
  );
};

const InForce = ({ locale, today, templates, maySet }: TemplatesPageProps) => {
  const text = templateText(locale);
  const ownOf = ({ kind }: PaperKindSpec) =>
    templates.find((line) => line.kind === kind && line.valid_from <= today && line.isOwn);
  const newestOf = ({ kind }: PaperKindSpec) =>
    templates.find((line) => line.kind === kind && line.valid_from <= today);
  return (
    <Card flush>
      <DataTable
        caption={text.title}
        rows={paperKinds()}
        rowKey={(spec) => spec.kind}
        columns={[
          {
            key: 'kind',
            header: text.kind,
            card: 'title',
            cell: (spec) => spec.labels[locale],
          },
          {
            key: 'now',
            header: text.inForce,
            cell: (spec) => {
              const line = newestOf(spec);
              return line?.isOwn
                ? text.own(line.file_name, formatDay(day(line.valid_from)))
                : text.stock;
            },
          },
          {
            key: 'files',
            header: text.download,
            headerHidden: true,
            cell: (spec) => (
              <ButtonRow>
                <LinkButton
                  href={`/papers/templates/${spec.kind}.docx`}
                  size="small"
                  icon="download"
                  download
                >
                  {newestOf(spec)?.isOwn ? text.download : text.downloadStock}
                </LinkButton>
                {newestOf(spec)?.isOwn && ownOf(spec) && maySet && (
                  <PostButton action={`/papers/templates/${spec.kind}/restore`} size="small">
                    {text.restore}
                  </PostButton>
                )}
              </ButtonRow>
            ),
          },
        ]}
      />
    </Card>
  );
};

const Upload = ({ locale, today, values = {}, refusal }: TemplatesPageProps) => {
  const text = templateText(locale);
  return (
    <Card title={text.upload}>
      <Form action="/papers/templates" errors={refusal?.fields} multipart>
        <ErrorSummary />
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {refusal.message}
          </Notice>
        )}
        <Select
          name="kind"
          label={text.kind}
          required
          options={paperKinds().map((spec) => ({ value: spec.kind, label: spec.labels[locale] }))}
          value={typed(values, 'kind')}
        />
        <FileField
          name="file"
          label={text.file}
          hint={text.fileHint(TEMPLATE_MB)}
          accept=".docx"
          required
        />
        <DateField
          name="validFrom"
          label={text.validFrom}
          value={typed(values, 'validFrom') || formatDay(day(today))}
        />
        <TextInput name="note" label={text.note} value={typed(values, 'note')} />
        <SubmitBar>
          <Button tone="primary">{text.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const Names = ({ locale }: TemplatesPageProps) => {
  const text = templateText(locale);
  return (
    <Card title={text.names} note={text.namesNote} flush>
      <DataTable
        caption={text.names}
        rows={PLACEHOLDERS}
        rowKey={({ name }) => name}
        dense
        columns={[
          {
            key: 'name',
            header: text.name,
            card: 'title',
            cell: ({ name, isRequired }) => (
              <>
                <code>{`{${name}}`}</code> {isRequired && <Badge>{text.required}</Badge>}
              </>
            ),
          },
          { key: 'meaning', header: text.meaning, cell: (one) => one[locale] },
        ]}
      />
    </Card>
  );
};
