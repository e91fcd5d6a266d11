import { MeetingFrame } from '#src/modules/meetings/index.ts';
import { Card, EmptyState, PolledFrame, Stack } from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { WhoIsThere } from './attendance.tsx';
import { RunningAgenda, Standing } from './live.tsx';
import { screenHref } from './screen-view.ts';
import type { ScreenView } from './screen-view.ts';
import { Thread } from './thread.tsx';

const SECONDS = 20;

/** For members and guests, on a phone: what is under way, what was decided, of what they may see. */
export const LookOnPage = (view: ScreenView) => {
  const { actor, locale, meeting, record } = view;
  const t = screenText(locale);
  const sees = record.attendance.length > 0;
  return (
    <MeetingFrame actor={actor} locale={locale} meeting={meeting} current="sitting">
      <PolledFrame id="sitting-now" src={screenHref(meeting.code)} seconds={SECONDS} leadsPage>
        <Stack>
          {record.sitting === null ? (
            <EmptyState title={t.notStarted} icon="clock">
              {t.notStartedWords}
            </EmptyState>
          ) : (
            <>
              {sees && <Standing {...view} />}
              <RunningAgenda view={view} />
              <Results {...view} />
              {sees && <WhoIsThere view={view} />}
            </>
          )}
        </Stack>
      </PolledFrame>
    </MeetingFrame>
  );
};

const Results = (view: ScreenView) => {
  const t = screenText(view.locale);
  const votes = view.record.events.filter(({ kind }) => kind === 'vote');
  if (votes.length === 0) return null;
  return (
    <Card title={t.panels.vote}>
      <Thread {...view} events={votes} newestFirst />
    </Card>
  );
};
