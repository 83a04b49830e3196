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
  depth: 64,
  /** Cells that are written in the sheets of a workbook. */
  cells: 2_000_000,
  /** Cells between the first and the last of each row, written or not, all rows together. */
  span: 4_000_000,
  /** Merged areas of a sheet. */
  merges: 50_000,
  /** Defined names of a workbook. */
  names: 50_000,
  /** Characters of all formulas, each shared one counted for every cell that has it. */
  formulaCharacters: 100_000_000,
} as const;
