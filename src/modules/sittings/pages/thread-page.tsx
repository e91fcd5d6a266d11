import { MeetingFrame } from '#src/modules/meetings/index.ts';
import { Card, EmptyState, LinkButton } from '#src/ui/index.ts';
import { screenText } from '../messages/screen.ts';
import { threadText } from '../messages/thread.ts';
import { correctHref } from './screen-page.tsx';
import { screenHref } from './screen-view.ts';
import type { ScreenView } from './screen-view.ts';
import { Thread } from './thread.tsx';

export const ThreadPage = (view: ScreenView & { readonly mayCorrect: boolean }) => {
  const { actor, locale, meeting, record, mayCorrect } = view;
  const t = screenText(locale);
  const former = new Map(record.correctedVotes.map((vote) => [vote.id, vote]));
  return (
    <MeetingFrame
      actor={actor}
      locale={locale}
      meeting={meeting}
      current="sitting"
      actions={
        <LinkButton href={screenHref(meeting.code)} icon="chevronLeft">
          {mayCorrect ? t.backToScreen : t.back}
        </LinkButton>
      }
    >
      <Card title={threadText(locale).title}>
        {record.events.length === 0 ? (
          <EmptyState title={t.nothingYet} />
        ) : (
          <Thread
            {...view}
            events={record.events}
            former={former}
            correctHref={mayCorrect ? (event) => correctHref(meeting.code, event) : undefined}
          />
        )}
      </Card>
    </MeetingFrame>
  );
};
