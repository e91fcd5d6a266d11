import { day, formatInstant, longDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { fileHref } from '#src/platform/files/index.ts';
import { Badge, Prose, Timeline } from '#src/ui/index.ts';
import type { IconName, TimelineDay, TimelineEntry, Tone } from '#src/ui/index.ts';
import type { RecordedAct } from '../acts.ts';
import { dutyText } from '../messages.ts';
import type { ActLabels } from '../kinds.ts';
import type { ActView } from '../queries/acts.ts';
import { actDetails } from './act-details.ts';

const FACES: Partial<Record<RecordedAct, readonly [IconName, Tone]>> = {
  place: ['send', 'accent'],
  accept: ['check', 'info'],
  decline: ['return', 'warning'],
  report: ['edit', 'info'],
  answer: ['reply', 'info'],
  delegate: ['people', 'info'],
  verify: ['camera', 'accent'],
  settle: ['check', 'success'],
  return: ['return', 'warning'],
  extend: ['calendar', 'neutral'],
  pause: ['clock', 'neutral'],
  resume: ['clock', 'neutral'],
  transfer: ['transfer', 'accent'],
  urge: ['bell', 'warning'],
  escalate: ['flag', 'warning'],
  note: ['chat', 'neutral'],
  lift: ['close', 'neutral'],
  reopen: ['history', 'accent'],
  late: ['late', 'danger'],
};

export interface Names {
  readonly bodies: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

interface HistoryProps {
  readonly acts: readonly ActView[];
  readonly names: Names;
  readonly locale: Locale;
  /** What this kind of duty calls what was done. */
  readonly labels?: ActLabels | undefined;
}

/** What happened, newest day first. */
export const History = ({ acts, names, locale, labels = {} }: HistoryProps) => {
  const byDay = Map.groupBy(acts.toReversed(), (act) => act.happened_on);
  const days = [...byDay].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <Timeline
      days={days.map(([on, entries]): TimelineDay => ({
        day: longDay(day(on), locale),
        entries: entries.map((act) => entryOf(act, names, locale, labels)),
      }))}
    />
  );
};

function entryOf(
  act: ActView,
  names: Names,
  locale: Locale,
  labels: Readonly<Partial<Record<string, string>>>,
): TimelineEntry {
  const text = dutyText(locale);
  const name = act.act as RecordedAct;
  const [icon, tone] = FACES[name] ?? ['dots', 'neutral'];
  const files = (act.data['fileIds'] as string[] | undefined) ?? [];
  const lines = [...actDetails(act, names.bodies, locale), act.note].filter((line) => line !== '');
  const number = act.document_number;
  return {
    id: act.id,
    icon,
    tone,
    title: labels[name] ?? text.actsDone[name],
    at: act.recorded_at.toISOString(),
    time: text.recordedOn(formatInstant(act.recorded_at)),
    who: [act.personName ?? text.clock, act.bodyName].filter(Boolean).join(', '),
    ...(number ? { document: text.inDocument(number, shortDay(act.document_on)) } : {}),
    ...(lines.length > 0 ? { body: <Prose text={lines.join('\n')} /> } : {}),
    ...(files.length > 0
      ? { files: files.map((id) => ({ href: fileHref(id), name: names.files.get(id) ?? id })) }
      : {}),
    ...(act.is_on_behalf ? { mark: <Badge tone="outline">{text.onBehalf}</Badge> } : {}),
  };
}

function shortDay(of: string | null): string {
  return of ? of.split('-').toReversed().join('/') : '';
}
