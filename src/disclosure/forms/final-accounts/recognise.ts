import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { normaliseLabel, oneLine } from '../../sheet/text';
import type { AmountUnit, Form } from '../form';
import { columnsOf } from '../form';
import type { NearMiss, Recognition } from '../recognition';
import type { Forms } from '../forms';
import type { FormDefinition } from './definition';
import { saidIn } from './column-identity';
import { numberAmong } from './public-number';
import { readBlocks } from './shapes/blocks';
import { readCodedLines } from './shapes/coded-lines';
import { readHeaderFigures } from './shapes/header-figures';
import { leftOver } from './shapes/left-over';
import type { FormRows, ShapeReading } from './shapes/reading';
import { beginsNotes, NOT_READ } from './shapes/reading';
import { readStatement } from './shapes/statement';
import { readVariant } from './shapes/variant';

/** A title in a sheet and the rows down to the next one. */
interface TitledRows extends FormRows {
  readonly definition: FormDefinition;
  readonly titleRow: number;
  readonly title: string;
  /** The rows right above the title that hold something. */
  readonly above: readonly number[];
  /** Whether it is the sheet's only title. */
  readonly alone: boolean;
}

/** A title stands in a row with little else: a table label, a unit. */
const TITLE_CELLS = 3;

/** How many rows above a title may still belong to its head (公开01表, 部门). */
const ROWS_ABOVE = 2;

function titledRows(grid: SheetGrid, forms: Forms): readonly TitledRows[] {
  const found = grid.rowNumbers.flatMap((row, index) => {
    if (grid.filledInRow(row) > TITLE_CELLS) return [];
    for (const cell of grid.textsInRow(row)) {
      const definition = forms.titled(cell.label);
      if (definition !== null)
        return [{ definition, titleRow: row, index, title: oneLine(valueText(cell.cell.value)) }];
    }
    return [];
  });
  return found.map(({ index, ...title }, at): TitledRows => {
    const above = grid.rowNumbers.slice(Math.max(0, index - ROWS_ABOVE), index);
    const rows = grid.rowNumbers.slice(index + 1, found[at + 1]?.index ?? grid.rowNumbers.length);
    return {
      ...title,
      grid,
      alone: found.length === 1,
      above,
      rows,
      year: statedYear(grid, title, above, rows),
    };
  });
}

const YEAR = /(20\d{2})年/u;

const yearsIn = (labels: readonly string[]): readonly number[] =>
  labels.flatMap((label) => {
    const year = YEAR.exec(label)?.[1];
    return year === undefined ? [] : [Number(year)];
  });

/** Whether a row is the first of a header: many heads, heads of several years, or one of a stage. */
function beginsHeader(grid: SheetGrid, row: number): boolean {
  const labels = grid.textsInRow(row).map(({ label }) => label);
  if (grid.filledInRow(row) > TITLE_CELLS || new Set(yearsIn(labels)).size > 1) return true;
  return labels.some((label) => saidIn(label).identity.stage !== null);
}

/** The year that a form states in its title or near it, above the heads of its columns; null for none. */
function statedYear(
  grid: SheetGrid,
  { titleRow, title }: Pick<TitledRows, 'titleRow' | 'title'>,
  above: readonly number[],
  rows: readonly number[],
): number | null {
  const header = rows.findIndex((row) => beginsHeader(grid, row));
  const near = above.filter((row) => row >= titleRow - ROWS_ABOVE);
  const around = [...near, titleRow, ...rows.slice(0, Math.max(0, header))];
  const labels = around.flatMap((row) => grid.textsInRow(row).map(({ label }) => label));
  const [year = null] = yearsIn([title, ...labels]);
  return year;
}

/** A form is read in the first of its variants that it has, else in its own shape. */
function readShape(form: FormRows, definition: FormDefinition): ShapeReading {
  return readVariant(form, definition) ?? readOwnShape(form, definition);
}

function readOwnShape(form: FormRows, definition: FormDefinition): ShapeReading {
  switch (definition.shape) {
    case 'coded-lines':
      return readCodedLines(form, definition);
    case 'statement':
      return readStatement(form, definition);
    case 'blocks':
      return readBlocks(form, definition);
    case 'header-figures':
      return readHeaderFigures(form, definition);
    case 'detail':
      return NOT_READ([]);
  }
}

const UNIT = /单位:(万元|元)|\((?:单位:)?(万元|元)\)/u;
const DEPARTMENT = /^(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(公章\))?:(?!万元|元)(.+)$/u;

/** The head of a form: what is printed around its title and above its lines. */
function headOf(
  { grid, rows, above, titleRow }: TitledRows,
  bodyFrom: number,
): Pick<Form, 'unit' | 'department'> {
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
    department: first(DEPARTMENT),
  };
}

/** How many rows below a title may still belong to its head where no line is there to end it. */
const ROWS_BELOW = 3;

/**
 * The number that the sheet prints for a form: in the form's head, else in the sheet's name where no other form stands
 * in the sheet. The rows above may still be another form's: the last label there is the nearest.
 */
function publicNumberOf(
  { grid, definition, rows, above, titleRow, alone }: TitledRows,
  bodyFrom: number,
): string | null {
  const labelsIn = (shown: readonly number[]): readonly string[] =>
    shown.flatMap((row) => grid.labelsInRow(row).map(({ label }) => label));
  const near = above.filter((row) => row >= titleRow - ROWS_ABOVE);
  const below = rows.slice(0, ROWS_BELOW).filter((row) => row <= bodyFrom);
  return numberAmong(
    [
      ...labelsIn([titleRow]),
      ...labelsIn(near).toReversed(),
      ...labelsIn(below),
      ...(alone ? [normaliseLabel(grid.sheet.name)] : []),
    ],
    definition.publicNumber,
  );
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
  const { grid, definition, titleRow, title, rows } = titled;
  const last = rows.at(-1) ?? titleRow;
  const bodyFrom = reading.lines.reduce((first, { place }) => Math.min(first, place.row), last);
  const { left, right } = grid.columnsOfRows([titleRow, ...rows]);
  const year = titled.year ?? (typeof reading.year === 'number' ? reading.year : null);
  return {
    id: definition.id,
    layout: definition.id,
    sheet: grid.sheet.name,
    area: { top: titleRow, left, bottom: last, right },
    title,
    publicNumber: publicNumberOf(titled, bodyFrom),
    ...headOf(titled, bodyFrom),
    year: year === null ? null : String(year),
    project: null,
    lines: reading.lines,
    columns: columnsOf(reading.lines),
    unknownColumns: reading.unknownColumns,
    further: reading.further,
    unread: [...reading.unread, ...leftOver(grid, reading)],
    notes: notesOf(titled),
  };
}

/** A title alone, as in a table of contents, is no form and no near miss. */
const CONTENTS_ROWS = 2;

/**
 * Recognises every final-accounts form of a sheet by its title and its column heads. A title without its columns is
 * reported as such, not half-read.
 */
export function recogniseFinalAccounts(grid: SheetGrid, known: Forms): Recognition {
  const forms: Form[] = [];
  const nearMisses: NearMiss[] = [];
  for (const titled of titledRows(grid, known)) {
    const { definition, titleRow, title, rows } = titled;
    const reading = readShape(titled, definition);
    if (reading.missing.length === 0) forms.push(formOf(titled, reading));
    else if (rows.length > CONTENTS_ROWS) {
      nearMisses.push({
        layout: definition.id,
        layoutName: definition.name['zh-CN'],
        title,
        row: titleRow,
        missing: reading.missing,
      });
    }
  }
  return { forms, nearMisses };
}
