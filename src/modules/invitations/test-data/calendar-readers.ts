import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

/** What a calendar program makes of an entry. */
export interface Read {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly sequence: number;
  readonly status: string;
}

/** Three parsers written by different people. */
export const READERS: Readonly<Record<string, (text: string) => Read>> = {
  'ical.js': (text) => {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const event = root.getFirstSubcomponent('vevent');
    if (!event) throw new Error('no event');
    const read = new ICAL.Event(event);
    return {
      uid: read.uid,
      title: read.summary,
      place: read.location,
      start: read.startDate.toJSDate().toISOString(),
      end: read.endDate.toJSDate().toISOString(),
      sequence: Number(read.sequence),
      status: String(event.getFirstPropertyValue('status')),
    };
  },
  'node-ical': (text) => {
    const event = Object.values(sync.parseICS(text)).find((one) => one?.type === 'VEVENT');
    if (event?.type !== 'VEVENT') throw new Error('no event');
    return {
      uid: event.uid,
      title: String(event.summary),
      place: String(event.location),
      start: event.start.toISOString(),
      end: event.end?.toISOString() ?? '',
      sequence: Number(event.sequence),
      status: String(event.status),
    };
  },
  'ts-ics': (text) => {
    const [event] = convertIcsCalendar(undefined, text).events ?? [];
    if (!event?.end) throw new Error('no event');
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location ?? '',
      start: event.start.date.toISOString(),
      end: event.end.date.toISOString(),
      sequence: event.sequence ?? 0,
      status: event.status ?? '',
    };
  },
};
