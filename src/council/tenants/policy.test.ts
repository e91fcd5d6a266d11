import { expect, it } from 'vitest';
import { tableOf } from '#test/seated.ts';
import { mayNotConfirm } from './policy.ts';

it('lets the leaders, the office and the administrator confirm which unit followed which', () => {
  const may = tableOf([mayNotConfirm]).filter((line) => line.endsWith('x'));
  const names = ['chair', 'viceChair', 'chief', 'clerk', 'communeClerk', 'admin', 'communeAdmin'];
  expect(may).toEqual(names.map((name) => `${name} x`));
});
