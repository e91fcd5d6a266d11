import { describe, expect, it } from 'vitest';
import { mayRead } from './access.ts';

const here = { remote: '127.0.0.1', authorization: undefined, isForwarded: false };

describe('who may read the figures', () => {
  it.each([
    ['this machine', undefined, here, true],
    ['this machine by IPv6', undefined, { ...here, remote: '::1' }, true],
    [
      'this machine behind an IPv6 socket',
      undefined,
      { ...here, remote: '::ffff:127.0.0.1' },
      true,
    ],
    ['a neighbour', undefined, { ...here, remote: '10.0.0.7' }, false],
    ['a stranger through a proxy here', undefined, { ...here, isForwarded: true }, false],
    ['nobody known', undefined, { ...here, remote: undefined }, false],
    [
      'whoever has the token',
      'abc',
      { ...here, remote: '10.0.0.7', authorization: 'Bearer abc' },
      true,
    ],
    ['another token', 'abc', { ...here, authorization: 'Bearer abd' }, false],
    ['this machine without the token', 'abc', here, false],
  ])('%s', (_, token, asking, answer) => {
    expect(mayRead(token, asking)).toBe(answer);
  });
});
