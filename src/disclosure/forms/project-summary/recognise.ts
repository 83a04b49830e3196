import { boundsOf } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { AmountUnit, Form } from '../form';
import { columnsOf } from '../form';
import type { Head } from '../self-assessment/draft';
import { readHead } from '../self-assessment/head';
import type { RoledRow } from '../self-assessment/rows';
import type { Segment } from '../self-assessment/segments';
import type { SummaryHeader } from './header';
import { summaryHeaderAt } from './header';
import { readSummaryBody } from './reader';

/** The unit of the amounts: the one above the table, else that of its heads, where they state one alone. */
function unitOf(above: AmountUnit | null, { columns }: SummaryHeader): AmountUnit | null {
  const [unit = null, ...others] = new Set([...columns.values()].flatMap((head) => head.unit ?? []));
  return above ?? (others.length === 0 ? unit : null);
}

/** The words above the table, where it has no title that is known as one. */
function titleOf({ title }: Head, above: readonly RoledRow[]): string {
  const first = above.find(({ cells }) => cells.length > 0)?.cells[0];
  return title === '' && first !== undefined ? oneLine(valueText(first.cell.value)) : title;
}

/**
 * The 汇总表 of a segment: a head with the projects' names and their amounts, scored, graded or (below a title of
 * self-assessments) with their rates, and at least one project; null where a segment is none.
 */
export function projectSummaryIn(grid: SheetGrid, segment: Segment): Form | null {
  for (const [index, { row }] of segment.entries()) {
    const above = segment.slice(0, index);
    const head = readHead(above, above);
    const header = summaryHeaderAt(grid, row, head);
    if (header === null) continue;
    const keys = [...header.columns.keys(), ...header.undecided.map(({ key }) => key)];
    const isScored = keys.some((key) => key === 'score' || key === 'grade');
    if (!isScored && head.title === '') return null;
    const body = readSummaryBody(
      grid,
      header,
      segment.filter((one) => one.row > header.bottom),
    );
    if (!body.lines.some(({ kind }) => kind === 'project')) return null;
    return {
      id: 'project-summary',
      layout: 'project-summary',
      sheet: grid.sheet.name,
      area: boundsOf(segment.flatMap(({ cells }) => cells.map(({ area }) => area))),
      title: titleOf(head, above),
      unit: unitOf(head.unit, header),
      year: head.year,
      department: head.department,
      project: null,
      lines: body.lines,
      columns: columnsOf(body.lines),
      unknownColumns: [],
      further: [],
      unread: body.unread,
      notes: body.notes,
    };
  }
  return null;
}
