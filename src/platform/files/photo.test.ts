import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../errors.ts';
import { cleanPhoto } from './photo.ts';
import type { PhotoSender } from './photo.ts';

const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b03020' } })
  .jpeg()
  .toBuffer();

const drawn = async (sender: PhotoSender): Promise<string> =>
  await cleanPhoto(jpeg, 'jpg', 'anh.jpg', sender).then(
    () => 'drawn',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
const atOnce = (many: number, senderOf: (at: number) => PhotoSender): Promise<string>[] =>
  Array.from({ length: many }, async (_, at) => await drawn(senderOf(at)));

const counted = async (all: readonly Promise<string>[]) => {
  const outcomes = await Promise.all(all);
  const refused = outcomes.filter((one) => one === 'platform.too_many').length;
  return { drawn: outcomes.filter((one) => one === 'drawn').length, refused };
};

afterEach(() => void vi.useRealTimers());

it('waits for its turn: of twelve colleagues at once none is told to come again', async () => {
  expect(await counted(atOnce(12, (at) => `clerk ${at}`))).toEqual({ drawn: 12, refused: 0 });
});

it('so do ten of one person; more of one person are a flood', async () => {
  expect(await counted(atOnce(14, () => 'clerk'))).toEqual({ drawn: 10, refused: 4 });
});

it('of all people together so many wait as there is memory for', async () => {
  expect(await counted(atOnce(40, (at) => `clerk ${at}`))).toEqual({ drawn: 31, refused: 9 });
  expect(await drawn('clerk')).toBe('drawn');
});

it('nobody known waits behind the office, a few at a time, and keeps none of it waiting', async () => {
  const order: string[] = [];
  const told = async (who: string, all: readonly Promise<string>[]): Promise<void> => {
    for (const one of all) void one.then((outcome) => order.push(`${who} ${outcome}`));
    await Promise.all(all);
  };
  const strangers = told(
    'stranger',
    atOnce(20, () => null),
  );
  const office = told(
    'office',
    atOnce(5, (at) => `clerk ${at}`),
  );
  await Promise.all([strangers, office]);
  expect(order.filter((one) => one === 'stranger platform.too_many')).toHaveLength(11);
  const inTurn = order.filter((one) => one.endsWith('drawn'));
  expect(inTurn.slice(1, 6)).toEqual(Array.from({ length: 5 }, () => 'office drawn'));
  expect(inTurn).toHaveLength(1 + 5 + 8);
});

it('waits no longer than twenty seconds, and leaves its place to others then', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  const all = atOnce(4, (at) => `clerk ${at}`);
  vi.advanceTimersByTime(20_000);
  expect(await counted(all)).toEqual({ drawn: 1, refused: 3 });
  expect(await drawn('clerk')).toBe('drawn');
});
