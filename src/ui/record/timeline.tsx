import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon.tsx';
import type { Tone } from '../tone.ts';
import { FileList, type FileLink } from './file-list.tsx';

export type TimelineEntry = {
  readonly id?: string;
  readonly icon?: IconName;
  readonly tone?: Tone;
  /** What happened, as a sentence. */
  readonly title: ComponentChildren;
  readonly who?: ComponentChildren;
  /** For machines: an ISO instant or day. */
  readonly at: string;
  /** For people: "14:05" or "22/11/2026". */
  readonly time: string;
  readonly document?: ComponentChildren;
  readonly body?: ComponentChildren;
  readonly files?: readonly FileLink[];
  readonly mark?: ComponentChildren;
};

export type TimelineDay = {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
};

const Entry = ({ entry }: { readonly entry: TimelineEntry }) => (
  <li class={`event event-${entry.tone ?? 'neutral'}`} id={entry.id}>
    <span class="event-dot">
      <Icon name={entry.icon ?? 'check'} size={16} />
    </span>
    <div class="event-body">
      <div class="event-line">
        <p class="event-title">{entry.title}</p>
        {entry.mark}
      </div>
      <p class="event-meta">
        <time dateTime={entry.at}>{entry.time}</time>
        {entry.who && <span>{entry.who}</span>}
        {entry.document && <span>{entry.document}</span>}
      </p>
      {entry.body && <div class="event-text">{entry.body}</div>}
      {entry.files && <FileList files={entry.files} />}
    </div>
  </li>
);

/** Days, newest or oldest first as given; within a day who did what with which document. */
export const Timeline = ({ days }: { readonly days: readonly TimelineDay[] }) => (
  <div class="timeline">
    {days.map(({ day, entries }) => (
      <section class="timeline-day" key={day}>
        <h3>{day}</h3>
        <ol>
          {entries.map((entry) => (
            <Entry entry={entry} key={entry.id ?? entry.at} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);
