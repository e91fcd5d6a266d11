import { expect, it } from 'vitest';
import { waysToTell } from './ways.ts';

const everything = { phone: '0912000111', address: 'Thôn 3' };

it.each([
  [
    ['mail', 'phone', 'zalo'],
    ['phone', 'zalo', 'letter', 'loudspeaker'],
  ],
  [['phone'], ['phone', 'letter', 'loudspeaker']],
  [['zalo'], ['zalo', 'letter', 'loudspeaker']],
  [['mail'], ['letter', 'loudspeaker']],
] as const)('who agreed to %j may be told by %j', (channels, ways) => {
  expect(waysToTell({ ...everything, channels })).toEqual(ways);
});

it('a telephone number nobody agreed to use, or no address, is no way', () => {
  expect(waysToTell({ channels: ['mail'], phone: '0912000111', address: '' })).toEqual([
    'loudspeaker',
  ]);
  expect(waysToTell({ channels: ['phone'], phone: '', address: '' })).toEqual(['loudspeaker']);
});
