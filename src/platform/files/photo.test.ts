import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../errors.ts';
import { cleanPhoto } from './photo.ts';

const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b03020' } })
  .jpeg()
  .toBuffer();

const drawn = async (): Promise<string> =>
  await cleanPhoto(jpeg, 'jpg', 'anh.jpg').then(
    () => 'drawn',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
const atOnce = (many: number): Promise<string>[] => Array.from({ length: many }, drawn);

afterEach(() => void vi.useRealTimers());

it('is drawn in turn with a few others; who comes after them is told to come later', async () => {
  const all = await Promise.all(atOnce(6));
  expect(all.filter((outcome) => outcome === 'drawn')).toHaveLength(4);
  expect(all.slice(4)).toEqual(['platform.too_many', 'platform.too_many']);
  expect(await drawn()).toBe('drawn');
});

it('waits no longer than the connection it holds may rest', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const all = atOnce(4);
  vi.advanceTimersByTime(20_000);
  expect(await Promise.all(all)).toEqual([
    'drawn',
    'platform.too_many',
    'platform.too_many',
    'platform.too_many',
  ]);
});
