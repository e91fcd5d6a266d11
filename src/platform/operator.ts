import type { OpenDatabase } from './postgres/index.ts';

export type OperatorContext = {
  readonly database: OpenDatabase;
  print(line: string): void;
};

/** One command of the operator's tool, `npm run nghisu -- <name>`. */
export type OperatorCommand = {
  /** One or more words: `key`, `audit verify`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, and what each option means. */
  readonly usage: string;
  /** Gives the exit code; nothing means success. */
  run(context: OperatorContext, args: string[]): Promise<number | void>;
};
