import { describe, expect, it } from 'vitest';
import { mayRead } from './access.ts';

const named = (host: string, more: Record<string, string> = {}) => ({
  remote: '127.0.0.1',
  authorization: undefined,
  headers: new Headers({ host, ...more }),
});
const here = named('localhost:8080');
const passedOn = (header: string) => named('localhost', { [header]: '198.51.100.4' });

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
    ['this machine by its number', undefined, named('127.0.0.1:8080'), true],
    ['this machine by its number of IPv6', undefined, named('[::1]:8080'), true],
    ['whoever asks by the name of the house', undefined, named('hdnd.example'), false],
    ['whoever asks by a name that only begins so', undefined, named('localhost.example'), false],
    ['whoever names nothing', undefined, { ...here, headers: new Headers() }, false],
    ['a stranger through a proxy here', undefined, passedOn('x-forwarded-for'), false],
    ['through a proxy that tells the protocol', undefined, passedOn('X-Forwarded-Proto'), false],
    ['through a proxy of RFC 7239', undefined, passedOn('Forwarded'), false],
    ['through a proxy that names itself', undefined, passedOn('Via'), false],
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
