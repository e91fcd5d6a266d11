import { MAIL_CHOICES } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  FieldGroup,
  FieldRow,
  Form,
  PageHeader,
  RadioCards,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { kindText } from '../messages/kinds.ts';
import { noticeText } from '../messages/notices.ts';
import type { Choice } from '../queries/choice.ts';
import { NOTICE_KINDS } from '../rules.ts';

interface ChoicesPageProps {
  readonly locale: Locale;
  readonly choice: Choice;
  readonly typed?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
}

const inWords = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const ChoicesPage = ({ locale, choice, typed, refusal }: ChoicesPageProps) => {
  const text = noticeText(locale);
  const { own, usual } = choice;
  return (
    <>
      <PageHeader
        title={text.choices}
        subtitle={text.choicesLead}
        breadcrumbs={[{ href: '/notices', label: text.title }]}
      />
      <Card title={text.mail} note={choice.email === '' ? text.noEmail : text.email(choice.email)}>
        <Form action="/notices/choices" errors={refusal?.fields}>
          <ErrorSummary />
          <RadioCards
            name="mail"
            label={text.how}
            value={inWords(typed?.['mail']) ?? own.mail ?? 'usual'}
            options={[
              {
                value: 'usual',
                label: text.mailChoices.usual,
                detail: text.usual(
                  text.mailChoices[usual.mail].toLocaleLowerCase(locale),
                  usual.quietFrom,
                  usual.quietTo,
                ),
              },
              ...MAIL_CHOICES.map((value) => ({
                value,
                label: text.mailChoices[value],
                detail: text.mailDetails[value],
              })),
            ]}
          />
          <FieldGroup legend={text.quiet} note={text.quietNote}>
            <FieldRow>
              <TextInput
                name="quietFrom"
                label={text.quietFrom}
                value={inWords(typed?.['quietFrom']) ?? own.quietFrom ?? ''}
                placeholder={usual.quietFrom}
                width="short"
              />
              <TextInput
                name="quietTo"
                label={text.quietTo}
                value={inWords(typed?.['quietTo']) ?? own.quietTo ?? ''}
                placeholder={usual.quietTo}
                width="short"
              />
            </FieldRow>
          </FieldGroup>
          <CheckboxGroup
            name="muted[]"
            label={text.muted}
            hint={text.mutedHint}
            values={choice.muted}
            options={NOTICE_KINDS.map((kind) => ({
              value: kind,
              label: kindText(locale).kinds[kind],
            }))}
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
