import type { Locale } from '#src/platform/i18n/text.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Form,
  LinkButton,
  Notice,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import type { ToldPerson } from '../hooks.ts';
import { formsText } from '../messages/forms.ts';
import type { MeetingChoices } from '../queries/choices.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { Hearers } from './hearers.tsx';
import { labelsOf, PeopleFields } from './meeting-form-page.tsx';
import { NobodyNamed, NoPlace } from './not-set.tsx';
import { ReasonForm } from './parts.tsx';
import type { Answer } from './parts.tsx';
import { TimeFields } from './time-fields.tsx';

export interface OwedAgain {
  readonly id: string;
  readonly title: string;
  readonly bodyName: string;
  readonly due: string;
}

interface ActProps {
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly answer: Answer;
}

/** As it stands on the page; once refused, as whoever saves again has seen it. */
const asRead = ({ meeting, answer }: Pick<ActProps, 'meeting' | 'answer'>) => ({
  version: typed(answer.values, 'version') || String(meeting.version),
});

const Foot = ({ locale, meeting, submit }: ActProps & { readonly submit: string }) => (
  <SubmitBar>
    <Button tone="primary">{submit}</Button>
    <LinkButton href={`/meetings/${meeting.code}`} tone="quiet">
      {formsText(locale).back}
    </LinkButton>
  </SubmitBar>
);

export const EditForm = (props: ActProps & { readonly choices: MeetingChoices }) => {
  const { locale, meeting, answer } = props;
  const t = formsText(locale);
  return (
    <Card title={t.editTitle}>
      <Form
        action={`/meetings/${meeting.code}/edit`}
        errors={answer.refusal?.fields}
        fields={asRead(props)}
        guard
      >
        <Stack>
          <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
          <p>
            {t.placeElsewhere} <a href={`/meetings/${meeting.code}/move`}>{t.move}</a>.
          </p>
          <TextInput
            name="title"
            label={t.name}
            hint={t.nameHint}
            value={typed(answer.values, 'title')}
          />
          <TextInput
            name="onlineLink"
            label={t.onlineLink}
            value={typed(answer.values, 'onlineLink')}
            type="url"
            optional
          />
          <PeopleFields
            locale={locale}
            values={answer.values}
            refusal={answer.refusal}
            choices={props.choices}
          />
          <Foot {...props} submit={t.save} />
        </Stack>
      </Form>
    </Card>
  );
};

export const MoveForm = ({
  hearers,
  ...props
}: ActProps & { readonly hearers: readonly ToldPerson[] }) => {
  const { locale, meeting, answer } = props;
  const t = formsText(locale);
  return (
    <Card title={t.move}>
      <Form
        action={`/meetings/${meeting.code}/move`}
        errors={answer.refusal?.fields}
        fields={asRead(props)}
        guard
      >
        <Stack>
          <p>{t.moveLead}</p>
          <Hearers locale={locale} hearers={hearers} nobody={t.moveTellsNobody} />
          <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
          <TimeFields locale={locale} values={answer.values} />
          <TextInput
            name="reason"
            label={t.moveReason}
            value={typed(answer.values, 'reason')}
            {...(meeting.state === 'called' ? { required: true } : { optional: true })}
          />
          <Foot {...props} submit={t.move} />
        </Stack>
      </Form>
    </Card>
  );
};

export const CallForm = (props: ActProps) => {
  const { locale, meeting, answer } = props;
  const t = formsText(locale);
  return (
    <Card title={t.call}>
      <Form action={`/meetings/${meeting.code}/call`} errors={answer.refusal?.fields}>
        <Stack>
          <p>{t.callLead}</p>
          <NoPlace locale={locale} meeting={meeting} />
          <NobodyNamed locale={locale} meeting={meeting} />
          <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
          <TextInput
            name="number"
            label={t.number}
            hint={t.numberHint}
            inputMode="numeric"
            width="short"
            value={typed(answer.values, 'number')}
            optional
          />
          <Foot {...props} submit={t.call} />
        </Stack>
      </Form>
    </Card>
  );
};

export const CloneForm = (props: ActProps) => {
  const { locale, meeting, answer } = props;
  const t = formsText(locale);
  return (
    <Card title={t.cloneTitle}>
      <Form action={`/meetings/${meeting.code}/clone`} errors={answer.refusal?.fields}>
        <Stack>
          <p>{t.cloneHint}</p>
          <Refused refusal={answer.refusal} labels={labelsOf(locale)} />
          <TextInput
            name="from"
            label={t.cloneFrom}
            hint={t.cloneFromHint}
            width="short"
            value={typed(answer.values, 'from')}
            optional
          />
          <Foot {...props} submit={t.cloneDo} />
        </Stack>
      </Form>
    </Card>
  );
};

export const CancelForm = ({
  locale,
  meeting,
  answer,
  hearers,
}: ActProps & { readonly hearers: readonly ToldPerson[] }) => {
  const t = formsText(locale);
  return (
    <ReasonForm
      locale={locale}
      title={t.cancel}
      lead={t.cancelLead}
      label={t.reason}
      action={`/meetings/${meeting.code}/cancel`}
      fields={asRead({ meeting, answer })}
      backHref={`/meetings/${meeting.code}`}
      submit={t.cancel}
      tone="danger"
      answer={answer}
    >
      <Hearers locale={locale} hearers={hearers} nobody={t.cancelTellsNobody} />
    </ReasonForm>
  );
};

/** Before a cancelling is undone: who hears of it, and what is owed again by when. */
export const ReinstateForm = ({
  locale,
  meeting,
  answer,
  owed,
  hearers,
}: ActProps & {
  readonly owed: readonly OwedAgain[];
  readonly hearers: readonly ToldPerson[];
}) => {
  const t = formsText(locale);
  return (
    <Card title={t.reinstate}>
      <Form
        action={`/meetings/${meeting.code}/reinstate`}
        errors={answer.refusal?.fields}
        fields={asRead({ meeting, answer })}
      >
        <Stack>
          <p>{t.reinstateLead}</p>
          <Hearers locale={locale} hearers={hearers} nobody={t.reinstateTellsNobody} />
          <Refused refusal={answer.refusal} labels={{}} />
          {owed.length > 0 && (
            <Notice tone="info" title={t.reinstatePapers}>
              <ul class="plain-lines">
                {owed.map(({ id, title, bodyName, due }) => (
                  <li key={id}>{t.reinstatePaper(title, bodyName, due)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Foot locale={locale} meeting={meeting} answer={answer} submit={t.reinstate} />
        </Stack>
      </Form>
    </Card>
  );
};
