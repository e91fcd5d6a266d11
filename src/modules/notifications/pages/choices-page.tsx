import type { Locale } from '#src/platform/i18n/text.ts';
import type { Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  RadioCards,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { noticeText } from '../messages.ts';
import type { Choice } from '../queries/bell.ts';
import { NOTICE_KINDS } from '../rules.ts';
import { MAIL_CHOICES } from '../schema.ts';

interface ChoicesPageProps {
  readonly locale: Locale;
  readonly choice: Choice;
  readonly refusal: Refusal | undefined;
}

export const ChoicesPage = ({ locale, choice, refusal }: ChoicesPageProps) => {
  const text = noticeText(locale);
  return (
    <>
      <PageHeader
        title={text.choices}
        subtitle={text.choicesLead}
        breadcrumbs={[{ href: '/notices', label: text.title }]}
      />
      <Card note={choice.email === '' ? text.noEmail : text.email(choice.email)}>
        <Form action="/notices/choices" errors={refusal?.fields}>
          <ErrorSummary />
          <RadioCards
            name="mail"
            label={text.mail}
            value={choice.mail}
            options={MAIL_CHOICES.map((value) => ({
              value,
              label: text.mailChoices[value],
              detail: text.mailDetails[value],
            }))}
          />
          <FieldRow>
            <TextInput
              name="quietFrom"
              label={text.quietFrom}
              value={choice.quietFrom}
              width="short"
            />
            <TextInput name="quietTo" label={text.quietTo} value={choice.quietTo} width="short" />
          </FieldRow>
          <CheckboxGroup
            name="muted[]"
            label={text.muted}
            hint={text.mutedHint}
            values={choice.muted}
            options={NOTICE_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
            columns={2}
          />
          <SubmitBar>
            <Button tone="primary">{text.save}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
