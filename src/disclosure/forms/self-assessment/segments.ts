import type { RoledRow } from './rows';

/** The rows of one form, from its title or head to the last row before the next form. */
export type Segment = readonly RoledRow[];

/** What a segment already has, which says whether a further row can still belong to it. */
interface Progress {
  rows: RoledRow[];
  titled: boolean;
  funds: boolean;
  indicators: boolean;
  ended: boolean;
}

const fresh = (): Progress => ({ rows: [], titled: false, funds: false, indicators: false, ended: false });

/** Whether a row opens the next form, given what the current one has. */
function opensNext({ role }: RoledRow, current: Progress): boolean {
  switch (role) {
    case 'title':
      return current.funds || current.indicators || current.ended;
    case 'funds-header':
      return current.funds;
    case 'head':
      return current.ended && current.indicators;
    default:
      return false;
  }
}

/** Cuts a sheet's rows into forms: a sheet may hold several below each other, with or without titles. */
export function segmentsOf(rows: readonly RoledRow[]): readonly Segment[] {
  const segments: Segment[] = [];
  let current = fresh();
  for (const row of rows) {
    if (opensNext(row, current)) {
      segments.push(current.rows);
      current = fresh();
    }
    current.rows.push(row);
    current.titled ||= row.role === 'title';
    current.funds ||= row.role === 'funds-header';
    current.indicators ||= row.role === 'indicator-header';
    current.ended ||= current.indicators && (row.role === 'total' || row.role === 'after');
  }
  if (current.rows.length > 0) segments.push(current.rows);
  return segments;
}
