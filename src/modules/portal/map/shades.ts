/** How many shades there are above none at all. */
export const SHADES = 5;

/** The least figure of each shade: equal shares of the places that have any, never twice the same. */
export function shadeSteps(values: readonly number[]): readonly number[] {
  const some = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const steps = Array.from(
    { length: SHADES },
    (_, at) => some[Math.floor((at * some.length) / SHADES)] ?? 0,
  );
  return [...new Set(steps)].filter((step) => step > 0);
}

/** 0 for none, then 1 for the palest; few steps are spread over all the shades. */
export function shadeOf(value: number, steps: readonly number[]): number {
  const reached = value <= 0 ? 0 : steps.filter((step) => step <= value).length;
  return reached === 0 ? 0 : shadeOfStep(reached - 1, steps.length);
}

export function shadeOfStep(step: number, of: number): number {
  return of <= 1 ? Math.ceil(SHADES / 2) : 1 + Math.round((step * (SHADES - 1)) / (of - 1));
}
