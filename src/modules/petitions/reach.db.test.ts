import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#src/platform/db/ids.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusalOrFields } from '#test/refusal.ts';
import {
  acceptPetition,
  assignPetition,
  carryOverSession,
  recordContact,
  recordPetition,
  verifyPetition,
} from './commands/index.ts';
import { bodiesThatOwe, petitionsOwedBy } from './queries/answers.ts';
import { batchCounts, batchesOf, batchView } from './queries/batches.ts';
import { discrepancies, returnedPetitions } from './queries/lists.ts';

let life: Life;
let petitionId: string;
let batchId: string;
const NOBODYS = newId();

beforeAll(async () => {
  life = await openLife();
  petitionId = await life.record('Đề nghị sửa cầu dân sinh.');
  await life.classify(petitionId);
  batchId = (await life.forward([petitionId], life.bodies.executive)).batchId;
  await life.sign(batchId, '15/HĐND-TT', '01/11/2026');
});
afterAll(async () => await life.close());

async function sessionOf(council: { councilId: string; termId: string }): Promise<string> {
  const id = newId();
  await life.db
    .insertInto('council_sessions')
    .values({
      tenant_id: life.tenantId,
      id,
      council_id: council.councilId,
      term_id: council.termId,
      number: 50,
      kind: 'regular',
      name: 'Kỳ họp thứ 50',
      opens_on: '2026-11-01',
      closes_on: null,
      closed_at: null,
    })
    .execute();
  return id;
}

describe('a body outside the council’s own offices', () => {
  it('reads no list in which other petitions of the council stand', async () => {
    const { db, people } = life;
    const draft = await life.record('Đề nghị lắp đèn đường.');
    await life.classify(draft);
    await life.forward([draft], life.bodies.executive);
    const { department } = people;
    expect(await batchesOf(db, department, { limit: 50 })).toEqual([]);
    expect([...(await batchCounts(db, department))]).toEqual([]);
    expect(await refusalOrFields(batchView(db, department, batchId))).toBe(
      'petitions.batch_not_found',
    );
    expect(await returnedPetitions(db, department)).toEqual([]);
    expect(await discrepancies(db, department)).toEqual([]);
    expect(await petitionsOwedBy(db, department, life.bodies.executive)).toEqual([]);
    expect(await bodiesThatOwe(db, department)).toEqual([]);
  });

  it('reads the list it was sent, once it is sent', async () => {
    const { db, people } = life;
    const received = await batchesOf(db, people.executive, { limit: 50 });
    expect(received.map(({ id, step }) => [id, step])).toEqual([[batchId, 'issued']]);
    expect(await batchesOf(db, people.clerk, { limit: 50 })).toHaveLength(2);
  });
});

describe('an id that is not the council’s', () => {
  it('is no session to record under, nor to carry over to', async () => {
    const { people, commune, province } = life;
    const [own, other] = [await sessionOf(commune), await sessionOf(province)];
    const petition = {
      text: 'Đề nghị cấp nước sạch.',
      places: [{ unit: people.clerk.councilUnitCode }],
    };
    const under = async (session: string) =>
      await refusalOrFields(life.act(people.clerk, recordPetition, { ...petition, session }));
    expect(await under(other)).toBe('session');
    expect(await under(NOBODYS)).toBe('session');
    expect(await under(own)).toBe('done');
    await life.db
      .updateTable('council_sessions')
      .set({ closes_on: '2026-11-03', closed_at: new Date('2026-11-03T09:00:00Z') })
      .where('id', '=', own)
      .execute();
    const carry = { sessionId: own, toSessionId: other };
    expect(await refusalOrFields(life.act(people.clerk, carryOverSession, carry))).toBe(
      'toSessionId',
    );
  });

  it('is no delegate group of a contact', async () => {
    const { people, bodies } = life;
    const contact = {
      unit: people.clerk.councilUnitCode,
      place: 'Nhà văn hoá thôn',
      heldOn: '10/11/2026',
      delegates: 'Ông Nguyễn Văn A',
    };
    const by = async (delegateGroup: string) =>
      await refusalOrFields(life.act(people.clerk, recordContact, { ...contact, delegateGroup }));
    expect(await by(NOBODYS)).toBe('delegateGroup');
    expect(await by(bodies.executive)).toBe('delegateGroup');
    expect(await by('')).toBe('done');
  });

  it('is no body to give a part to, nor one to have checked the ground', async () => {
    const { people, bodies } = life;
    const act = { petitionIds: [petitionId], speaker: 'Bà Hoa' };
    await life.act(people.executive, acceptPetition, act);
    const assign = life.act(people.executive, assignPetition, { ...act, leadBodyId: NOBODYS });
    await expect(assign).rejects.toMatchObject({ code: 'petitions.part_elsewhere' });
    const check = { ...act, finding: 'seen', note: 'Cầu đã hư hỏng.' };
    const forBody = async (actor: typeof people.clerk, forBodyId: string) =>
      await refusalOrFields(life.act(actor, verifyPetition, { ...check, forBodyId }));
    expect(await forBody(people.clerk, NOBODYS)).toBe('forBodyId');
    expect(await forBody(people.front, bodies.department)).toBe('petitions.no_permission');
    expect(await forBody(people.clerk, bodies.front)).toBe('done');
  });
});

describe('a day', () => {
  it('on which something happened is not ahead of the clock of the command', async () => {
    const { people } = life;
    const check = { petitionIds: [petitionId], finding: 'seen', note: 'Cầu đã hư hỏng.' };
    const on = async (verifiedOn: string) =>
      await refusalOrFields(life.act(people.front, verifyPetition, { ...check, verifiedOn }));
    expect(await on('21/11/2026')).toBe('verifiedOn');
    expect(await on('20/11/2026')).toBe('done');
  });
});

describe('an event', () => {
  it('keeps no word that somebody typed', async () => {
    const rows = await life.db.selectFrom('events').select(['name', 'data']).execute();
    expect(rows.length).toBeGreaterThan(15);
    const said = JSON.stringify(rows.map(({ data }) => data));
    for (const typed of ['15/HĐND-TT', 'Bà Hoa', 'Cầu', 'Nhà văn hoá', 'Đề nghị']) {
      expect(said).not.toContain(typed);
    }
  });
});
