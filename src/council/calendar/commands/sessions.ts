import { z } from 'zod';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { platformFailure } from '#src/platform/errors.ts';
import { requiredLine, typedLine, wholeNumber } from '#src/platform/text/inputs.ts';
import { atField, calendarFailure } from '../failures.ts';
import { optionalDay, requiredDay } from '../inputs.ts';
import { mayNotManageCalendar } from '../policy.ts';
import { COUNCIL_SESSION_KINDS } from '../schema.ts';
import { insertTerm } from '../seed.ts';
import {
  insertSession,
  lockCouncil,
  lockSession,
  sessionNumbered,
  termWithin,
  updateSession,
  updateTerm,
} from '../store.ts';

function refuseOthers(ctx: CommandContext): void {
  const refused = mayNotManageCalendar(ctx.actor);
  if (refused) throw calendarFailure('Forbidden', refused);
}

/** Adds a term, or changes the one whose id is given. Terms of one council never overlap. */
export const saveTerm = command({
  name: 'calendar.save_term',
  input: z.object({
    id: z.uuid().or(z.literal('')).default(''),
    label: requiredLine(120, 'Chưa nhập tên nhiệm kỳ.', 'Enter the name of the term.'),
    startsOn: requiredDay,
    endsOn: requiredDay,
  }),
  async run(ctx, { id, label, startsOn, endsOn }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    if (endsOn <= startsOn) throw atField(ctx.actor.locale, 'endsOn', 'calendar.ends_before_start');
    await lockCouncil(ctx.tx, ctx.actor);
    const other = await termWithin(ctx.tx, ctx.actor, startsOn, endsOn, id || undefined);
    if (other) {
      throw calendarFailure('RuleBroken', 'calendar.term_overlaps', { label: other.label });
    }
    const values = { label, starts_on: startsOn, ends_on: endsOn };
    if (id && !(await updateTerm(ctx.tx, ctx.actor, id, values))) {
      throw platformFailure('NotFound', 'platform.not_found');
    }
    const saved =
      id || (await insertTerm(ctx.tx, tenantId, councilId, { label, startsOn, endsOn }));
    ctx.emit({
      name: 'term.saved',
      subjectKind: 'term',
      subjectId: saved,
      councilId,
      data: { from: startsOn, to: endsOn },
    });
    return { id: saved };
  },
});

const sessionFields = {
  number: wholeNumber(
    1,
    99,
    'Số kỳ họp là một số từ 1 đến 99.',
    'The number of the session is from 1 to 99.',
  ),
  kind: z.enum(COUNCIL_SESSION_KINDS).default('regular'),
  name: typedLine(160),
  opensOn: requiredDay,
  closesOn: optionalDay,
};

export interface SavedSession {
  readonly id: string;
  readonly number: number;
  readonly opensOn: string;
}
type SavedEffect = (ctx: CommandContext, session: SavedSession) => Promise<void>;
const saved: SavedEffect[] = [];

/** What rooms do when a session of the council gets, or changes, its days; in the same transaction. */
export function whenSessionIsSaved(effect: SavedEffect): void {
  saved.push(effect);
}

export const saveSession = command({
  name: 'calendar.save_session',
  input: z.object({ id: z.uuid().or(z.literal('')).default(''), ...sessionFields }),
  async run(ctx, { id, ...input }) {
    refuseOthers(ctx);
    const { tenantId, councilId } = ctx.actor;
    if (input.closesOn && input.closesOn < input.opensOn)
      throw atField(ctx.actor.locale, 'closesOn', 'calendar.ends_before_start');
    await lockCouncil(ctx.tx, ctx.actor);
    const term = await termWithin(ctx.tx, ctx.actor, input.opensOn, input.opensOn);
    if (!term) throw calendarFailure('RuleBroken', 'calendar.outside_term');
    const same = await sessionNumbered(ctx.tx, tenantId, term.id, input.number);
    if (same && same !== id) {
      throw calendarFailure('Conflict', 'calendar.number_taken', { number: input.number });
    }
    const values = {
      number: input.number,
      kind: input.kind,
      name: input.name || sessionName(input.number, input.kind),
      opens_on: input.opensOn,
      closes_on: input.closesOn,
    };
    if (id) await openSessionOf(ctx, id);
    if (id) await updateSession(ctx.tx, tenantId, id, values);
    const sessionId = id || (await insertSession(ctx.tx, ctx.actor, term.id, values));
    ctx.emit({
      name: id ? 'session.edited' : 'session.added',
      subjectKind: 'council_session',
      subjectId: sessionId,
      councilId,
      data: { number: input.number, kind: input.kind, opens: input.opensOn },
    });
    const { number, opensOn } = input;
    for (const effect of saved) await effect(ctx, { id: sessionId, number, opensOn });
    return { id: sessionId };
  },
});

async function openSessionOf(ctx: CommandContext, id: string) {
  const session = await lockSession(ctx.tx, ctx.actor, id);
  if (!session) throw platformFailure('NotFound', 'platform.not_found');
  if (session.closed_at) throw calendarFailure('RuleBroken', 'calendar.session_closed');
  return session;
}

function sessionName(number: number, kind: (typeof COUNCIL_SESSION_KINDS)[number]): string {
  const suffix = { regular: '', thematic: ' (chuyên đề)', urgent: ' (đột xuất)' }[kind];
  return `Kỳ họp thứ ${number}${suffix}`;
}

/** The session is over: what is still open is carried over by the rooms that own it. */
export const closeSession = command({
  name: 'calendar.close_session',
  input: z.object({ id: z.uuid(), closesOn: requiredDay }),
  async run(ctx, { id, closesOn }) {
    refuseOthers(ctx);
    const session = await openSessionOf(ctx, id);
    if (closesOn < session.opens_on)
      throw atField(ctx.actor.locale, 'closesOn', 'calendar.ends_before_start');
    const values = { closes_on: closesOn, closed_at: ctx.now };
    await updateSession(ctx.tx, ctx.actor.tenantId, id, values);
    ctx.emit({
      name: 'session.closed',
      subjectKind: 'council_session',
      subjectId: id,
      councilId: ctx.actor.councilId,
      data: { on: closesOn },
    });
    return { id };
  },
});
