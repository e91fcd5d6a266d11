import { dayAt } from '#src/council/calendar/index.ts';
import type { CommandContext } from '#src/platform/command.ts';
import type { NewEvent } from '#src/platform/events/append.ts';
import { insertAct } from '../../store/acts.ts';
import type { Petition } from '../../store/petitions.ts';

type About = Pick<Petition, 'tenant_id' | 'id' | 'council_id' | 'code'>;

/** A line in the history of a petition about its tie to another one. */
export async function writeTie(
  ctx: CommandContext,
  petition: About,
  act: string,
  data: Readonly<Record<string, unknown>>,
  note = '',
): Promise<void> {
  await insertAct(ctx.tx, {
    tenant_id: petition.tenant_id,
    petition_id: petition.id,
    act,
    happened_on: dayAt(ctx.now),
    recorded_at: ctx.now,
    person_id: ctx.actor.personId,
    seat_id: ctx.actor.seatId,
    body_id: ctx.actor.bodyId,
    note,
    data,
  });
}

export function emitTie(
  ctx: CommandContext,
  petition: About,
  name: string,
  data: NewEvent['data'],
): void {
  ctx.emit({
    name,
    subjectKind: 'petition',
    subjectId: petition.id,
    councilId: petition.council_id,
    data: { code: petition.code, ...data },
  });
}
