import type { Unrecognised } from './findings';
import type { Form, UnreadPart } from './forms/form';
import type { NearMiss, Recognition } from './forms/recognition';
import { a1 } from './sheet/address';
import type { SheetSnapshot } from './sheet/snapshot';

function nearMiss(
  sheet: SheetSnapshot,
  { layout, layoutName, title, row, missing, unexpected = [], summary }: NearMiss,
): Unrecognised {
  const near = { row: String(row + 1), title, layout: layoutName };
  if (summary !== undefined) {
    const values = { ...near, heads: summary.heads.join('、'), lines: String(summary.lines) };
    return { sheet: sheet.name, nearest: layout, reason: { key: 'sheetSummary', values } };
  }
  const reason: Unrecognised['reason'] =
    missing.length === 0 && unexpected.length > 0
      ? { key: 'sheetUnlike', values: { ...near, unexpected: unexpected.join('、') } }
      : { key: 'sheetNear', values: { ...near, missing: missing.join('、') } };
  return { sheet: sheet.name, nearest: layout, reason };
}

/** The columns and lines of a form that were not read, each as the sheet calls it. */
function unreadIn({ sheet, title, unread }: Form): readonly Unrecognised[] {
  const names = (kind: UnreadPart['kind']): string =>
    unread
      .filter((part) => part.kind === kind)
      .map(({ name, cells: [first] }) => (first === undefined ? `“${name}”` : `“${name}”（${a1(first)}）`))
      .join('、');
  const [columns, lines] = [names('column'), names('line')];
  if (columns === '' && lines === '') return [];
  const key = lines === '' ? 'columnsUnread' : columns === '' ? 'linesUnread' : 'partsUnread';
  return [{ sheet, nearest: null, reason: { key, values: { title, columns, lines } } }];
}

/** What of a sheet is no known form, and why; nothing for a sheet that holds forms alone, all read. */
export function unrecognisedIn(
  sheet: SheetSnapshot,
  { forms, nearMisses }: Recognition,
): readonly Unrecognised[] {
  if (sheet.rows.length === 0)
    return [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetEmpty', values: {} } }];
  const parts = [...nearMisses.map((miss) => nearMiss(sheet, miss)), ...forms.flatMap(unreadIn)];
  return forms.length > 0 || parts.length > 0
    ? parts
    : [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetUnknown', values: {} } }];
}
