const MEGABYTE = 1024 * 1024;

/** What a file may hold at most. Everything is counted while it is read, before anything is expanded. */
export const LIMITS = {
  /** Bytes of a file. */
  fileBytes: 100 * MEGABYTE,
  /** Bytes of a file of the old format, whose reader holds all of it at once. */
  oldBytes: 16 * MEGABYTE,
  /** Bytes of all parts of a package, unpacked. */
  unpackedBytes: 500 * MEGABYTE,
  /** How many times its packed size a part may unpack to, where it is larger than `tightBytes`. */
  ratio: 300,
  tightBytes: 4 * MEGABYTE,
  /** Parts of a package. */
  parts: 20_000,
  /** How deep elements may lie in one another. */
  depth: 256,
  /** Cells that are written in the sheets of a workbook. */
  cells: 750_000,
  /** Bytes of all sheets, unpacked, from which on their cells are counted before any is read. */
  countedBytes: 20 * MEGABYTE,
  /** Cells between the first and the last of each row, written or not, all rows together. */
  span: 4_000_000,
  /** Merged areas of a sheet. */
  merges: 50_000,
  /** Defined names of a workbook. */
  names: 50_000,
  /** Paragraphs of a written explanation. */
  paragraphs: 10_000,
  /** Characters of the formulas that cells share, each counted for every cell that has it. */
  formulaCharacters: 8_000_000,
} as const;
