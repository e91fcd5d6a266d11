import { bodyById } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import {
  heldMeeting,
  meetingByCode,
  mayNotPrepare,
  meetingFailure,
} from '#src/modules/meetings/index.ts';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { noticePeriodOf } from '../acting/notice-period.ts';
import { callMembers } from '../acting/call-members.ts';
import { startTelling } from '../acting/start-telling.ts';
import { invitationFailure } from '../failures.ts';
import {
  inviteBodyInput,
  inviteGuestInput,
  meetingInput,
  overrideInput,
  removeInviteeInput,
} from '../inputs.ts';
import { mayNotOverride } from '../policy.ts';
import { waitsToBeSent } from '../rules.ts';
import { inviteesOf } from '../queries/invitees.ts';
import { itemOfMeeting } from '../queries/items.ts';
import { deleteInvitee, insertInvitee } from '../store/invitees.ts';
import { letBodyRead, letBodyReadNoMore } from '../store/readers.ts';
import { insertOverride } from '../store/papers.ts';
import { emitAbout, heldInvitee, refuseStale } from './answering.ts';

/** The meeting of this code, held, for who prepares it. */
export async function preparedMeeting(
  ctx: CommandContext,
  code: string,
  when: 'before' | 'evenAfter' = 'before',
): Promise<StoredMeeting> {
  const seen = await meetingByCode(ctx.tx, ctx.actor, code);
  if (!seen) throw invitationFailure('NotFound', 'invitations.not_found');
  const meeting = await heldMeeting(ctx, seen.id);
  const refused = mayNotPrepare(ctx.actor, meeting);
  if (refused) throw meetingFailure('Forbidden', refused);
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  if (isOver && when === 'before') throw invitationFailure('RuleBroken', 'invitations.is_over');
  return meeting;
}

async function refuseOtherItem(ctx: CommandContext, meeting: StoredMeeting, itemId: string) {
  if (itemId === '') return;
  if (!(await itemOfMeeting(ctx.tx, meeting, itemId))) {
    throw invitationFailure('InvalidInput', 'invitations.unknown_item');
  }
}

interface Line {
  readonly name: string;
  readonly email: string;
  readonly body_id: string | null;
  readonly itemId: string;
}

async function addLine(ctx: CommandContext, meeting: StoredMeeting, line: Line): Promise<string> {
  const { name, email, body_id: bodyId, itemId } = line;
  const listed = await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id);
  const id = await insertInvitee(ctx.tx, ctx.actor.tenantId, {
    meeting_id: meeting.id,
    role: itemId ? 'guest' : 'invited',
    has_vote: false,
    person_id: null,
    seat_id: null,
    body_id: bodyId,
    name,
    email,
    item_id: itemId || null,
    position: listed.length + 1,
    created_at: ctx.now,
  });
  emitAbout(ctx, 'added', { id, meeting_id: meeting.id }, meeting.council_id, { body: bodyId });
  return id;
}

/** A body is invited to the whole meeting, or to one item whose papers alone it then reads. */
export const inviteBody = command({
  name: 'invitations.invite_body',
  input: inviteBodyInput,
  async run(ctx, { code, bodyId, itemId }) {
    const meeting = await preparedMeeting(ctx, code);
    await refuseOtherItem(ctx, meeting, itemId);
    const body = await bodyById(ctx.tx, ctx.actor.tenantId, bodyId);
    if (!body) throw invitationFailure('InvalidInput', 'invitations.unknown_body');
    const listed = await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id);
    const isListed = listed.some(
      (one) => one.person_id === null && one.body_id === bodyId && (one.item_id ?? '') === itemId,
    );
    if (isListed) {
      throw invitationFailure('Conflict', 'invitations.already_invited', { name: body.name });
    }
    const line = { name: body.name, email: body.email, body_id: bodyId, itemId };
    const id = await addLine(ctx, meeting, line);
    const reader = { meetingId: meeting.id, bodyId, itemId: itemId || null };
    await letBodyRead(ctx.tx, ctx.actor.tenantId, reader);
    return { id };
  },
});

