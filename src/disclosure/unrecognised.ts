import type { Unrecognised } from './findings';
import type { Form, UnreadPart } from './forms/form';
import type { Forms } from './forms/forms';
import { FORMS } from './forms/forms';
import { formName } from './forms/names';
import type { Doubt, NearMiss, Recognition } from './forms/recognition';
import type { MessageKey } from '../voice/catalogue';
import type { Area } from './sheet/address';
import { a1 } from './sheet/address';
import type { SheetSnapshot } from './sheet/snapshot';

/** How each doubt is put. */
const DOUBTS: Readonly<Record<Doubt['kind'], MessageKey>> = {
  'another-table': 'sheetAnother',
  several: 'sheetSeveral',
  repeated: 'sheetRepeated',
  incomplete: 'sheetIncomplete',
};

function nearMiss(
  sheet: SheetSnapshot,
  { layout, layoutName, title, row, missing, unexpected = [], summary, doubt }: NearMiss,
  forms: Forms,
): Unrecognised {
  const near = { row: String(row + 1), title, layout: layoutName };
  if (summary !== undefined) {
    const values = { ...near, heads: summary.heads.join('、'), lines: String(summary.lines) };
    return { sheet: sheet.name, nearest: layout, reason: { key: 'sheetSummary', values } };
  }
  if (doubt !== undefined) {
    const mayBe = doubt.kind === 'several' ? doubt.forms : [];
    const names = mayBe.map((id) => `“${formName(id, forms)}”`).join('、');
    const reason = { key: DOUBTS[doubt.kind], values: { ...near, forms: names } };
    return { sheet: sheet.name, nearest: layout, ...(mayBe.length === 0 ? {} : { mayBe }), reason };
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

/** The merged areas that were not read because they overlap others. */
function ignoredMerges({ name, ignoredMerges: areas = [] }: SheetSnapshot): readonly Unrecognised[] {
  if (areas.length === 0) return [];
  return [
    { sheet: name, nearest: null, reason: { key: 'mergesIgnored', values: { areas: namesOf(areas) } } },
  ];
}

function namesOf(areas: readonly Area[]): string {
  return areas
    .map(({ top, left, bottom, right }) => {
      const [first, last] = [a1({ row: top, column: left }), a1({ row: bottom, column: right })];
      return first === last ? first : `${first}:${last}`;
    })
    .join('、');
}

/** A sheet of which the spreadsheet did not give all: it may be any form. */
function unreadable(sheet: string, areas: readonly Area[], { definitions }: Forms): Unrecognised {
  const reason: Unrecognised['reason'] =
    areas.length === 0
      ? { key: 'sheetUnreadable', values: {} }
      : { key: 'areasUnreadable', values: { areas: namesOf(areas) } };
  return { sheet, nearest: null, mayBe: definitions.map(({ id }) => id), reason };
}

/** What of a sheet is no known form, and why; nothing for a sheet that holds forms alone, all read. */
export function unrecognisedIn(
  sheet: SheetSnapshot,
  { forms, nearMisses }: Recognition,
  known: Forms = FORMS,
): readonly Unrecognised[] {
  return [...ignoredMerges(sheet), ...unreadOf(sheet, { forms, nearMisses }, known)];
}

function unreadOf(
  sheet: SheetSnapshot,
  { forms, nearMisses }: Recognition,
  known: Forms,
): readonly Unrecognised[] {
  if (sheet.unreadAreas !== undefined) return [unreadable(sheet.name, sheet.unreadAreas, known)];
  if (sheet.rows.length === 0)
    return [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetEmpty', values: {} } }];
  const parts = [...nearMisses.map((miss) => nearMiss(sheet, miss, known)), ...forms.flatMap(unreadIn)];
  return forms.length > 0 || parts.length > 0
    ? parts
    : [{ sheet: sheet.name, nearest: null, reason: { key: 'sheetUnknown', values: {} } }];
}
