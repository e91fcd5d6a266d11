import type { Locale } from '#src/platform/i18n/text.ts';
import type { NewPart } from '../act-input.ts';
import { dutyText } from '../messages.ts';
import type { DutyText } from '../messages.ts';
import type { ActView } from '../queries/acts.ts';
import { shownDay } from './marks.tsx';

/** What an act changed or said, a line each. */
export function actDetails(
  act: ActView,
  bodies: ReadonlyMap<string, string>,
  locale: Locale,
): string[] {
  const text = dutyText(locale);
  const data = act.data as ActData;
  return [
    ...choices(data, text),
    ...dates(data, text),
    ...urging(data, text),
    ...(act.speaker ? [text.changes.speaker(act.speaker)] : []),
    ...(data.toBody
      ? [text.changes.body(nameOf(bodies, data.fromBody), nameOf(bodies, data.toBody))]
      : []),
    ...(data.parts ?? []).map((part) =>
      text.changes.part(text.parts[part.part], nameOf(bodies, part.bodyId)),
    ),
  ];
}

/** The bodies an act names, for looking their names up. */
export function bodiesNamed(act: ActView): string[] {
  const { fromBody, toBody, parts = [] } = act.data as ActData;
  return [fromBody, toBody, ...parts.map(({ bodyId }) => bodyId)].filter((id) => id !== undefined);
}

interface ActData {
  readonly outcome?: keyof DutyText['outcomes'];
  readonly result?: keyof DutyText['results'];
  readonly channel?: keyof DutyText['channels'];
  readonly step?: keyof DutyText['steps'];
  readonly dueFrom?: string | null;
  readonly dueTo?: string | null;
  readonly pausedDays?: number;
  readonly fromBody?: string;
  readonly toBody?: string;
  readonly reached?: string;
  readonly promised?: string;
  readonly promisedBy?: string;
  readonly parts?: readonly NewPart[];
}

function choices(data: ActData, text: DutyText): string[] {
  const lines: (string | undefined)[] = [
    data.outcome && text.outcomes[data.outcome],
    data.result && text.results[data.result],
    data.channel && text.channels[data.channel],
    data.step && text.steps[data.step],
  ];
  return lines.filter((line) => line !== undefined);
}

function dates(data: ActData, text: DutyText): string[] {
  const { dueFrom, dueTo, pausedDays } = data;
  const due = dueFrom
    ? [text.changes.due(shownDay(dueFrom), shownDay(dueTo))]
    : dueTo
      ? [text.changes.dueFirst(shownDay(dueTo))]
      : [];
  return pausedDays === undefined ? due : [...due, text.changes.paused(pausedDays)];
}

function urging({ reached, promised, promisedBy }: ActData, text: DutyText): string[] {
  const lines: (string | undefined)[] = [
    reached && text.changes.reached(reached),
    promised && text.changes.promised(promised),
    promisedBy && text.changes.promisedBy(shownDay(promisedBy)),
  ];
  return lines.flatMap((line) => line || []);
}

function nameOf(bodies: ReadonlyMap<string, string>, id: string | undefined): string {
  return (id && bodies.get(id)) ?? '–';
}
