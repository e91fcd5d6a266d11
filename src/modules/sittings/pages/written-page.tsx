import { day as knownDay, formatDay, formatInstant } from '#src/council/calendar/index.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  FactStrip,
  LinkButton,
  FileList,
  LargeChoice,
  Notice,
  PageHeader,
  PostButton,
  Prose,
  Section,
  SplitLayout,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { majorityText, majorityWords, resultWords } from '../messages/majority.ts';
import { writtenText } from '../messages/written.ts';
import { countSlips, newestSlips } from '../rules/slips.ts';
import type { WrittenSlip } from '../written-schema.ts';
import { EnterPaper } from './enter-paper.tsx';
import { ActForm } from './written-act-form.tsx';
import { WrittenMark } from './written-pages.tsx';
import type { WrittenPageProps } from './written-view.ts';

export const WrittenPage = (props: WrittenPageProps) => {
  const { locale, vote } = props;
  const t = writtenText(locale);
  const isOpen = vote.state === 'open';
  const mayAnswer = isOpen && vote.mine && vote.closes_on >= props.today;
  return (
    <>
      <PageHeader
        title={vote.subject}
        subtitle={vote.bodyName}
        breadcrumbs={[{ href: '/written-votes', label: t.title }]}
        marks={<WrittenMark vote={vote} locale={locale} />}
      />
      {mayAnswer || (isOpen && props.mayAsk) ? (
        <SplitLayout
          lead={<Question {...props} />}
          main={<Answers {...props} />}
          rail={
            <Stack>
              {mayAnswer && <OwnSlip {...props} />}
              {isOpen && props.mayAsk && <OfficeActs {...props} />}
            </Stack>
          }
          railLabel={t.mySlip}
          railFirst
        />
      ) : (
        <Stack>
          <Question {...props} />
          <Answers {...props} />
        </Stack>
      )}
    </>
  );
};

const Question = (props: WrittenPageProps) => (
  <Stack>
    <Facts {...props} />
    <Asked {...props} />
  </Stack>
);

const Answers = (props: WrittenPageProps) => {
  const { locale, vote } = props;
  return (
    <Stack>
      {vote.state === 'closed' && <Result {...props} />}
      {vote.state === 'withdrawn' && (
        <Notice tone="warning" title={writtenText(locale).states.withdrawn}>
          {vote.withdrawn_reason}
        </Notice>
      )}
      <Slips {...props} />
    </Stack>
  );
};

/** What is asked, with its papers: read before answering. */
const Asked = ({ locale, vote, files, about }: WrittenPageProps) => {
  const papers = about?.papers.filter((one) => one.files.length > 0) ?? [];
  if (vote.text === '' && files.length === 0 && !about) return null;
  return (
    <Card>
      <Stack>
        {vote.text !== '' && <Prose text={vote.text} large />}
        {files.length > 0 && <FileList files={files} />}
        {papers.map((one) => (
          <Section title={one.title} level={3} key={one.title}>
            <FileList files={one.files} />
          </Section>
        ))}
        {about && <a href={about.href}>{writtenText(locale).wholeRecord(about.title)}</a>}
      </Stack>
    </Card>
  );
};

const Facts = ({ locale, vote }: WrittenPageProps) => {
  const t = writtenText(locale);
  return (
    <FactStrip
      items={[
        { term: t.columns.until, value: formatDay(knownDay(vote.closes_on)) },
        { term: t.columns.slips, value: t.slipsOf(vote.returned, vote.members) },
        {
          term: t.rule,
          value: majorityWords(vote.rule, locale),
          note: vote.rule.isConfirmed ? undefined : majorityText(locale).unconfirmed,
        },
      ]}
    />
  );
};

const Result = (props: WrittenPageProps) => {
  const { locale, vote, reported, voters, slips } = props;
  const t = writtenText(locale);
  const { waiting, returned } = countSlips(voters, slips);
  const counted = { ...vote, present: returned, outcome: vote.outcome ?? 'notCarried' };
  return (
    <Card title={t.result} tone="accent">
      <Stack>
        <Prose
          text={`${t.counted(vote.votes_for, vote.votes_against, vote.votes_abstain, waiting)}\n${resultWords(counted, locale)}.`}
        />
        {reported ? (
          <a href={`/meetings/${reported.code}/sitting/thread`}>{t.reported(reported.title)}</a>
        ) : (
          <p>
            <Badge tone="warning">{t.notReported}</Badge>
          </p>
        )}
      </Stack>
    </Card>
  );
};

