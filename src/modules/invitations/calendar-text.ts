import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarMethod } from '#src/platform/mail/mailer.ts';
import { cleanLine } from '#src/platform/text/normalise.ts';

/** A meeting as a calendar shows it. Times are instants; they are written in UTC. */
export interface CalendarMeeting {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly onlineLink: string;
  /** Where the meeting is opened by somebody who may. */
  readonly href: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly changedAt: Date;
}

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

const PRODUCT = { company: 'Nghi Su', product: 'Meetings', language: 'VI' };

/** RFC 5545 §3.8.4.7: the same in every copy of the meeting, for ever. */
export const calendarUid = (meetingId: string): string => `${meetingId}@nghisu`;

/** RFC 5546: what is mailed to one person – an invitation, its change (higher SEQUENCE), or its end. */
export function invitationText(
  meeting: CalendarMeeting,
  organiser: CalendarPerson,
  attendee: CalendarPerson & { readonly isNeeded: boolean },
): { readonly method: CalendarMethod; readonly content: string } {
  const method = meeting.isCancelled ? 'CANCEL' : 'REQUEST';
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  const event = calendar.createEvent(eventOf(meeting));
  event.organizer({ name: organiser.name, email: organiser.email });
  event.createAttendee({
    name: attendee.name,
    email: attendee.email,
    rsvp: !meeting.isCancelled,
    role: attendee.isNeeded ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  return { method, content: calendar.toString() };
}

/** A calendar a person subscribes to; cancelled meetings stay in it, marked so. */
export function feedText(name: string, meetings: readonly CalendarMeeting[]): string {
  // The library writes this one property as it is given: a line break in it would begin another.
  const line = { name: cleanLine(name), ttl: 3600 };
  const calendar = ical({ prodId: PRODUCT, ...line, method: ICalCalendarMethod.PUBLISH });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting));
  return calendar.toString();
}

function eventOf(meeting: CalendarMeeting) {
  const { title, place, onlineLink, href } = meeting;
  return {
    id: calendarUid(meeting.id),
    sequence: meeting.sequence,
    stamp: meeting.changedAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: title,
    location: place || null,
    description: [onlineLink, href].filter((part) => part !== '').join('\n'),
    url: href,
    class: ICalEventClass.PUBLIC,
    status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
