const MB = 1_048_576;

export interface SheetLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Rows with a value, over all sheets. */
  readonly rows: number;
  /** Columns read; what stands further right is left out with a note. */
  readonly columns: number;
  /** Characters of one cell; Excel itself allows 32,767. */
  readonly characters: number;
  readonly sheets: number;
  /** Characters of the table of texts that cells share. */
  readonly sharedCharacters: number;
  readonly merges: number;
  /** Files inside the workbook. */
  readonly entries: number;
  /** Bytes that are really unpacked, all together. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, watched from `ratioFrom` bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 50 * MB,
  rows: 100_000,
  columns: 60,
  characters: 32_767,
  sheets: 100,
  sharedCharacters: 24 * MB,
  merges: 50_000,
  entries: 2_000,
  unpackedBytes: 400 * MB,
  ratio: 150,
  ratioFrom: 40 * MB,
};
