import { expect, it } from 'vitest';
import { shadeOf, shadeSteps } from './shades.ts';

it('shares the shades out evenly among the places that have any', () => {
  const steps = shadeSteps([0, 1, 2, 3, 4, 5]);
  expect(steps).toEqual([1, 2, 3, 4, 5]);
  expect([0, 1, 3, 5, 9].map((value) => shadeOf(value, steps))).toEqual([0, 1, 3, 5, 5]);
});

it('spreads few steps from the palest to the darkest', () => {
  const steps = shadeSteps([7, 7, 9, 9]);
  expect(steps).toEqual([7, 9]);
  expect([6, 7, 9].map((value) => shadeOf(value, steps))).toEqual([0, 1, 5]);
});

it('has no step where nothing is published', () => {
  expect(shadeSteps([0, 0])).toEqual([]);
});
