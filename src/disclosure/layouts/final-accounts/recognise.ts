import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { oneLine } from '../../sheet/text';
import type { AmountUnit, Form } from '../form';
import { columnsOf } from '../form';
import type { NearMiss, Recognition } from '../recognition';
import type { FormDeclaration } from './declaration';
import { readBlocks } from './shapes/blocks';
import { readCodedLines } from './shapes/coded-lines';
import { readHeaderFigures } from './shapes/header-figures';
import type { FormRows, ShapeReading } from './shapes/reading';
import { beginsNotes } from './shapes/reading';
import { readStatement } from './shapes/statement';
import { titledForm } from './titles';

/** A title in a sheet and the rows down to the next one. */
interface TitledRows extends FormRows {
  readonly declaration: FormDeclaration;
  readonly titleRow: number;
  readonly title: string;
  /** The rows right above the title that hold something. */
  readonly above: readonly number[];
}

/** A title stands in a row with little else: a table label, a unit. */
const TITLE_CELLS = 3;

/** How many rows above a title may still belong to its head (公开01表, 部门). */
const ROWS_ABOVE = 2;

function titledRows(grid: SheetGrid): readonly TitledRows[] {
  const found = grid.rowNumbers.flatMap((row, index) => {
    if (grid.filledInRow(row) > TITLE_CELLS) return [];
    for (const cell of grid.textsInRow(row)) {
      const declaration = titledForm(cell);
      if (declaration !== null)
        return [{ declaration, titleRow: row, index, title: oneLine(valueText(cell.cell.value)) }];
    }
    return [];
  });
  return found.map(({ index, ...title }, at) => ({
    ...title,
    grid,
    above: grid.rowNumbers.slice(Math.max(0, index - ROWS_ABOVE), index),
    rows: grid.rowNumbers.slice(index + 1, found[at + 1]?.index ?? grid.rowNumbers.length),
  }));
}

function readShape(form: FormRows, declaration: FormDeclaration): ShapeReading {
  switch (declaration.shape) {
    case 'coded-lines':
      return readCodedLines(form, declaration);
    case 'statement':
      return readStatement(form, declaration);
    case 'blocks':
      return readBlocks(form, declaration);
    case 'header-figures':
      return readHeaderFigures(form, declaration);
    case 'detail':
      return { lines: [], missing: [], unknownColumns: [] };
  }
}

const UNIT = /单位:(万元|元)|\((?:单位:)?(万元|元)\)/u;
const YEAR = /(20\d{2})年/u;
const DEPARTMENT = /^(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(公章\))?:(?!万元|元)(.+)$/u;

/** The head of a form: what is printed around its title and above its lines. */
function headOf(
  { grid, rows, above, titleRow, title }: TitledRows,
  bodyFrom: number,
): Pick<Form, 'unit' | 'year' | 'department'> {
  const near = above.filter((row) => row >= titleRow - ROWS_ABOVE);
  const labels = [...near, titleRow, ...rows.filter((row) => row <= bodyFrom)].flatMap((row) =>
    grid.textsInRow(row).map(({ label }) => label),
  );
  const first = (pattern: RegExp): string | null => {
    for (const label of labels) {
      const match = pattern.exec(label)?.slice(1).find(Boolean);
      if (match !== undefined) return match;
    }
    return null;
  };
  const unit = first(UNIT);
  return {
    unit: unit === '万元' || unit === '元' ? (unit satisfies AmountUnit) : null,
    year: YEAR.exec(title)?.[1] ?? first(YEAR),
    department: first(DEPARTMENT),
  };
}

function notesOf({ grid, rows }: FormRows): readonly string[] {
  const texts: string[] = [];
  let below = false;
  for (const row of rows) {
    below ||= beginsNotes(grid, row);
    for (const { cell, label } of below ? grid.labelsInRow(row) : grid.textsInRow(row))
      if (below || LONG_TEXT.test(label)) texts.push(oneLine(valueText(cell.value)));
  }
  return texts.filter((text) => !TABLE_LABEL.test(text));
}

/** The label of the next form below, which is no note of this one. */
const TABLE_LABEL = /^(?:公开)?\s*\d+\s*表$/u;

/** A sentence below a form that is not marked as a note. */
const LONG_TEXT = /[。，,].*(?:表|数据|支出|收入)/u;

function formOf(titled: TitledRows, reading: ShapeReading): Form {
  const { grid, declaration, titleRow, title, rows } = titled;
  const last = rows.at(-1) ?? titleRow;
  const bodyFrom = reading.lines.reduce((first, { place }) => Math.min(first, place.row), last);
  const { left, right } = grid.columnsOfRows([titleRow, ...rows]);
  return {
    id: declaration.id,
    layout: declaration.id,
    sheet: grid.sheet.name,
    area: { top: titleRow, left, bottom: last, right },
    title,
    ...headOf(titled, bodyFrom),
    project: null,
    lines: reading.lines,
    columns: columnsOf(reading.lines),
    unknownColumns: reading.unknownColumns,
    unread: [],
    notes: notesOf(titled),
  };
}

/** A title alone, as in a table of contents, is no form and no near miss. */
const CONTENTS_ROWS = 2;

/**
 * Recognises every final-accounts form of a sheet by its title and its column heads. A title without its columns is
 * reported as such, not half-read.
 */
export function recogniseFinalAccounts(grid: SheetGrid): Recognition {
  const forms: Form[] = [];
  const nearMisses: NearMiss[] = [];
  for (const titled of titledRows(grid)) {
    const { declaration, titleRow, title, rows } = titled;
    const reading = readShape(titled, declaration);
    if (reading.missing.length === 0) forms.push(formOf(titled, reading));
    else if (rows.length > CONTENTS_ROWS) {
      nearMisses.push({
        layout: declaration.id,
        layoutName: declaration.name,
        title,
        row: titleRow,
        missing: reading.missing,
      });
    }
  }
  return { forms, nearMisses };
}
