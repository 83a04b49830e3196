/** What a column of a table of relations holds. */
export type TableColumn = 'id' | 'title' | 'formula' | 'level' | 'note' | 'source';

/** The heads of the columns, normalised, in the order in which they stand where a text has no heads. */
const TABLE_HEADS: Readonly<Record<TableColumn, readonly string[]>> = {
  id: ['编号', 'id', 'no', 'no.'],
  title: ['名称', 'name', 'title'],
  formula: ['公式', 'formula'],
  level: ['级别', 'severity', 'level'],
  note: ['说明', 'note', 'remark'],
  source: ['依据', 'source', 'basis'],
};

/** The columns in their order. */
export const TABLE_COLUMNS = Object.keys(TABLE_HEADS) as readonly TableColumn[];

/** What heads a column. */
export function columnHead(column: TableColumn): string {
  return TABLE_HEADS[column][0] ?? column;
}

/** The column that a head (normalised) is that of; null for none. */
function columnHeaded(head: string): TableColumn | null {
  return TABLE_COLUMNS.find((column) => TABLE_HEADS[column].includes(head.toLowerCase())) ?? null;
}

/** Where the columns stand, by the heads of a row; null where it lacks one that a table must have. */
export function columnsIn(heads: readonly string[]): ReadonlyMap<TableColumn, number> | null {
  const columns = new Map<TableColumn, number>();
  for (const [at, head] of heads.entries()) {
    const column = columnHeaded(head);
    if (column !== null && !columns.has(column)) columns.set(column, at);
  }
  return columns.has('id') && columns.has('formula') ? columns : null;
}
