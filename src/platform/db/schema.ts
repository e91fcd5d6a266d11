import type { Filled } from './column-types.ts';

export interface CounterTables {
  counter_deltas: CounterRow & { id: string };
  counter_totals: CounterRow;
}

interface CounterRow {
  tenant_id: string;
  /** Whose figure: a council or a body. */
  scope_id: string;
  /** Which figure, e.g. `petitions.state`. */
  counter: string;
  key: Filled<string>;
  amount: number;
}
