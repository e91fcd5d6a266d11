import { dayAt, formatInstant, longDay } from '#src/council/calendar/index.ts';
import { PaperPanel } from '#src/council/papers/index.ts';
import type { PaperView } from '#src/council/papers/index.ts';
import type { WrittenVote } from '#src/modules/sittings/index.ts';
import {
  Badge,
  Card,
  DefinitionList,
  FactStrip,
  FileList,
  ItemList,
  LinkButton,
  Meta,
  Notice,
  NotNow,
  PageHeader,
  PostButton,
  Prose,
  SplitLayout,
  Stack,
  StepList,
  Timeline,
} from '#src/ui/index.ts';
import { failureSentence } from '#src/platform/errors.ts';
import { meetingWords } from '#src/modules/meetings/index.ts';
import { abilitiesOf, appraisalActs } from '../abilities.ts';
import type { Ability } from '../abilities.ts';
import { heading } from '../heading.ts';
import { opinionText } from '../messages/pages.ts';
import { opinionWords } from '../messages/words.ts';
import type { ItemRoad } from '../queries/roads.ts';
import { ROAD, stepsBehind } from '../rules.ts';
import { actPath, Appraisals } from './appraisals.tsx';
import type { AppraisalsProps } from './appraisals.tsx';
import { shown, StateBadge } from './parts.tsx';
import { seesAll } from '../queries/visible.ts';

export interface RecordPageProps extends AppraisalsProps {
  readonly today: string;
  readonly roads: readonly ItemRoad[];
  readonly votes: readonly WrittenVote[];
  readonly papers: readonly PaperView[];
  readonly fieldName: string | null;
  readonly refusal?: string | undefined;
}

/** One submission: how it stands, what can be done now, what happened. */
export const RecordPage = (props: RecordPageProps) => {
  const { locale, submission, refusal } = props;
  const t = opinionText(locale);
  return (
    <>
      <PageHeader
        title={heading(submission.title)}
        subtitle={`${submission.bodyName} · ${t.numberAndDay(submission.document_number, shown(submission.document_on))}`}
        breadcrumbs={[{ href: '/executive-submissions', label: t.nav }]}
        marks={<StateBadge state={submission.state} locale={locale} />}
      />
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal}
        </Notice>
      )}
      <SplitLayout
        lead={<Lead {...props} />}
        railLabel={t.now}
        railFirst
        rail={
          <Stack>
            <Now {...props} />
            <About {...props} />
          </Stack>
        }
        main={
          <Stack>
            <Content {...props} />
            <Appraisals {...props} />
            <Roads {...props} />
            <Result {...props} />
            <Papers {...props} />
            <History {...props} />
          </Stack>
        }
      />
    </>
  );
};

const Lead = ({ locale, submission }: RecordPageProps) => {
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const behind = stepsBehind(submission.state, submission.reported_session_id !== null);
  return (
    <Stack>
      <FactStrip
        items={[
          {
            term: t.facts.received,
            value: shown(submission.received_on) || '–',
            note: submission.is_on_behalf ? t.onBehalf : '',
          },
          { term: t.facts.wanted, value: shown(submission.wanted_on) || '–' },
          {
            term: t.facts.answer,
            value: submission.answer_number
              ? t.numberAndDay(submission.answer_number, shown(submission.answered_on))
              : '–',
          },
          {
            term: t.reported,
            value: submission.sessionName ?? t.notReported,
            note: shown(submission.reported_on),
          },
        ]}
      />
      {submission.state !== 'withdrawn' && (
        <StepList
          label={t.road}
          steps={ROAD.map((step, index) => ({
            label: words.road[step],
            state: index < behind ? 'done' : index === behind ? 'now' : 'ahead',
          }))}
        />
      )}
    </Stack>
  );
};

const Now = (props: RecordPageProps) => {
  const { actor, locale, submission, facts } = props;
  const t = opinionText(locale);
  const words = opinionWords(locale);
  const mine = abilitiesOf(actor, submission, facts).filter(({ forbidden }) => forbidden === null);
  const open = mine.filter(({ reason }) => reason === null);
  const owed = props.around.appraisals.filter(
    (one) =>
      actor.bodyIds.includes(one.body_id) &&
      appraisalActs(actor, submission, one, facts).includes('handIn'),
  );
  // Once drafted, the document goes its own way: check, signature, number, issue.
  const goesOn =
    submission.state === 'decided'
      ? props.papers.find(({ id }) => id === submission.paper_id)
      : undefined;
  const closed = mine.filter(({ reason }) => reason !== null && reason !== 'opinions.not_now');
  return (
    <Card title={t.now} tone="accent">
      <Stack>
        {goesOn && (
          <LinkButton href={`/papers/${goesOn.id}`} tone="primary">
            {t.finishPaper}
          </LinkButton>
        )}
        {open.length + owed.length === 0 && !goesOn && <p>{t.nothingNow}</p>}
        {owed.map((appraisal) => (
          <LinkButton
            href={actPath(submission.code, 'handIn', appraisal.id)}
            tone="primary"
            key={appraisal.id}
          >
            {words.acts.handIn}
          </LinkButton>
        ))}
        {open.map(({ act }, index) => (
          <ActButton
            {...props}
            act={act}
            isFirst={index + owed.length === 0 && !goesOn}
            key={act}
          />
        ))}
        <NotNow
          label={t.notYet}
          acts={closed.map(({ act, reason }) => ({
            act: words.acts[act],
            reason: failureSentence(locale, reason ?? '', {}),
          }))}
        />
      </Stack>
    </Card>
  );
};

