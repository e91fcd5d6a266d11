import { MeetingFrame, meetingTabsFor } from '#src/modules/meetings/index.ts';
import {
  ButtonRow,
  Card,
  EmptyState,
  ItemList,
  LinkButton,
  Notice,
  PageKeys,
  PolledFrame,
  PostButton,
  SplitLayout,
  Stack,
  Tabs,
} from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { AttendanceCard } from './attendance.tsx';
import { NotePanel, QuestionPanel, SpeechPanel } from './entry-panels.tsx';
import { PanelCard } from './fields.tsx';
import { OpenQuestions, RunningAgenda, Standing, ThreadLinks } from './live.tsx';
import {
  BreakPanel,
  ClosePanel,
  ItemPanel,
  LeaveOutPanel,
  OpenPanel,
  PresidePanel,
} from './run-panels.tsx';
import { actHref, PANELS, screenHref } from './screen-view.ts';
import type { Panel, SecretaryView } from './screen-view.ts';
import { Thread } from './thread.tsx';
import { VotePanel } from './vote-panel.tsx';

const KEYS: Partial<Record<Panel, string>> = {
  speech: 'p',
  question: 'h',
  vote: 'b',
  note: 'n',
};

/** The field that a shortcut leads into; Turbo focuses what the fragment names, not what has autofocus. */
const TYPED_FIRST: Partial<Record<Panel, string>> = {
  speech: 'speech-text',
  question: 'question-text',
  vote: 'vote-votesFor',
  note: 'note-text',
};

/** What is written down all the time, and what moves the sitting on. */
const ENTRIES: readonly Panel[] = PANELS.slice(0, 5);
const RUNNING: readonly Panel[] = PANELS.slice(5);

const LAST = 12;
const SECONDS = 10;

/** The secretary's screen: forms that post, refreshed while somebody else writes. */
export const ScreenPage = (view: SecretaryView) => {
  const { actor, locale, meeting, panel, record } = view;
  const t = screenText(locale);
  const src = screenHref(meeting.code, panel);
  const state = record.sitting?.state ?? 'gathering';
  const isOver = state === 'closed' || meeting.state === 'closed';
  return (
    <MeetingFrame actor={actor} locale={locale} meeting={meeting} current="sitting">
      <SplitLayout
        lead={
          <PolledFrame id="sitting-now" src={src} seconds={SECONDS} leadsPage>
            <Standing {...view} />
          </PolledFrame>
        }
        main={
          <Stack>
            <RuleNotice {...view} />
            {!isOver && <Panels {...view} />}
            <PolledFrame id="sitting-live" src={src} seconds={SECONDS} leadsPage>
              <Stack>
                <RunningAgenda view={view} acts={{ requestKey: view.requestKey }} />
                <OpenQuestions view={view} />
                <WrittenToReport {...view} />
                <LastRecorded {...view} />
              </Stack>
            </PolledFrame>
          </Stack>
        }
        rail={isOver ? <WhatIsNext {...view} /> : <AttendanceCard view={view} />}
        railLabel={isOver ? t.whatIsNext : t.attendance}
      />
      <PageKeys
        keys={Object.entries(KEYS).map(([key, keys]) => ({
          keys,
          href: `${screenHref(meeting.code, key as Panel)}#${TYPED_FIRST[key as Panel] ?? 'panel'}`,
        }))}
      />
    </MeetingFrame>
  );
};

/** What is done once a meeting is over, on the pages of later rooms. */
const WRITTEN_AFTER = ['conclusions', 'minutes'];

const WhatIsNext = ({ actor, locale, meeting }: SecretaryView) => {
  const t = screenText(locale);
  const tabs = meetingTabsFor(actor, meeting).filter(({ key }) => WRITTEN_AFTER.includes(key));
  if (tabs.length === 0) return null;
  return (
    <Card title={t.whatIsNext}>
      <Stack>
        <p>{t.whatIsNextWords}</p>
        <ButtonRow>
          {tabs.map((tab) => (
            <LinkButton href={tab.path(meeting.code)} key={tab.key}>
              {tab.label(locale)}
            </LinkButton>
          ))}
        </ButtonRow>
      </Stack>
    </Card>
  );
};

