import { z } from 'zod';
import { addDays, day } from '#src/council/calendar/index.ts';
import { command } from '#src/platform/command.ts';
import type { CommandContext } from '#src/platform/command.ts';
import { newId } from '#src/platform/db/ids.ts';
import { nextUrgeOn } from '../apply-act.ts';
import { dutyKind } from '../kinds.ts';
import type { StoredAct, StoredDuty } from '../schema.ts';
import { insertActs, markLate, markUrged, takeNewlyLate, takeToUrge } from '../store/clock.ts';
import { urgeDaysOn } from '../queries/urge-days.ts';
import { bringIntoForce } from './urge-days.ts';

const input = z.object({ today: z.string(), limit: z.int().max(1000).default(500) });

interface ClockAct {
  readonly before: StoredDuty;
  readonly after: StoredDuty;
  readonly happenedOn: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Notes, once for each date missed, that a duty is late. Gives how many; run until 0. */
export const noteLateDuties = command({
  name: 'duties.note_late',
  input,
  run: async (context, { today, limit }) => {
    const { tx, actor } = context;
    const late = await takeNewlyLate(tx, actor.tenantId, today, limit);
    const acts = late.map((before): ClockAct => {
      const since = addDays(day(before.due_on ?? today), 1);
      const after = { ...before, late_since: since, next_urge_on: null };
      return { before, after, happenedOn: since, data: { lateSince: since, dueOn: before.due_on } };
    });
    await markLate(
      tx,
      actor.tenantId,
      late.map(({ id }) => id),
    );
    await recordClockActs(context, 'late', acts);
    return late.length;
  },
});

/** Reminds of the dates that come near, once for each of the kind's days. Gives how many it looked at. */
export const urgeDutiesDue = command({
  name: 'duties.urge_due',
  input,
  run: async (context, { today, limit }) => {
    const { tx, actor } = context;
    await bringIntoForce(context, today);
    const daysOf = await urgeDaysOn(tx, actor.tenantId, today);
    const due = await takeToUrge(tx, actor.tenantId, today, limit);
    const urged = due.map((before) => {
      const isLate = before.due_on === null || before.due_on < today;
      const nextOn = nextUrgeOn(before, daysOf(before.council_id, before.kind), today);
      return { before, nextOn, urgedOn: isLate ? null : today };
    });
    await markUrged(
      tx,
      actor.tenantId,
      urged.map(({ before, nextOn, urgedOn }) => ({ id: before.id, nextOn, urgedOn })),
    );
    const acts = urged.flatMap(({ before, nextOn, urgedOn }): ClockAct[] => {
      if (urgedOn === null) return [];
      const after = { ...before, next_urge_on: nextOn, last_urged_on: urgedOn };
      const data = { channel: 'clock', dueOn: before.due_on };
      return [{ before, after, happenedOn: today, data }];
    });
    await recordClockActs(context, 'urge', acts);
    return due.length;
  },
});

async function recordClockActs(
  context: CommandContext,
  act: 'late' | 'urge',
  acts: readonly ClockAct[],
): Promise<void> {
  const { tx, actor, now } = context;
  const stored = await insertActs(
    tx,
    acts.map(({ before, happenedOn, data }) => ({
      tenant_id: actor.tenantId,
      id: newId(),
      duty_id: before.id,
      act,
      round: before.round,
      happened_on: happenedOn,
      recorded_at: now,
      person_id: null,
      seat_id: null,
      body_id: null,
      document_number: null,
      document_on: null,
      speaker: null,
      data: JSON.stringify(data),
    })),
  );
  const byDuty = new Map<string, StoredAct>(stored.map((row) => [row.duty_id, row]));
  for (const { before, after } of acts) await tell(context, act, before, after, byDuty);
  if (acts.length === 0) context.nothingChanged();
}

async function tell(
  context: CommandContext,
  act: 'late' | 'urge',
  before: StoredDuty,
  after: StoredDuty,
  byDuty: ReadonlyMap<string, StoredAct>,
): Promise<void> {
  context.emit({
    name: act === 'late' ? 'duty.late' : 'duty.urged',
    subjectKind: 'duty',
    subjectId: before.id,
    councilId: before.council_id,
    data: { dueOn: before.due_on, debtor: before.debtor_body_id, byClock: true },
  });
  const recorded = byDuty.get(before.id);
  if (!recorded) return;
  await dutyKind(before.kind).hooks?.after?.(context, after, { ...recorded, before });
}
