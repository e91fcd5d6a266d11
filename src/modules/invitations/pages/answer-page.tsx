import { dayAt, longDay } from '#src/council/calendar/index.ts';
import type { MeetingView } from '#src/modules/meetings/index.ts';
import { hours } from '#src/modules/meetings/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Form,
  PageHeader,
  RadioCards,
  SubmitBar,
  TextArea,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { invitationsText } from '../messages/pages.ts';
import { INVITEE_ANSWERS } from '../schema.ts';
import type { Invitee } from '../schema.ts';
import type { Answer } from './parts.tsx';

export interface AnswerPageProps extends Answer {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly invitee: Invitee;
}

/** Three steps at most on a phone: open, choose, send. */
export const AnswerPage = (props: AnswerPageProps) => {
  const { locale, meeting, invitee, refusal } = props;
  const t = invitationsText(locale);
  const value = (name: string, start: string) => (props.typed ? typed(props.typed, name) : start);
  const answers = INVITEE_ANSWERS.filter((one) => one !== 'substitute' || !invitee.has_vote);
  return (
    <>
      <PageHeader
        title={meeting.title}
        subtitle={[
          invitee.name,
          longDay(dayAt(meeting.starts_at), locale),
          hours(meeting.starts_at, meeting.ends_at),
          meeting.place,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        breadcrumbs={[
          { href: '/invitations', label: t.mine },
          { href: `/meetings/${meeting.code}`, label: meeting.title },
        ]}
      />
      <Card title={t.answer}>
        <Form
          action={`/invitations/${invitee.id}`}
          errors={refusal?.fields}
          fields={{ version: String(invitee.version) }}
        >
          <Refused refusal={refusal} />
          <RadioCards
            name="answer"
            label={t.answer}
            options={answers.map((one) => ({ value: one, label: t.answers[one] }))}
            value={value('answer', invitee.answer ?? 'coming')}
          />
          <TextArea
            name="excuse"
            label={t.excuse}
            rows={2}
            value={value('excuse', invitee.excuse)}
          />
          {!invitee.has_vote && (
            <TextInput
              name="substituteName"
              label={t.substitute}
              value={value('substituteName', invitee.substitute_name)}
            />
          )}
          <SubmitBar>
            <Button tone="primary">{t.record}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
