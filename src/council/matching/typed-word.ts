/** What stands before a word: nothing but space, a hyphen, a slash, a comma, a full stop, or another mark that ends a name. */
export type Gap = '' | '-' | '/' | ',' | '.' | ';';

export interface TypedWord {
  readonly key: string;
  readonly typed: string;
  /** With its marks, however they were placed: tells cầu from câu. */
  readonly spelling: string;
  readonly isCapital: boolean;
  readonly before: Gap;
}
