import type { SheetGrid } from '../../sheet/grid';
import { valueText } from '../../sheet/snapshot';
import { normaliseLabel, oneLine } from '../../sheet/text';
import type { AmountUnit, Form, UnreadPart } from '../form';
import { columnsOf } from '../form';
import type { Forms } from '../forms';
import type { NearMiss, Recognition } from '../recognition';
import { SAYS_EMPTY } from './empty-note';
import { numberAmong } from './public-number';
import { byStructure } from './structure';
import { leftOver } from './shapes/left-over';
import { readShape } from './shapes/own-shape';
import type { FormRows, ShapeReading } from './shapes/reading';
import { beginsNotes } from './shapes/reading';
import type { TitledRows } from './titled-rows';
import { ROWS_ABOVE, titledRows, UNIT_OF_FORM } from './titled-rows';

const UNIT = /单位:(万元|元)|\((?:单位:)?(万元|元)\)/u;
const DEPARTMENT = /^(?:编制|填报|预算|公开)?(?:部门|单位)(?:名称|\(公章\))?:(?!万元|元)(.+)$/u;

/** The number of a unit before its name: [201001]某局, 201001-某局. */
const DEPARTMENT_CODE = /^(?:[[(【]\d+[\])】]|\d{3,}[-_、.]?)(?=\p{Script=Han})/u;

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
  const department = first(DEPARTMENT);
  return {
    unit: unit === '万元' || unit === '元' ? (unit satisfies AmountUnit) : null,
    department: department?.replace(DEPARTMENT_CODE, '') ?? null,
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
      if (below || LONG_TEXT.test(label) || SAYS_EMPTY.test(label))
        texts.push(oneLine(valueText(cell.value)));
  }
  return texts.filter((text) => !TABLE_LABEL.test(text));
}

/** The label of the next form below, which is no note of this one. */
const TABLE_LABEL = /^(?:公开)?\s*\d+\s*表$/u;

/** A sentence below a form that is not marked as a note. */
const LONG_TEXT = /[。，,].*(?:表|数据|支出|收入)/u;

/** The unit of a form as a whole, stated twice and differently. */
function rivallingUnits({ grid, rows, titleRow }: TitledRows, bodyFrom: number): readonly UnreadPart[] {
  const stated = [titleRow, ...rows.filter((row) => row < bodyFrom)].flatMap((row) =>
    grid.textsInRow(row).filter(({ label }) => UNIT_OF_FORM.test(label)),
  );
  const units = new Set(stated.map(({ label }) => UNIT_OF_FORM.exec(label)?.[1]));
  if (units.size < 2) return [];
  return [
    {
      kind: 'undecided',
      why: 'form-units',
      name: stated.map(({ cell }) => oneLine(valueText(cell.value))).join('、'),
      cells: stated.map(({ area }) => ({ sheet: grid.sheet.name, row: area.top, column: area.left })),
    },
  ];
}

function formOf(titled: TitledRows, reading: ShapeReading, untitled = false): Form {
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
    ...(untitled ? { byStructure: true } : {}),
    ...headOf(titled, bodyFrom),
    year: year === null ? null : String(year),
    project: null,
    lines: reading.lines,
    columns: columnsOf(reading.lines),
    unknownColumns: reading.unknownColumns,
    further: reading.further,
    unread: [...rivallingUnits(titled, bodyFrom), ...reading.unread, ...leftOver(grid, reading)],
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

/** What a sheet in which no title of a known form stands is by its structure alone. */
export function recogniseUntitled(grid: SheetGrid, known: Forms): Recognition {
  const { form, near } = byStructure(grid, known);
  return {
    forms: form === null ? [] : [formOf(form.titled, form.reading, true)],
    nearMisses: near === null ? [] : [near],
  };
}
