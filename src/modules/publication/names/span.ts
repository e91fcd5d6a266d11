/** Where a name stands in a text in NFC, in UTF-16 units. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Two words, or a name of a place too: more often wrong than the others. */
  readonly isUnsure: boolean;
}
