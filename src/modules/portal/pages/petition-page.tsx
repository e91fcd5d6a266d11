import { daysBetween } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { petitionWords } from '#src/modules/petitions/index.ts';
import type {
  PublicLine,
  PublicPetition,
  WithdrawnPetition,
} from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import {
  Badge,
  DefinitionList,
  LateMark,
  Notice,
  PageHeader,
  Section,
  StepList,
} from '#src/ui/index.ts';
import { LABEL_TONES } from '../labels.ts';
import { petitionText } from '../messages/petitions.ts';
import { siteText } from '../messages/site.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { baseOf, petitionPath } from '../site.ts';
import { Answers, ThreeSides } from './petition-answers.tsx';
import { PetitionLines, saysItAll, shownDay } from './petition-lines.tsx';
import { Share } from './share.tsx';
import { ToldLines } from './told-lines.tsx';

export interface PetitionPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly petition: PublicPetition;
  readonly fields: ReadonlyMap<string, string>;
  /** More from the same place. */
  readonly others: readonly PublicLine[];
  readonly today: string;
  readonly origin: string;
}

export const PetitionPage = (props: PetitionPageProps) => {
  const { locale, council, petition, others } = props;
  const text = petitionText(locale).record;
  return (
    <article>
      <PageHeader
        title={<span lang="vi">{petition.title}</span>}
        breadcrumbs={[
          {
            href: publicHref(locale, `${baseOf(council)}/kien-nghi`),
            label: siteText(locale).nav.petitions,
          },
        ]}
        marks={
          <Badge tone={LABEL_TONES[petition.publicLabel]}>
            {petitionWords(locale).publicLabels[petition.publicLabel]}
          </Badge>
        }
      />
      {petition.mergedInto !== null && <Merged {...props} into={petition.mergedInto} />}
      {!saysItAll(petition) && (
        <section class="asked-for">
          <h2>{text.asked}</h2>
          <p class="asked-words" lang="vi">
            {petition.asked}
          </p>
        </section>
      )}
      <StepList label={text.steps} steps={stepsOf(props)} />
      <Facts {...props} />
      <ThreeSides {...props} />
      <Answers {...props} />
      <Told {...props} />
      <Share {...props} />
      {others.length > 0 && (
        <Section title={text.same}>
          <PetitionLines {...props} items={others} />
        </Section>
      )}
    </article>
  );
};

const Merged = ({ locale, council, into }: PetitionPageProps & { readonly into: string }) => (
  <Notice tone="info">
    {petitionText(locale).record.merged}{' '}
    <a href={publicHref(locale, petitionPath(council, into))}>{into}</a>.
  </Notice>
);

function stepsOf({ locale, petition }: PetitionPageProps) {
  const { step } = petitionText(locale).record;
  const isSent = petition.publicLabel !== 'received';
  const isAnswered = petition.answeredOn !== null;
  const isJudged = petition.evaluation !== null || petition.endedOn !== null;
  const reached = [true, isSent, isAnswered, isJudged];
  const days = [
    petition.receivedOn,
    petition.forwardedOn,
    petition.answeredOn,
    petition.evaluation?.on ?? petition.endedOn,
  ];
  const now = reached.indexOf(false);
  const answer = isAnswered || !isSent ? step.answered : step.awaited;
  return [step.received, step.sent, answer, step.judged].map((label, at) => {
    const on = days[at];
    const state = reached[at]
      ? ('done' as const)
      : at === now
        ? ('now' as const)
        : ('ahead' as const);
    return { label, state, ...(on && { detail: shownDay(on) }) };
  });
}

const Facts = (props: PetitionPageProps) => {
  const { locale, council, petition, fields } = props;
  const text = petitionText(locale).record;
  return (
    <section class="facts-part">
      <DefinitionList
        columns={2}
        items={[
          { term: text.who, value: petition.answeringBodyName ?? text.nobody },
          dueFact(props),
          {
            term: text.where,
            value: petition.unitName,
            ...(petition.unitNameThen !== null && { note: text.thenNamed(petition.unitNameThen) }),
          },
          petition.fieldCode !== null && {
            term: text.field,
            value: fields.get(petition.fieldCode) ?? '–',
          },
          petition.sessionName !== null && { term: text.session, value: petition.sessionName },
          { term: text.received, value: shownDay(petition.receivedOn) },
          petition.contactCode !== null && {
            term: text.heard,
            value: (
              <a href={publicHref(locale, `${baseOf(council)}/tiep-xuc/${petition.contactCode}`)}>
                {petition.contactCode}
              </a>
            ),
          },
          petition.timesRaised > 1 && {
            term: text.raised,
            value: text.times(petition.timesRaised),
          },
          { term: text.code, value: petition.code },
        ]}
      />
      {petition.extensions.length > 0 && (
        <div class="moved-dates">
          <h2>{text.extensions}</h2>
          {petition.firstDueOn && <p>{text.firstDue(shownDay(petition.firstDueOn))}.</p>}
          <ul>
            {petition.extensions.map(({ on, bodyName, from, to }) => (
              <li key={`${on}${to}`}>
                {text.extension(shownDay(on), bodyName, shownDay(from), shownDay(to))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};

/** The date, how late it is, and the first date promised wherever it was another one. */
function dueFact({ locale, petition, today }: PetitionPageProps) {
  const text = petitionText(locale).record;
  const { dueOn, firstDueOn } = petition;
  const lateDays = lateDaysOf(petition, today);
  if (dueOn === null) return { term: text.due, value: text.noDue };
  return {
    term: text.due,
    value: (
      <>
        {shownDay(dueOn)} {lateDays > 0 && <LateMark>{text.late(lateDays)}</LateMark>}
      </>
    ),
    ...(firstDueOn && firstDueOn !== dueOn && { note: text.firstDue(shownDay(firstDueOn)) }),
  };
}

const AWAITED: ReadonlySet<string> = new Set(['forwarded', 'in_progress', 'following']);

/** Days past the date while an answer is still owed. */
export function lateDaysOf(petition: PublicPetition, today: string): number {
  if (petition.dueOn === null || !AWAITED.has(petition.publicLabel)) return 0;
  return Math.max(0, daysBetween(petition.dueOn as Day, today as Day));
}

const Told = ({ locale, petition }: PetitionPageProps) => {
  const text = petitionText(locale).record;
  const { toldBack, answeredOn } = petition;
  if (toldBack.length === 0 && answeredOn === null) return null;
  return (
    <Section title={text.told}>
      {toldBack.length === 0 ? (
        <p>{text.toldNotYet}</p>
      ) : (
        <ToldLines locale={locale} tellings={toldBack} />
      )}
    </Section>
  );
};

interface WithdrawnPageProps {
  readonly locale: Locale;
  readonly petition: WithdrawnPetition;
}

/** What was public says that it is no longer, and why. */
export const WithdrawnPage = ({ locale, petition }: WithdrawnPageProps) => {
  const text = petitionText(locale).record;
  return (
    <>
      <PageHeader title={text.withdrawn} subtitle={text.withdrawnWords(shownDay(petition.on))} />
      <DefinitionList
        items={[
          { term: text.code, value: petition.code },
          ...(petition.reason === ''
            ? []
            : [{ term: text.withdrawnReason, value: <span lang="vi">{petition.reason}</span> }]),
        ]}
      />
      <p class="after">{text.withdrawnMore}</p>
    </>
  );
};
