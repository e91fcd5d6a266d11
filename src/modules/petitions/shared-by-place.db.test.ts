import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildActor, LOC_HA } from '#test/build.ts';
import { openLife } from '#test/petition-life.ts';
import type { Life } from '#test/petition-life.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { passBatchStep } from './commands/batch-steps.ts';
import { recordPetition } from './commands/record-petition.ts';
import { verifyPetition } from './commands/verify.ts';
import { registerPage } from './queries/register/register.ts';

let life: Life;
let communeClerk: Actor;
beforeAll(async () => {
  life = await openLife();
  communeClerk = await buildActor(life.db, life.commune, 'clerk');
});
afterAll(async () => await life.close());

const seenByCommune = async () =>
  (await registerPage(life.db, { actor: communeClerk, filter: {}, today: '2026-11-20', limit: 50 }))
    .items;

it('lets the commune see and check what the province sent on about its place, not its drafts', async () => {
  const { people, bodies } = life;
  const { id } = await life.act(people.provinceClerk, recordPetition, {
    text: 'Đường tỉnh qua xã Lộc Hà xuống cấp, đề nghị sửa chữa.',
    places: [{ unit: LOC_HA }],
  });
  await life.classify(id, people.provinceClerk);
  const { batchId } = await life.forward([id], bodies.provinceExecutive, people.provinceClerk);
  expect(await seenByCommune()).toHaveLength(0);

  await life.act(people.provinceCommittee, passBatchStep, { batchId });
  await life.act(people.provinceChief, passBatchStep, { batchId });
  await life.act(people.provinceChair, passBatchStep, { batchId });
  await life.sign(batchId, '12/HĐND-TT', '01/11/2026', people.provinceRegistry);

  expect((await seenByCommune()).map((petition) => petition.id)).toEqual([id]);
  await life.act(communeClerk, verifyPetition, {
    petitionIds: [id],
    finding: 'seen',
    note: 'Mặt đường còn ổ gà đoạn qua thôn Yên Bình.',
  });
});
