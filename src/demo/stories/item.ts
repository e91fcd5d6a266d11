import type { DemoCouncil } from '../stage.ts';
import type { Drawn } from '../draw.ts';

/** A petition on its way through the demo; `id` once it is recorded. */
export interface Item extends Drawn {
  readonly council: DemoCouncil;
  readonly unit: string;
  readonly detail: string;
  /** Its place in the whole: what varies from petition to petition hangs on it. */
  readonly index: number;
  id: string;
}

export const idsOf = (items: readonly Item[]): string[] =>
  items.map(({ id, petition }) => {
    if (id === '') throw new Error(`petition ${petition.id} is not recorded yet`);
    return id;
  });

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf).values()];
}
