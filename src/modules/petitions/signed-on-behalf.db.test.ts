import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import { refusalOrFields } from '#test/refusal.ts';
import { passBatchStep } from './commands/index.ts';
import { batchView } from './queries/batches.ts';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
afterAll(async () => await life.close());

describe('a letter signed on paper in a commune', () => {
  it('is entered for the leader who signed, never as the clerk’s own signature', async () => {
    const { people, bodies } = life;
    const id = await life.record('Kênh tiêu bị lấp.');
    await life.classify(id);
    const { batchId } = await life.forward([id], bodies.executive);
    const letter = { batchId, letterNumber: '33/HĐND-TT', letterOn: '05/11/2026' };
    const nobody = life.act(people.clerk, passBatchStep, letter);
    expect(await refusalOrFields(nobody)).toBe('signerSeatId');
    const herself = { ...letter, signerSeatId: people.clerk.seatId };
    expect(await refusalOrFields(life.act(people.clerk, passBatchStep, herself))).toBe(
      'signerSeatId',
    );
    const issued = await life.act(people.clerk, passBatchStep, {
      ...letter,
      signerSeatId: people.chair.seatId,
    });
    expect(issued).toMatchObject({ step: 'issued', signer: people.chair.displayName });
    const { steps } = await batchView(life.db, people.clerk, batchId);
    expect(steps.map(({ step, who, onBehalfOf }) => [step, who, onBehalfOf])).toEqual([
      ['draft', people.clerk.displayName, null],
      ['signer', people.clerk.displayName, people.chair.displayName],
    ]);
  });

  it('is signed by the leader in the program in their own name', async () => {
    const { people, bodies } = life;
    const id = await life.record('Cống bị sụt.');
    await life.classify(id);
    const { batchId } = await life.forward([id], bodies.executive);
    await life.sign(batchId, '34/HĐND-TT', '05/11/2026');
    const { steps, signer } = await batchView(life.db, people.clerk, batchId);
    expect(signer).toBe(people.chair.displayName);
    expect(steps.at(-1)).toMatchObject({ who: people.chair.displayName, onBehalfOf: null });
  });
});