const RuleNotice = ({ locale, record }: SecretaryView) => {
  const t = screenText(locale);
  if (!record.quorumRule || record.quorumRule.isConfirmed) return null;
  return (
    <Notice
      tone="neutral"
      actions={
        <LinkButton href="/majority-rules" size="small">
          {t.seeRules}
        </LinkButton>
      }
    >
      {t.unconfirmedRule}
    </Notice>
  );
};

/** Before the opening there is one thing to do; then a row of what can be recorded. */
const Panels = (view: SecretaryView) => {
  const { locale, meeting, panel, record } = view;
  const t = screenText(locale);
  const state = record.sitting?.state ?? 'gathering';
  if (state === 'gathering') {
    return (
      <PanelCard title={t.panels.open}>
        <OpenPanel view={view} />
      </PanelCard>
    );
  }
  return (
    <PanelCard title={t.panelsLabel}>
      {[ENTRIES, RUNNING].map((panels) => (
        <Tabs
          label={panels === ENTRIES ? t.panelsLabel : t.runningLabel}
          tabs={panels.map((key) => ({
            href: `${screenHref(meeting.code, key)}#panel`,
            label: t.panels[key],
            keys: KEYS[key],
            current: key === panel,
          }))}
          key={panels[0]}
        />
      ))}
      <OnePanel {...view} />
    </PanelCard>
  );
};

const OnePanel = (view: SecretaryView) => {
  switch (view.panel) {
    case 'question':
      return <QuestionPanel view={view} />;
    case 'vote':
      return <VotePanel view={view} method="hands" />;
    case 'ballot':
      return <VotePanel view={view} method="ballot" />;
    case 'note':
      return <NotePanel view={view} />;
    case 'item':
      return <ItemPanel view={view} />;
    case 'leaveOut':
      return <LeaveOutPanel view={view} />;
    case 'preside':
      return <PresidePanel view={view} />;
    case 'break':
      return <BreakPanel view={view} />;
    case 'close':
      return <ClosePanel view={view} />;
    default:
      return <SpeechPanel view={view} />;
  }
};

const LastRecorded = (view: SecretaryView) => {
  const t = screenText(view.locale);
  const { meeting } = view;
  const last = view.record.events.slice(-LAST);
  return (
    <Card title={t.thread} id="thread" actions={<ThreadLinks view={view} />}>
      {last.length === 0 ? (
        <EmptyState title={t.nothingYet}>{t.nothingYetWords}</EmptyState>
      ) : (
        <Thread
          {...view}
          events={last}
          newestFirst
          correctHref={(event) => correctHref(meeting.code, event)}
        />
      )}
    </Card>
  );
};

/** Where an entry is corrected. */
export function correctHref(code: string, event: SecretaryView['record']['events'][number]) {
  if (event.kind === 'speech') return `${screenHref(code)}/speeches/${event.speech.id}`;
  if (event.kind === 'vote') return `${screenHref(code)}/votes/${event.vote.id}`;
  return null;
}

const WrittenToReport = ({ locale, written, meeting, requestKey }: SecretaryView) => {
  const t = screenText(locale);
  if (written.length === 0) return null;
  return (
    <Card title={t.written} flush>
      <ItemList
        items={written.map((vote) => ({
          key: vote.id,
          href: `/written-votes/${vote.code}`,
          title: vote.subject,
          meta: vote.outcome ? t[vote.outcome] : '',
          aside: (
            <PostButton
              action={actHref(meeting.code, 'report-written')}
              fields={{ writtenVoteId: vote.id, requestKey: `${requestKey} ${vote.id}` }}
              size="small"
            >
              {t.report}
            </PostButton>
          ),
        }))}
      />
    </Card>
  );
};
