import { day, dayAt, formatDay } from '#src/council/calendar/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import { ToldLines } from '#src/modules/portal/index.ts';
import { ACCEPTED_PHOTOS } from '#src/platform/files/kinds.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  DefinitionList,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Prose,
  RadioCards,
  Section,
  StepList,
  TextArea,
} from '#src/ui/index.ts';
import { lookUpText } from '../messages/look-up.ts';
import { photosText } from '../messages/photos.ts';
import type { Standing, StandingPetition } from '../queries/standing.ts';
import { RATINGS } from '../schema.ts';
import { PhoneLink } from './phone-link.tsx';
import { SaidByVoter } from './said-by-voter.tsx';
import type { JustSaid } from './said-by-voter.tsx';

export interface StandingPageProps {
  readonly locale: Locale;
  /** Goes back with each form of the page, never into an address. */
  readonly code: string;
  readonly standing: Standing;
  readonly said: string | null;
  readonly justSaid: JustSaid | null;
  readonly today: string;
  readonly refused: {
    readonly form: 'rate' | 'not-done';
    readonly refusal: Refusal;
    readonly values: FormValues;
  } | null;
}

const on = (instant: Date): string => formatDay(dayAt(instant));
const shown = (text: string): string => formatDay(day(text));

/** Where a voter's petition stands, in a voter's words. */
export const StandingPage = (props: StandingPageProps) => {
  const { locale, standing, said, refused } = props;
  const { submission, petition, councilName } = standing;
  const t = lookUpText(locale);
  const words = petitionWords(locale).publicLabels;
  const sub = submission && t.sentTo(councilName, on(submission.submittedAt));
  const registered = petition && t.registered(petition.code, shown(petition.receivedOn));
  return (
    <>
      <PageHeader
        title={t.found}
        subtitle={[sub, registered].filter(Boolean).join('. ')}
        marks={
          <Badge tone={submission?.state === 'refused' ? 'warning' : 'info'}>
            {petition ? words[petition.publicLabel] : submission && t.states[submission.state]}
          </Badge>
        }
      />
      {said !== null && (
        <Notice tone="success" urgent>
          {said}
        </Notice>
      )}
      <Decision {...props} />
      {submission?.state !== 'refused' && <StepList label={t.steps.label} steps={stepsOf(props)} />}
      {petition && <Facts locale={locale} petition={petition} />}
      {refused && !(petition && petition.round > 0) && (
        <NotTaken locale={locale} refused={refused} />
      )}
      {petition && petition.round > 0 && (
        <>
          <Answers {...props} petition={petition} />
          <SaidByVoter locale={locale} standing={standing} justSaid={props.justSaid} />
          <Rate {...props} petition={petition} />
          <NotDone {...props} />
        </>
      )}
      {submission && <Sent {...props} />}
      <div class="button-row no-print">
        <LinkButton href={publicHref(locale, '/tra-cuu')}>{t.another}</LinkButton>
      </div>
    </>
  );
};

const Decision = ({ locale, standing: { submission, petition } }: StandingPageProps) => {
  const t = lookUpText(locale);
  if (!submission) return null;
  const { state, answerWords, refusedReason, decidedAt } = submission;
  const title = decidedAt === null ? t.states[state] : `${t.states[state]} (${on(decidedAt)})`;
  if (petition?.answeredOn) {
    const { answeredOn, endedOn } = petition;
    const toRead = wordsOf(petition).length > 0 ? t.answeredWords : t.answeredUnread;
    const words = endedOn ? t.endedWords(shown(endedOn)) : toRead;
    return (
      <Notice tone="success" title={t.answeredTitle(shown(answeredOn))}>
        {words}
      </Notice>
    );
  }
  if (state !== 'refused')
    return (
      <Notice tone={state === 'waiting' ? 'info' : 'success'} title={title}>
        {t.stateWords[state]}
      </Notice>
    );
  return (
    <Notice tone="warning" title={title}>
      <p>{t.stateWords.refused}</p>
      <p lang="vi">{answerWords || (refusedReason && t.reasons[refusedReason])}</p>
    </Notice>
  );
};

function stepsOf({ locale, standing: { submission, petition } }: StandingPageProps) {
  const { steps } = lookUpText(locale);
  const isSent = petition !== null && petition.publicLabel !== 'received';
  const isAnswered = petition !== null && petition.round > 0;
  const all = [
    ...(submission
      ? [{ label: steps.sent, isReached: true, day: on(submission.submittedAt) }]
      : []),
    {
      label: steps.registered,
      isReached: petition !== null,
      day: petition && shown(petition.receivedOn),
    },
    {
      label: steps.forwarded,
      isReached: isSent,
      day: petition?.forwardedOn ? shown(petition.forwardedOn) : null,
    },
    {
      label: isAnswered || !isSent ? steps.answered : steps.awaited,
      isReached: isAnswered,
      day: petition?.answeredOn ? shown(petition.answeredOn) : null,
    },
    {
      label: steps.ended,
      isReached: petition?.endedOn !== null && petition !== null,
      day: petition?.endedOn ? shown(petition.endedOn) : null,
    },
  ];
  const now = all.findIndex(({ isReached }) => !isReached);
  return all.map(({ label, isReached, day: detail }, at) => ({
    label,
    state: isReached ? ('done' as const) : at === now ? ('now' as const) : ('ahead' as const),
    ...(detail && { detail }),
  }));
}

