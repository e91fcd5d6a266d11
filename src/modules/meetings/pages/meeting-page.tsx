import type { Actor } from '#src/platform/auth/actor.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { AgendaLine } from '../queries/agenda.ts';
import type { MeetingView } from '../queries/meeting.ts';
import { MeetingFrame } from './meeting-frame.tsx';

export interface MeetingPageProps {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly meeting: MeetingView;
  readonly agenda: readonly AgendaLine[];
}

export const MeetingPage = (props: MeetingPageProps) => (
  <MeetingFrame {...props} current="agenda">
    <ol>
      {props.agenda.map(({ id, number, title }) => (
        <li key={id}>
          {number} {title}
        </li>
      ))}
    </ol>
  </MeetingFrame>
);
