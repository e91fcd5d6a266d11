import { describe, expect, it } from 'vitest';
import type { PublicCount } from '#src/modules/publication/index.ts';
import { countOf } from './counts.ts';
import { keptFor } from './kept.ts';

const one = (unitCode: string, fieldCode: string | null, rest: Partial<PublicCount> = {}) => ({
  unitCode,
  fieldCode,
  sessionId: null,
  label: 'answered' as const,
  isReplied: true,
  isConfirmed: false,
  count: 1,
  ...rest,
});

describe('what the register counts', () => {
  const counts = [
    one('1', 'road'),
    one('1', 'road', { label: 'resolved', isConfirmed: true, count: 10 }),
    one('1', null, { isReplied: false, label: 'received', sessionId: 's', count: 100 }),
    one('2', 'road', { count: 1_000 }),
  ];

  it.each([
    [{}, 1_111],
    [{ unitCode: '1' }, 111],
    [{ unitCode: '1', field: 'road' }, 11],
    [{ unitCode: '1', state: 'replied' }, 11],
    [{ state: 'confirmed' }, 10],
    [{ state: 'resolved', field: 'road' }, 10],
    [{ sessionId: 's' }, 100],
    [{ unitCode: '3' }, 0],
    [{ unitCode: '2', field: 'road', state: 'answered', sessionId: 's' }, 0],
  ] as const)('%o: %i', (ask, count) => {
    expect(countOf(counts, ask)).toBe(count);
  });

  it('reads the counts once for each way of asking, however many places are asked for', () => {
    let read = 0;
    const counted = new Proxy(counts, {
      get: (all, key, self: unknown) => {
        if (key === Symbol.iterator) read += 1;
        return Reflect.get(all, key, self) as unknown;
      },
    });
    for (let unit = 0; unit < 100; unit += 1) countOf(counted, { unitCode: `${unit}` });
    expect(read).toBe(1);
  });
});

describe('an answer that is kept for a moment', () => {
  const at = (ms: number) => new Date(1_000_000 + ms);

  it('is sent while the next one is fetched, and waits for it when it is much older', async () => {
    const kept = keptFor<number>(1_000, { isStaleFine: true });
    let asked = 0;
    const ask = async (now: Date) => await kept(counts, 'key', now, async () => (asked += 1));
    const counts = {};
    expect(await ask(at(0))).toBe(1);
    expect(await ask(at(999))).toBe(1);
    expect(await ask(at(1_000))).toBe(1);
    expect(await ask(at(1_001))).toBe(2);
    expect(await ask(at(60_000))).toBe(3);
    expect(asked).toBe(3);
  });
});
