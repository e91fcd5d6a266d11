import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  DataTable,
  ErrorSummary,
  FieldRow,
  Form,
  Notice,
  PageHeader,
  PostButton,
  Select,
  Stack,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { REPORT_GROUPS } from '../fields.ts';
import { fieldText } from '../messages/fields.ts';

export interface KeptField {
  readonly id: string;
  readonly code: string;
  readonly label_vi: string;
  readonly label_en: string;
  readonly report_group: string;
  readonly valid_from: string;
}

export interface FieldsPageProps {
  readonly locale: Locale;
  readonly fields: readonly KeptField[];
  readonly mayKeep: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal: Refusal | null;
}

export const FieldsPage = (props: FieldsPageProps) => {
  const text = fieldText(props.locale);
  return (
    <>
      <PageHeader title={text.title} subtitle={text.lead} />
      <Stack>
        <Card flush>
          <FieldTable {...props} />
        </Card>
        {props.mayKeep ? <NewField {...props} /> : <p class="quiet-words">{text.readOnly}</p>}
      </Stack>
    </>
  );
};

const groupName = (code: string, locale: Locale): string =>
  REPORT_GROUPS.find((group) => group.code === code)?.[locale] ?? code;

const FieldTable = ({ locale, fields, mayKeep }: FieldsPageProps) => {
  const text = fieldText(locale);
  const nameOf = (field: KeptField) => (locale === 'vi' ? field.label_vi : field.label_en);
  const act = (field: KeptField) => (
    <PostButton
      action="/petitions/fields/retire"
      fields={{ id: field.id }}
      size="small"
      tone="quiet"
      confirm={text.endConfirm(nameOf(field))}
    >
      {text.end}
    </PostButton>
  );
  return (
    <DataTable
      caption={text.title}
      rows={fields}
      rowKey={(field) => field.id}
      dense
      columns={[
        { key: 'name', header: text.name, card: 'title', cell: nameOf },
        {
          key: 'group',
          header: text.group,
          card: 'meta',
          cell: (field) => groupName(field.report_group, locale),
        },
        {
          key: 'since',
          header: text.since,
          card: 'meta',
          nowrap: true,
          cell: (field) => formatDay(day(field.valid_from)),
        },
        ...(mayKeep ? [{ key: 'acts', header: text.acts, headerHidden: true, cell: act }] : []),
      ]}
    />
  );
};

const Refused = ({ refusal }: { readonly refusal: Refusal }) =>
  Object.keys(refusal.fields).length > 0 ? (
    <ErrorSummary />
  ) : (
    <Notice tone="danger" urgent>
      {refusal.message}
    </Notice>
  );

const NewField = ({ locale, typed, refusal }: FieldsPageProps) => {
  const text = fieldText(locale);
  return (
    <Card title={text.add} note={text.addLead}>
      <Form action="/petitions/fields" errors={refusal?.fields}>
        {refusal && <Refused refusal={refusal} />}
        <FieldRow>
          <Select
            name="group"
            label={text.group}
            value={typed['group'] ?? ''}
            options={REPORT_GROUPS.map((group) => ({ value: group.code, label: group[locale] }))}
            required
          />
          <TextInput name="label" label={text.name} value={typed['label'] ?? ''} required />
          <TextInput name="labelEn" label={text.nameEn} value={typed['labelEn'] ?? ''} />
        </FieldRow>
        <SubmitBar>
          <Button tone="primary">{text.add}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