/** Somebody without a body of the house, by name: an expert, a reporter, a voter. */
export const inviteGuest = command({
  name: 'invitations.invite_guest',
  input: inviteGuestInput,
  async run(ctx, { code, name, email, itemId }) {
    const meeting = await preparedMeeting(ctx, code);
    await refuseOtherItem(ctx, meeting, itemId);
    const listed = await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id);
    const isListed = listed.some(
      (one) =>
        one.person_id === null &&
        one.body_id === null &&
        one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi') &&
        (one.item_id ?? '') === itemId,
    );
    if (isListed) throw invitationFailure('Conflict', 'invitations.already_invited', { name });
    return { id: await addLine(ctx, meeting, { name, email, body_id: null, itemId }) };
  },
});

export const removeInvitee = command({
  name: 'invitations.remove',
  input: removeInviteeInput,
  async run(ctx, { id, version }) {
    const { invitee, meeting } = await heldInvitee(ctx, id);
    await preparedMeeting(ctx, meeting.code);
    refuseStale(invitee, version);
    if (invitee.person_id !== null) {
      throw invitationFailure('RuleBroken', 'invitations.is_member');
    }
    if (invitee.told_at !== null) {
      throw invitationFailure('RuleBroken', 'invitations.already_told');
    }
    if (!(await deleteInvitee(ctx.tx, invitee))) {
      throw invitationFailure('RuleBroken', 'invitations.on_record');
    }
    if (invitee.body_id !== null) {
      await letBodyReadNoMore(ctx.tx, ctx.actor.tenantId, {
        meetingId: meeting.id,
        bodyId: invitee.body_id,
        itemId: invitee.item_id,
      });
    }
    emitAbout(ctx, 'removed', invitee, meeting.council_id, { body: invitee.body_id });
    return { code: meeting.code };
  },
});

/** Brings the members up to date with today's seats. */
export const renewMembers = command({
  name: 'invitations.renew_members',
  input: meetingInput,
  async run(ctx, { code }) {
    const meeting = await preparedMeeting(ctx, code);
    ctx.nothingChanged();
    await callMembers(ctx, meeting.id);
    return { code };
  },
});

/** The one step that sends: nobody hears of the meeting before. */
export const sendInvitations = command({
  name: 'invitations.send',
  input: meetingInput,
  async run(ctx, { code }) {
    const meeting = await preparedMeeting(ctx, code);
    if (meeting.state === 'preparing') {
      throw invitationFailure('RuleBroken', 'invitations.not_called');
    }
    const listed = await inviteesOf(ctx.tx, ctx.actor.tenantId, meeting.id);
    const waiting = listed.filter((one) => waitsToBeSent(one, meeting.sequence, ctx.now));
    if (waiting.length === 0) {
      ctx.nothingChanged();
      return { count: 0, otherwise: 0 };
    }
    const telling = await startTelling(ctx, meeting.id, waiting);
    ctx.emit({
      name: 'invitation.sent',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      councilId: meeting.council_id,
      data: { count: waiting.length },
    });
    return telling;
  },
});

/** A leader decides to call the meeting although its term is over; who and why stay on record. */
export const overrideNotice = command({
  name: 'invitations.override_notice',
  input: overrideInput,
  async run(ctx, { code, reason }) {
    const seen = await meetingByCode(ctx.tx, ctx.actor, code);
    if (!seen) throw invitationFailure('NotFound', 'invitations.not_found');
    const meeting = await heldMeeting(ctx, seen.id);
    const refused = mayNotOverride(ctx.actor, meeting);
    if (refused) throw invitationFailure('Forbidden', refused);
    const period = await noticePeriodOf(ctx.tx, meeting, dayAt(ctx.now));
    if (!period?.isLate) throw invitationFailure('RuleBroken', 'invitations.not_late');
    await insertOverride(ctx.tx, {
      tenant_id: ctx.actor.tenantId,
      meeting_id: meeting.id,
      rule_code: period.ruleCode,
      due_on: period.due.dueOn,
      opens_on: dayAt(meeting.starts_at),
      reason,
      decided_by: ctx.actor.personId,
      decided_at: ctx.now,
    });
    ctx.emit({
      name: 'meeting.notice_overridden',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      councilId: meeting.council_id,
      data: { rule: period.ruleCode, dueOn: period.due.dueOn },
    });
    return { code };
  },
});
