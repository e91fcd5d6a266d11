import { expect, it } from 'vitest';
import { tableOf } from '#test/seated.ts';
import { mayNotNumber } from './policy.ts';

it('leaves the book of numbers to the administrator', () => {
  const may = tableOf([mayNotNumber]).filter((line) => line.endsWith('x'));
  expect(may).toEqual(['admin x', 'communeAdmin x']);
});
