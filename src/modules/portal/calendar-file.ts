import ical, { ICalEventStatus } from 'ical-generator';
import { cleanLine } from '#src/platform/text/normalise.ts';
import { announced } from './announced.ts';
import type { PublicContact } from './queries/contacts.ts';
import type { OpenCouncil } from './queries/councils.ts';
import { baseOf } from './site.ts';

const HOURS = 2;
const HOUR_MS = 3_600_000;

/** Announced contacts as an iCalendar file; the same bytes for the same contacts. */
export function calendarOf(
  council: OpenCouncil,
  contacts: readonly PublicContact[],
  origin: string,
): string {
  const calendar = ical({ name: cleanLine(`Tiếp xúc cử tri: ${council.name}`) });
  for (const contact of contacts) {
    const start = new Date(`${contact.heldOn}T${contact.startsAt || '00:00'}:00+07:00`);
    const url = `${origin}${baseOf(council)}/tiep-xuc/${contact.code}`;
    const isWholeDay = contact.startsAt === '';
    calendar.createEvent({
      id: contact.code,
      stamp: new Date(`${contact.movedFrom?.on ?? contact.heldOn}T00:00:00Z`),
      start: isWholeDay ? new Date(`${contact.heldOn}T00:00:00Z`) : start,
      ...(isWholeDay ? { allDay: true } : { end: new Date(start.getTime() + HOURS * HOUR_MS) }),
      summary: `Tiếp xúc cử tri: ${contact.topic || contact.unitName}`,
      location: `${announced(contact.place)}, ${contact.unitName}`,
      status: contact.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url,
    });
  }
  return calendar.toString();
}
