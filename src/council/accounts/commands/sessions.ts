import { rememberSeat, setPreferences } from '#src/platform/auth/account-store.ts';
import { authFailure } from '#src/platform/auth/failures.ts';
import { endSession as end, endSessions, sitDown } from '#src/platform/auth/sessions.ts';
import { command } from '#src/platform/command.ts';
import { loadActor } from '#src/council/bodies/index.ts';
import { chosenSeat, oneSession, preferences, thisSession } from '../inputs.ts';
import { accountEvent, ownAccount } from '../own-account.ts';

export const endSession = command({
  name: 'accounts.end_session',
  input: oneSession,
  async run(context, { id }): Promise<void> {
    const account = await ownAccount(context);
    if (!(await end(context.tx, account.id, id))) {
      throw authFailure('Conflict', 'auth.session_gone');
    }
    accountEvent(context, 'account.session_ended', account.id, { session: id });
  },
});

export const endOtherSessions = command({
  name: 'accounts.end_other_sessions',
  input: thisSession,
  async run(context, { sessionId }): Promise<number> {
    const account = await ownAccount(context);
    const ended = await endSessions(context.tx, account.id, sessionId);
    accountEvent(context, 'account.other_sessions_ended', account.id, { sessionsEnded: ended });
    return ended;
  },
});

/** Several seats under one login: the session works from the chosen one, and so does the next. */
export const changeSeat = command({
  name: 'accounts.change_seat',
  input: chosenSeat,
  async run(context, { seat, sessionId }): Promise<void> {
    const { tx, actor, now } = context;
    const account = await ownAccount(context);
    const seated = await loadActor(tx, { ...actor, seatId: seat, at: now });
    if (seated?.seatId !== seat) throw authFailure('Forbidden', 'auth.seat_unknown');
    await sitDown(tx, sessionId, seat);
    await rememberSeat(tx, account.id, seat);
    accountEvent(context, 'account.seat_changed', account.id, { from: actor.seatId, to: seat });
  },
});

export const savePreferences = command({
  name: 'accounts.save_preferences',
  input: preferences,
  async run(context, chosen): Promise<void> {
    const account = await ownAccount(context);
    await setPreferences(context.tx, account.id, chosen);
    accountEvent(context, 'account.preferences_saved', account.id, chosen);
  },
});
