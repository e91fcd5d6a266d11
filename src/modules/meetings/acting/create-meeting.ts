import { dayAt } from '#src/council/calendar/index.ts';
import type { Day } from '#src/council/calendar/index.ts';
import { newCode } from '#src/council/numbering/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { atField } from '../failures.ts';
import { meetingSearchKey, usualTitle } from '../meeting-titles.ts';
import { mayNotPlan } from '../policy.ts';
import {
  areSeatsOf,
  holderOf,
  isContactOf,
  meetingOfSession,
  sessionOf,
  termOn,
} from '../queries/around.ts';
import { belongsToSession, holderKind } from '../rules.ts';
import type { MeetingKind } from '../schema.ts';
import { insertMeeting, waitForTerm } from '../store/meetings.ts';
import { emitMeeting, refuse } from './locked.ts';

export interface NewMeeting {
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Empty: the usual name of such a meeting. */
  readonly title?: string | undefined;
  /** Which committee; the other kinds have one body that holds them. */
  readonly bodyId?: string | null | undefined;
  readonly place?: string | undefined;
  readonly onlineLink?: string | undefined;
  readonly sessionId?: string | null | undefined;
  readonly contactId?: string | null | undefined;
  readonly chairSeatId?: string | null | undefined;
  readonly secretarySeatId?: string | null | undefined;
  readonly isRestricted?: boolean | undefined;
  readonly clonedFromId?: string | null | undefined;
}

/** Plans a meeting of the actor's council. */
export async function createMeeting(
  ctx: CommandContext,
  input: NewMeeting,
): Promise<{ id: string; code: string }> {
  refuse('Forbidden', mayNotPlan(ctx.actor));
  const { tx, actor, now } = ctx;
  const values = await meetingValues(ctx, input);
  const code = newCode('PH');
  const meeting = await insertMeeting(tx, {
    tenant_id: actor.tenantId,
    id: newId(),
    code,
    council_id: actor.councilId,
    kind: input.kind,
    ...values,
    search_key: meetingSearchKey(values.title, code),
    number: null,
    cloned_from_id: input.clonedFromId ?? null,
    called_at: null,
    opened_at: null,
    closed_at: null,
    outcome: null,
    cancelled_at: null,
    cancelled_reason: null,
    created_by: actor.via === 'job' ? null : actor.personId,
    created_at: now,
  });
  emitMeeting(ctx, 'planned', meeting, { on: dayAt(meeting.starts_at) });
  return { id: meeting.id, code };
}

/** What is told of a meeting, checked against the council around it. */
export async function meetingValues(ctx: CommandContext, input: NewMeeting, ownId = '') {
  const { tx, actor } = ctx;
  const { locale } = actor;
  if (input.endsAt <= input.startsAt) {
    throw atField(locale, 'endsTime', 'meetings.ends_before_start');
  }
  const day = dayAt(input.startsAt);
  const termId = await termOn(tx, actor, day);
  if (!termId) throw atField(locale, 'day', 'meetings.outside_term');
  const wanted = input.kind === 'committeeMeeting' ? (input.bodyId ?? null) : null;
  const body = await holderOf(tx, actor, holderKind(input.kind), wanted);
  if (!body) throw atField(locale, 'bodyId', 'meetings.no_such_body');
  const session = await sessionFor(ctx, input, { ownId, termId });
  await refuseOthersSeats(ctx, input, day);
  if (input.contactId && !(await isContactOf(tx, actor, input.contactId))) {
    throw atField(locale, 'contactId', 'meetings.no_such_contact');
  }
  const names = { bodyName: body.name, sessionName: session?.name ?? null };
  return {
    body_id: body.id,
    term_id: termId,
    title: input.title || usualTitle(input.kind, day, names),
    place: input.place ?? '',
    online_link: input.onlineLink ?? '',
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    session_id: session?.id ?? null,
    contact_id: input.contactId ?? null,
    chair_seat_id: input.chairSeatId ?? null,
    secretary_seat_id: input.secretarySeatId ?? null,
    is_restricted: input.isRestricted ?? false,
  };
}

async function sessionFor(
  ctx: CommandContext,
  input: NewMeeting,
  { ownId, termId }: { readonly ownId: string; readonly termId: string },
) {
  const { tx, actor } = ctx;
  if (!belongsToSession(input.kind)) return null;
  if (!input.sessionId) {
    if (input.kind === 'jointConference') return null;
    throw atField(actor.locale, 'sessionId', 'meetings.session_needed');
  }
  const session = await sessionOf(tx, actor, input.sessionId);
  if (!session) throw atField(actor.locale, 'sessionId', 'meetings.no_such_session');
  if (input.kind === 'councilSession') {
    await waitForTerm(tx, { tenantId: actor.tenantId, termId });
    const other = await meetingOfSession(tx, actor.tenantId, session.id);
    if (other && other.id !== ownId) {
      const { code } = other;
      throw atField(actor.locale, 'sessionId', 'meetings.session_taken', { code });
    }
  }
  return session;
}

async function refuseOthersSeats(ctx: CommandContext, input: NewMeeting, day: Day): Promise<void> {
  const { tx, actor } = ctx;
  for (const field of ['chairSeatId', 'secretarySeatId'] as const) {
    const id = input[field];
    if (id && !(await areSeatsOf(tx, actor, [id], day))) {
      throw atField(actor.locale, field, 'meetings.no_such_seat');
    }
  }
}
