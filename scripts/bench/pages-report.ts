import type { Measured } from './rounds/compare.ts';

/** What the bench of pages found. */
export interface PagesReport {
  readonly rows: readonly Measured[];
  readonly petitions: number;
  /** Megabytes of the product's process: before the first question, and the most it held. */
  readonly memory: { readonly idle: number; readonly peak: number; readonly bare: number };
  readonly date: string;
  readonly load: readonly number[];
  readonly versions: { readonly node: string; readonly postgres: string };
  readonly notes: readonly string[];
}
