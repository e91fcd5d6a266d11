import { day, formatDay } from '#src/council/calendar/index.ts';
import { DutyPanel } from '#src/council/duties/index.ts';
import {
  Card,
  FactStrip,
  LateMark,
  PageHeader,
  Prose,
  Section,
  SplitLayout,
  Stack,
} from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { linkText } from '../messages/links.ts';
import { recordPageText } from '../messages/record-page.ts';
import { registerText } from '../messages/register.ts';
import { petitionWords } from '../messages/words.ts';
import { DueCell, StateBadge } from './marks.tsx';
import { AnswersSection, JudgementSections, ReplyClassBadge } from './petition-answers.tsx';
import {
  ActionsCard,
  FactsCard,
  FilesCard,
  PetitionerCard,
  PetitionNotices,
} from './petition-rail.tsx';
import { PetitionTimeline } from './petition-timeline.tsx';
import {
  MergedSection,
  RaisedSection,
  StandsNotice,
  TogetherSection,
} from './ties/tie-sections.tsx';
import type { PetitionView } from './petition-view.ts';
import { SimilarSection } from './similar-panel.tsx';

/** Who answers until when, and the stories that are never one combined word: the answer, the council's view, what voters read. */
const Strip = ({ view }: { view: PetitionView }) => {
  const { petition, locale, today } = view;
  const t = recordPageText(locale);
  return (
    <FactStrip
      items={[
        { term: t.body, value: petition.body_name ?? t.none },
        petition.due_on !== null && {
          term: t.due,
          value: <DueCell petition={petition} today={today} locale={locale} />,
        },
        {
          term: t.replyClass,
          value: petition.reply_class ? (
            <ReplyClassBadge code={petition.reply_class} locale={locale} />
          ) : (
            t.none
          ),
        },
        {
          term: t.evaluation,
          value: petition.evaluation ? actText(locale).decisions[petition.evaluation] : t.none,
        },
        {
          term: t.publicLabel,
          value: (
            <>
              {petitionWords(locale).publicLabels[petition.public_label]}
              {view.publicPath !== null && (
                <>
                  {' · '}
                  <a href={view.publicPath} data-turbo="false">
                    {t.publicPage}
                  </a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
};

const Texts = ({ view }: { view: PetitionView }) => {
  const { petition, locale } = view;
  const t = recordPageText(locale);
  const isSame = petition.original_text.trim() === petition.working_text.trim();
  return (
    <Card title={t.question}>
      <Prose text={petition.working_text} large />
      {isSame ? (
        <p>
          <small>{t.sameAsOriginal}</small>
        </p>
      ) : (
        <details>
          <summary>{t.showOriginal}</summary>
          <Prose text={petition.original_text} />
        </details>
      )}
      {petition.public_text !== null && (
        <Section title={t.public} level={3}>
          <Prose text={petition.public_text} />
        </Section>
      )}
    </Card>
  );
};

/** Who owes what by when; what can be done about it stands in the rail. */
const Duties = ({ view }: { view: PetitionView }) =>
  view.duties.length === 0 ? null : (
    <DutyPanel
      actor={view.actor}
      locale={view.locale}
      today={view.today}
      duties={view.duties}
      acts={[]}
    />
  );

const Marks = ({ view }: { view: PetitionView }) => {
  const { petition, locale } = view;
  const t = recordPageText(locale);
  return (
    <>
      <StateBadge state={petition.state} locale={locale} />
      {view.merged.length > 0 && <a href="#merged">{linkText(locale).voicesNote(view.voices)}</a>}
      {petition.times_raised > 1 && (
        <LateMark level="soon">{`${t.timesRaised}: ${t.times(petition.times_raised)}`}</LateMark>
      )}
      {petition.ended_on !== null && (
        <span>
          {t.ended(
            formatDay(day(petition.ended_on)),
            (actText(locale).endReasons as Record<string, string>)[petition.end_reason ?? ''] ?? '',
          )}
        </span>
      )}
    </>
  );
};

/** What happened on one side; what can be done now on the other, first on a phone. */
export const PetitionPage = (view: PetitionView) => {
  const { petition, locale } = view;
  const t = recordPageText(locale);
  return (
    <>
      <PageHeader
        title={petition.title}
        subtitle={petition.code}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
        marks={<Marks view={view} />}
      />
      <StandsNotice view={view} />
      <PetitionNotices view={view} />
      <Strip view={view} />
      <SplitLayout
        railFirst
        railLabel={t.rail}
        rail={
          <Stack>
            <ActionsCard view={view} />
            <PetitionerCard view={view} />
            <FilesCard view={view} />
            {view.panels}
          </Stack>
        }
        lead={<AnswersSection view={view} question={<Texts view={view} />} />}
        main={
          <Stack>
            <JudgementSections view={view} />
            <Duties view={view} />
            <MergedSection view={view} />
            <TogetherSection view={view} />
            <RaisedSection view={view} />
            <FactsCard view={view} />
            <SimilarSection locale={locale} code={petition.code} />
            <Section title={t.timeline} id="timeline">
              <PetitionTimeline view={view} />
            </Section>
          </Stack>
        }
      />
    </>
  );
};