/** Who answered what: the office and the leaders see all of it, a member their own until it is closed. */
const Slips = (props: WrittenPageProps) => {
  const { locale, vote, voters, slips, actor, scans } = props;
  const t = writtenText(locale);
  const newest = newestSlips(slips);
  const seesAll = vote.state !== 'open' || props.mayAsk || actor.permissions.has('meetings.decide');
  const rows = voters.map((voter) => ({ voter, slip: newest.get(voter.person_id) }));
  const how = (slip: WrittenSlip) =>
    slip.channel === 'self'
      ? t.self(formatInstant(slip.given_at))
      : t.paper(slip.paper_number, slip.paper_on ? formatDay(knownDay(slip.paper_on)) : '');
  return (
    <Card title={t.members} flush>
      <DataTable
        caption={t.members}
        rows={rows}
        rowKey={({ voter }) => voter.person_id}
        dense
        columns={[
          { key: 'name', header: t.member, card: 'title', cell: ({ voter }) => voter.name },
          {
            key: 'answer',
            header: t.answer,
            card: 'mark',
            nowrap: true,
            cell: ({ voter, slip }) => {
              if (!slip) return <Badge>{t.waiting}</Badge>;
              if (!seesAll && voter.person_id !== actor.personId) return <Badge>{t.sent}</Badge>;
              return <Badge tone={TONES[slip.answer]}>{t.answers[slip.answer]}</Badge>;
            },
          },
          {
            key: 'opinion',
            header: t.opinion,
            card: 'line',
            cell: ({ voter, slip }) =>
              slip && (seesAll || voter.person_id === actor.personId) ? slip.opinion : '',
          },
          {
            key: 'how',
            header: t.columns.slips,
            card: 'meta',
            cell: ({ slip }) =>
              slip && (
                <>
                  {[
                    how(slip),
                    ...(slip.number > 1 ? [t.changed(slip.number - 1)] : []),
                    ...(seesAll && slip.correction_reason
                      ? [t.because(slip.correction_reason)]
                      : []),
                  ].join('; ')}
                  {props.mayAsk && vote.state === 'open' && slip.channel === 'paper' && (
                    <LinkButton
                      href={`/written-votes/${vote.code}?again=${slip.person_id}#enter-paper`}
                      size="small"
                      tone="quiet"
                    >
                      {t.enterAgain}
                    </LinkButton>
                  )}
                  {seesAll && (
                    <FileList files={scans.filter(({ subjectId }) => subjectId === slip.id)} />
                  )}
                </>
              ),
          },
        ]}
      />
    </Card>
  );
};

const TONES = { for: 'success', against: 'danger', abstain: 'warning' } as const;

const OwnSlip = (props: WrittenPageProps) => {
  const { locale, actor, slips, values, refused } = props;
  const t = writtenText(locale);
  const mine = newestSlips(slips).get(actor.personId);
  const isTyped = refused === 'slip';
  const value = (name: string, start: string) => (isTyped ? typed(values, name) : start);
  return (
    <Card title={t.mySlip} note={t.mySlipNote} tone="accent" id="slip">
      <ActForm {...props} act="slip" fields={{ seenNumber: String(mine?.number ?? 0) }}>
        <LargeChoice
          name="answer"
          label={t.answer}
          value={value('answer', mine?.answer ?? '')}
          options={[
            { value: 'for', label: t.answers.for, tone: 'success' },
            { value: 'against', label: t.answers.against, tone: 'danger' },
            { value: 'abstain', label: t.answers.abstain, tone: 'warning' },
          ]}
          required
        />
        <TextArea
          name="opinion"
          label={t.opinion}
          rows={3}
          value={value('opinion', mine?.opinion ?? '')}
          optional
        />
        <SubmitBar>
          <Button tone="primary">{mine ? t.sendAgain : t.send}</Button>
        </SubmitBar>
      </ActForm>
    </Card>
  );
};

const OfficeActs = (props: WrittenPageProps) => {
  const { locale, vote } = props;
  const t = writtenText(locale);
  return (
    <>
      <EnterPaper {...props} />
      <Card title={t.close} note={t.closeNote}>
        {props.refused === 'close' && props.refusal && (
          <Notice tone="danger" urgent title={props.refusal.message} />
        )}
        <PostButton action={`/written-votes/${vote.code}/close`}>{t.close}</PostButton>
      </Card>
      <Card title={t.withdraw} tone="quiet">
        <ActForm {...props} act="withdraw">
          <TextInput name="reason" label={t.reason} required />
          <SubmitBar>
            <Button tone="danger">{t.withdraw}</Button>
          </SubmitBar>
        </ActForm>
      </Card>
    </>
  );
};
