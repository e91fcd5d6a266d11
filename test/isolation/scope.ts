import type { Address } from './addresses.ts';
import type { Audience } from './audiences/audience.ts';
import type { Form } from './forms.ts';
import type { Side } from './readers.ts';
import type { Tally } from './tally.ts';
import type { TwoProvinces } from './two-provinces.ts';

export interface Scope {
  readonly two: TwoProvinces;
  readonly tally: Tally;
  /** Every route × every role × every kind of pair, or each route with one reader near and one far. */
  readonly isWhole: boolean;
  readonly seed: number;
  /** Sent with rows of another side, and answered as if done. */
  readonly kind: string[];
  /** What pages of a side offered to send, by its name and shape. */
  readonly forms: Map<string, { side: Side; form: Form }[]>;
  /** Addresses of a route with rows of a side: nothing changes while the round asks. */
  readonly addresses: Map<string, Promise<readonly Address[]>>;
}

export interface AskedRoute {
  readonly method: string;
  readonly path: string;
  readonly audience: Audience;
}
