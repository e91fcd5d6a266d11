import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Combobox,
  DateField,
  FieldRow,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Refused,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { opinionText } from '../messages/pages.ts';
import { isExecutive } from '../policy.ts';
import { valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface FormPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly answer: Answer;
  readonly drafters: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly label: string }[];
}

/** A new submission: by the executive itself, or entered by the office. */
export const FormPage = (props: FormPageProps) => {
  const { actor, locale, answer } = props;
  const t = opinionText(locale);
  const own = isExecutive(actor);
  return (
    <Stack>
      <PageHeader
        title={own ? t.formTitle : t.formBehalfTitle}
        subtitle={own ? '' : t.formBehalfLead}
        breadcrumbs={[{ href: '/executive-submissions', label: t.nav }]}
      />
      <Card>
        <Form action="/executive-submissions" errors={answer.refusal?.fields} multipart guard>
          <Stack>
            <Notice tone="warning">{t.secrets}</Notice>
            <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
            <Document {...props} />
            <Asked {...props} />
            <FileField name="files[]" label={t.files} hint={t.filesHint} multiple required />
            <SubmitBar>
              <Button tone="primary">{own ? t.add : t.addBehalf}</Button>
              <LinkButton href="/executive-submissions" tone="quiet">
                {t.cancel}
              </LinkButton>
            </SubmitBar>
          </Stack>
        </Form>
      </Card>
    </Stack>
  );
};

export function labelsOf(locale: Locale): Readonly<Record<string, string>> {
  const t = opinionText(locale);
  return {
    documentNumber: t.documentNumber,
    documentOn: t.documentOn,
    title: t.subject,
    asked: t.asked,
    wantedOn: t.wantedOn,
    receivedOn: t.receivedOn,
    draftingBodyId: t.drafting,
    'files[]': t.files,
    bodyId: t.chooseCommittee,
    dueOn: t.dueOn,
    opinion: t.opinion,
    text: t.opinionText,
    reason: t.reason,
    meetingId: t.meeting,
    closesOn: t.closesOn,
    decision: t.decision,
  };
}

const Document = ({ actor, locale, answer }: FormPageProps) => {
  const t = opinionText(locale);
  return (
    <FieldRow>
      <TextInput
        name="documentNumber"
        label={t.documentNumber}
        value={valueOf(answer, 'documentNumber')}
        required
      />
      <DateField
        name="documentOn"
        label={t.documentOn}
        value={valueOf(answer, 'documentOn')}
        required
      />
      {!isExecutive(actor) && (
        <DateField
          name="receivedOn"
          label={t.receivedOn}
          value={valueOf(answer, 'receivedOn')}
          optional
        />
      )}
    </FieldRow>
  );
};

const Asked = ({ locale, answer, drafters, fields }: FormPageProps) => {
  const t = opinionText(locale);
  return (
    <>
      <TextInput
        name="title"
        label={t.subject}
        hint={t.subjectHint}
        value={valueOf(answer, 'title')}
        required
      />
      <TextArea name="asked" label={t.asked} rows={4} value={valueOf(answer, 'asked')} required />
      <FieldRow>
        <Select
          name="fieldCode"
          label={t.field}
          placeholder={t.noField}
          options={fields.map(({ code, label }) => ({ value: code, label }))}
          value={valueOf(answer, 'fieldCode')}
          optional
        />
        <Combobox
          name="draftingBodyId"
          label={t.drafting}
          placeholder={t.noDrafting}
          options={drafters.map(({ id, name }) => ({ value: id, label: name }))}
          value={valueOf(answer, 'draftingBodyId')}
          optional
        />
        <DateField
          name="wantedOn"
          label={t.wantedOn}
          value={valueOf(answer, 'wantedOn')}
          optional
        />
      </FieldRow>
    </>
  );
};
