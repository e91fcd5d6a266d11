import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentSession } from '#src/council/calendar/index.ts';
import { TODAY } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusal } from '#test/refusal.ts';
import { carryOverSession } from './commands/index.ts';

let life: Life;
const [over, past, planned] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

beforeAll(async () => {
  life = await openLife();
  const { commune, tenantId, db } = life;
  const session = (id: string, number: number, opens_on: string, closes_on: string | null) => ({
    tenant_id: tenantId,
    council_id: commune.councilId,
    term_id: commune.termId,
    id,
    number,
    kind: 'regular' as const,
    name: `Kỳ họp ${number}`,
    opens_on,
    closes_on,
    closed_at: null,
  });
  const rows = [
    session(past, 90, '2026-06-10', '2026-06-12'),
    session(over, 91, '2026-11-10', '2026-11-12'),
    session(planned, 92, '2027-06-10', null),
  ];
  await db.insertInto('council_sessions').values(rows).execute();
});
afterAll(async () => await life.close());

describe('carried over', () => {
  it('counts one session more, once', async () => {
    const { people, db } = life;
    const id = await life.record('Chợ xã xuống cấp, mất vệ sinh.');
    await db.updateTable('petitions').set({ session_id: over }).where('id', '=', id).execute();
    const carry = { sessionId: over };
    expect(await refusal(life.act(people.front, carryOverSession, carry))).toBe(
      'petitions.no_permission',
    );
    const done = await life.act(people.clerk, carryOverSession, carry);
    expect(done).toMatchObject({ carried: 1, toSessionId: planned });
    expect((await life.petition(id)).sessions_open).toBe(2);
    expect(await refusal(life.act(people.clerk, carryOverSession, carry))).toBe(
      'petitions.nothing_to_carry',
    );
    expect(await life.history(id)).toContain('carry_over');
  });

  it('waits for the end of the session, and needs a later one', async () => {
    const carry = async (input: object) =>
      await refusal(life.act(life.people.clerk, carryOverSession, input));
    expect(await carry({ sessionId: planned })).toBe('petitions.session_not_over');
    expect(await carry({ sessionId: over, toSessionId: past })).toBe('petitions.session_earlier');
    const plan = life.db.updateTable('council_sessions').where('id', '=', planned);
    await plan.set({ opens_on: '2026-01-10' }).execute();
    expect(await carry({ sessionId: over })).toBe('petitions.no_next_session');
    await plan.set({ opens_on: '2027-06-10' }).execute();
  });
});

describe('the session of a new petition', () => {
  it('is the next one after those past their closing day', async () => {
    const { tenantId, commune, db } = life;
    const now = await currentSession(db, tenantId, commune.councilId, TODAY);
    expect(now?.id).toBe(planned);
    const { id, session_id } = await life.petition(await life.record('Thiếu đèn đường.'));
    expect([id !== '', session_id]).toEqual([true, planned]);
  });

  it('is none where every session is over', async () => {
    const { tenantId, commune, db } = life;
    const plan = db.updateTable('council_sessions').where('id', '=', planned);
    await plan.set({ closed_at: new Date() }).execute();
    expect(await currentSession(db, tenantId, commune.councilId, TODAY)).toBeNull();
    expect((await life.petition(await life.record('Sạt lở bờ kè.'))).session_id).toBeNull();
    await plan.set({ closed_at: null }).execute();
  });
});