const Facts = ({ locale, petition }: { locale: Locale; petition: StandingPetition }) => {
  const t = lookUpText(locale);
  return (
    <section class="facts-part">
      <DefinitionList
        columns={2}
        items={[
          { term: t.who, value: petition.bodyName ?? t.nobody },
          petition.answeredOn === null && {
            term: t.until,
            value: petition.dueOn === null ? t.noDue : shown(petition.dueOn),
          },
          { term: t.label, value: petitionWords(locale).publicLabels[petition.publicLabel] },
        ]}
      />
    </section>
  );
};

/** What everybody may read of the answers. */
const wordsOf = ({ published }: StandingPetition): readonly string[] =>
  published?.answers.flatMap(({ text }) => (text === null ? [] : [text])) ?? [];

const Answers = ({
  locale,
  standing,
  petition,
}: StandingPageProps & { readonly petition: StandingPetition }) => {
  const t = lookUpText(locale);
  const { published } = petition;
  const words = wordsOf(petition);
  const base = `/cong-khai/${standing.councilUnitCode}`;
  return (
    <Section title={t.answer}>
      {petition.answers.map((answer) => (
        <p key={answer.number + answer.on}>
          {t.answered(answer.bodyName, answer.number, shown(answer.on))}
        </p>
      ))}
      {words.map((text) => (
        <div class="answer" lang="vi" key={text}>
          <Prose text={text} />
        </div>
      ))}
      {words.length === 0 && (
        <p class="side-note">
          {t.answerNotPublic}{' '}
          {standing.officePhone !== '' && (
            <>
              {t.officePhone} <PhoneLink phone={standing.officePhone} />
            </>
          )}
        </p>
      )}
      {petition.toldBack.length > 0 && (
        <>
          <h3>{t.told}</h3>
          <ToldLines locale={locale} tellings={petition.toldBack} />
        </>
      )}
      {published && (
        <p class="after">
          <a href={publicHref(locale, `${base}/kien-nghi/${petition.code}`)}>{t.publicPage}</a>
        </p>
      )}
    </Section>
  );
};

/** Where there is nothing to rate any more, what was typed stays in sight. */
const NotTaken = ({
  locale,
  refused,
}: {
  readonly locale: StandingPageProps['locale'];
  readonly refused: NonNullable<StandingPageProps['refused']>;
}) => {
  const note = typed(refused.values, 'note');
  return (
    <Notice tone="danger" urgent title={refused.refusal.message}>
      {note !== '' && (
        <>
          <p>{lookUpText(locale).youWrote}</p>
          <Prose text={note} />
        </>
      )}
    </Notice>
  );
};

const Rate = (props: StandingPageProps & { readonly petition: StandingPetition }) => {
  const { locale, code, petition, refused } = props;
  const t = lookUpText(locale);
  const again = refused?.form === 'rate' ? refused : null;
  return (
    <Section title={petition.rating === null ? t.rate : t.rateChange} note={t.rateLead} id="rate">
      <Form
        action={publicHref(locale, '/tra-cuu/danh-gia')}
        fields={{ code }}
        errors={again?.refusal.fields}
        prefix="r"
      >
        {again && <ErrorSummary title={again.refusal.message} />}
        {again && Object.keys(again.refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {again.refusal.message}
          </Notice>
        )}
        <RadioCards
          name="rating"
          label={t.rateChoice}
          options={RATINGS.map((value) => ({ value, label: t.ratings[value] }))}
          columns={3}
          value={again ? typed(again.values, 'rating') : petition.rating?.rating}
          required
        />
        <TextArea
          name="note"
          label={t.rateNote}
          hint={t.rateNoteHint}
          rows={3}
          value={again ? typed(again.values, 'note') : (petition.rating?.note ?? '')}
          optional
        />
        <div class="button-row">
          <Button tone="primary">{petition.rating === null ? t.rateSend : t.rateSendAgain}</Button>
        </div>
      </Form>
    </Section>
  );
};

const NotDone = ({ locale, code, refused, standing, today }: StandingPageProps) => {
  const t = lookUpText(locale);
  const again = refused?.form === 'not-done' ? refused : null;
  if (standing.reportedOn === today && !again)
    return (
      <Section title={t.notDone} id="not-done">
        <p>{t.reportedToday}</p>
      </Section>
    );
  return (
    <Section title={t.notDone} note={t.notDoneLead} id="not-done">
      <Form
        action={publicHref(locale, '/tra-cuu/chua-xong')}
        fields={{ code }}
        errors={again?.refusal.fields}
        prefix="n"
        multipart
      >
        {again && <ErrorSummary title={again.refusal.message} />}
        <TextArea
          name="note"
          label={t.notDoneText}
          rows={3}
          value={again ? typed(again.values, 'note') : ''}
          required
        />
        <FileField
          name="files[]"
          label={t.photos}
          hint={photosText(locale).hint}
          accept={ACCEPTED_PHOTOS}
          multiple
          optional
        />
        <div class="button-row">
          <Button>{t.notDoneSend}</Button>
        </div>
      </Form>
    </Section>
  );
};

const Sent = ({ locale, standing: { submission } }: StandingPageProps) => {
  const t = lookUpText(locale);
  if (!submission) return null;
  const where = [submission.place, submission.unitName].filter(Boolean).join(', ');
  return (
    <Section title={t.yours}>
      {submission.text === '' ? (
        <p>{t.forgotten}</p>
      ) : (
        <div lang="vi">
          <Prose text={submission.text} />
        </div>
      )}
      <p class="side-note">{where}</p>
    </Section>
  );
};
