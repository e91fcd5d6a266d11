import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  FieldRow,
  Form,
  PageHeader,
  Select,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { formsText } from '../messages/forms.ts';
import { meetingsText } from '../messages/pages.ts';
import { meetingWords } from '../messages/words.ts';
import type { MeetingChoices } from '../queries/choices.ts';
import { MEETING_KINDS } from '../schema.ts';
import { isTicked } from './parts.tsx';
import { TimeFields } from './time-fields.tsx';

export interface PlanPageProps {
  readonly locale: Locale;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
  readonly choices: MeetingChoices;
}

/** Planning a meeting: what, when, where, who leads. */
export const PlanPage = (props: PlanPageProps) => {
  const { locale, values, refusal, choices } = props;
  const t = formsText(locale);
  const words = meetingWords(locale);
  const from = typed(values, 'from');
  return (
    <>
      <PageHeader
        title={t.planTitle}
        subtitle={t.planLead}
        breadcrumbs={[{ href: '/meetings', label: meetingsText(locale).title }]}
      />
      <Form action="/meetings" errors={refusal?.fields} fields={from ? { from } : {}} guard>
        <Stack>
          <Refused refusal={refusal} labels={labelsOf(locale)} />
          <Card>
            <Stack>
              <FieldRow>
                <Select
                  name="kind"
                  label={t.kind}
                  options={MEETING_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
                  value={typed(values, 'kind') || 'standingSession'}
                  required
                />
                <TextInput
                  name="title"
                  label={t.name}
                  hint={t.nameHint}
                  value={typed(values, 'title')}
                  optional
                />
              </FieldRow>
              <TimeFields locale={locale} values={values} />
              <PeopleFields {...props} />
              <Select
                name="bodyId"
                label={t.body}
                hint={t.bodyHint}
                options={choices.committees}
                value={typed(values, 'bodyId')}
                placeholder={t.none}
              />
              <Checkbox
                name="clone"
                label={from ? t.againFrom(from) : t.clone}
                detail={from ? t.againHint : t.cloneHint}
                checked={isTicked(values, 'clone', false)}
              />
            </Stack>
          </Card>
          <SubmitBar>
            <Button tone="primary">{t.plan}</Button>
          </SubmitBar>
        </Stack>
      </Form>
    </>
  );
};

export const PeopleFields = ({ locale, values, choices }: PlanPageProps) => {
  const t = formsText(locale);
  return (
    <>
      <FieldRow>
        <Combobox
          name="chairSeatId"
          label={t.chair}
          options={choices.chairs}
          value={typed(values, 'chairSeatId')}
          placeholder={t.nobody}
        />
        <Combobox
          name="secretarySeatId"
          label={t.secretary}
          options={choices.secretaries}
          value={typed(values, 'secretarySeatId')}
          placeholder={t.nobody}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="sessionId"
          label={t.session}
          hint={t.sessionHint}
          options={choices.sessions}
          value={typed(values, 'sessionId')}
          placeholder={t.none}
        />
        <TextInput
          name="contact"
          label={t.contact}
          hint={t.contactHint}
          value={typed(values, 'contact')}
          optional
        />
      </FieldRow>
      <Checkbox
        name="isRestricted"
        label={t.restricted}
        checked={isTicked(values, 'isRestricted', false)}
      />
    </>
  );
};

export function labelsOf(locale: Locale): Readonly<Record<string, string>> {
  const t = formsText(locale);
  return {
    kind: t.kind,
    title: t.name,
    day: t.day,
    startsTime: t.startsTime,
    endsTime: t.endsTime,
    endsDay: t.endsDay,
    sessionId: t.session,
    contact: t.contact,
    bodyId: t.body,
    clone: t.clone,
    number: t.number,
    reason: t.reason,
    from: t.cloneFrom,
  };
}
