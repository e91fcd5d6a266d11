import { expect, it } from 'vitest';
import { heard } from './listeners.ts';

const listener = { names: new Set(['thing.done']), job: 'notices' };

it('tells a listener of its events only', () => {
  const events = [{ name: 'thing.done' }, { name: 'thing.seen' }, { name: 'thing.done' }];
  expect(heard([listener], 't', events, ['1', '2', '3'])).toEqual([
    { job: 'notices', payload: { tenantId: 't', eventIds: ['1', '3'] } },
  ]);
  expect(heard([listener], 't', [{ name: 'thing.seen' }], ['1'])).toEqual([]);
});

it('cuts many events into jobs of a bounded size', () => {
  const events = Array.from({ length: 1_001 }, () => ({ name: 'thing.done' }));
  const ids = events.map((_, at) => String(at));
  const sizes = heard([listener], 't', events, ids).map(({ payload }) => payload.eventIds.length);
  expect(sizes).toEqual([500, 500, 1]);
});