const ActButton = ({
  locale,
  submission,
  act,
  isFirst,
}: RecordPageProps & { readonly act: Ability['act']; readonly isFirst: boolean }) => {
  const label = opinionWords(locale).acts[act];
  const href = `/executive-submissions/${submission.code}/acts/${act}`;
  const tone = isFirst ? 'primary' : act === 'withdraw' ? 'quiet' : 'plain';
  if (act !== 'draft') {
    return (
      <LinkButton href={href} tone={tone}>
        {label}
      </LinkButton>
    );
  }
  return (
    <PostButton action={href} fields={{ version: String(submission.version) }} tone={tone}>
      {label}
    </PostButton>
  );
};

const About = ({ actor, locale, submission, fieldName }: RecordPageProps) => {
  const t = opinionText(locale);
  return (
    <Card>
      <DefinitionList
        stacked
        items={[
          { term: t.facts.code, value: submission.code },
          { term: t.bodyOf, value: submission.bodyName },
          submission.draftingName !== null && {
            term: t.draftingOf,
            value: submission.draftingName,
          },
          fieldName !== null && { term: t.field, value: fieldName },
          submission.party_number !== null &&
            seesAll(actor) && {
              term: t.party,
              value: t.numberAndDay(submission.party_number, shown(submission.party_on)),
            },
        ]}
      />
    </Card>
  );
};

const Content = ({ locale, submission, around }: RecordPageProps) => (
  <Card title={opinionText(locale).content}>
    <Stack>
      <Prose text={submission.asked} />
      <FileList files={around.files.map(({ href, name }) => ({ href, name }))} />
    </Stack>
  </Card>
);

const Roads = ({ locale, roads, votes, submission }: RecordPageProps) => {
  const t = opinionText(locale);
  const words = meetingWords(locale);
  const items = [
    ...roads.map((road) => ({
      key: road.id,
      href: `/meetings/${road.meetingCode}#item-${road.id}`,
      title: road.meetingTitle,
      meta: <Meta items={[shown(road.heldOn), road.concluded.join(' ')]} />,
      mark: <Badge>{words.itemStates[road.state as keyof typeof words.itemStates]}</Badge>,
    })),
    ...votes.map((vote) => ({
      key: vote.id,
      href: `/written-votes/${vote.code}`,
      title: opinionWords(locale).acts.written,
      meta: (
        <Meta
          items={[
            t.due(shown(vote.closes_on)),
            vote.state === 'closed' ? t.votedFor(vote.votes_for ?? 0, vote.members) : '',
          ]}
        />
      ),
    })),
  ];
  if (items.length === 0 && submission.received_on === null) return null;
  return (
    <Card title={t.roads} flush={items.length > 0}>
      {items.length === 0 ? <p>{t.noRoads}</p> : <ItemList items={items} />}
    </Card>
  );
};

const Result = ({ locale, submission }: RecordPageProps) => {
  const t = opinionText(locale);
  if (!submission.decision) return null;
  return (
    <Card title={t.result} note={shown(submission.decided_on)}>
      <Stack>
        <p>
          <strong>{opinionWords(locale).decisions[submission.decision]}</strong>
        </p>
        {submission.decision_text && <Prose text={submission.decision_text} />}
      </Stack>
    </Card>
  );
};

const Papers = ({ locale, papers }: RecordPageProps) =>
  papers.length === 0 ? null : (
    <PaperPanel locale={locale} papers={papers} title={opinionText(locale).paper} />
  );

const History = ({ actor, locale, around }: RecordPageProps) => {
  const words = opinionWords(locale);
  const seen = around.acts.filter(({ act }) => act !== 'party' || seesAll(actor));
  const byDay = Map.groupBy(seen.toReversed(), ({ recorded_at }) => dayAt(recorded_at));
  return (
    <Card title={opinionText(locale).history}>
      <Timeline
        days={[...byDay].map(([on, acts]) => ({
          day: longDay(on, locale),
          entries: acts.map((act) => ({
            id: `act-${act.id}`,
            title: words.acts[act.act],
            at: act.recorded_at.toISOString(),
            time: formatInstant(act.recorded_at),
            who: [act.personName, act.bodyName].filter(Boolean).join(' · '),
            document:
              act.document_number && act.document_on
                ? opinionText(locale).numberAndDay(act.document_number, shown(act.document_on))
                : '',
            body: act.note ? <Prose text={act.note} /> : undefined,
          })),
        }))}
      />
    </Card>
  );
};
