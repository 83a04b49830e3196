import type { SheetGrid } from '../../sheet/grid';
import { normaliseLabel } from '../../sheet/text';
import type { Forms } from '../forms';
import type { NearMiss } from '../recognition';
import { fits } from './column-choice';
import type { AmountHead, FormDefinition, LeadingHead, NamedLine, VariantShape } from './definition';
import { headsOf } from './definition';
import type { ColumnHead } from './header';
import { columnHeads } from './header';
import { readShape } from './shapes/own-shape';
import type { ShapeReading } from './shapes/reading';
import type { TitledRows, UntitledRows } from './titled-rows';
import { untitledRows } from './titled-rows';
import { endsWithOneOf, isOneOf } from './words';

/** A table without the title of a known form that is one all the same, by its heads and lines. */
export interface StructuredForm {
  readonly titled: TitledRows;
  readonly reading: ShapeReading;
}

/** How many rows are looked through for the words of a form. */
const LOOKED_THROUGH = 80;

/** A sheet is near a form only where it has this many of the words that the form must have, and this share of them. */
const FEWEST = 3;
const SHARE = 0.6;

/** Something that stands on a form of a shape, by the name that it has there. */
type Wanted = (sheet: Words) => string | null;

/** The words of a sheet: its labels, and its columns under their heads. */
interface Words {
  readonly labels: readonly string[];
  readonly heads: readonly ColumnHead[];
}

const leading =
  ({ name, words }: LeadingHead): Wanted =>
  ({ labels }) =>
    labels.some((label) => endsWithOneOf(label, words)) ? null : name;

const whole =
  ({ name, words }: Pick<NamedLine, 'name' | 'words'>): Wanted =>
  ({ labels }) =>
    labels.some((label) => isOneOf(label, words)) ? null : name;

const amounts = (columns: readonly AmountHead[]): readonly Wanted[] =>
  columns
    .filter(({ required }) => required === true)
    .map(
      (column) =>
        ({ heads }) =>
          heads.some((head) => fits(head, column)) ? null : column.name,
    );

const items = (columns: readonly AmountHead[]): readonly Wanted[] =>
  columns.filter(({ required }) => required === true).map((column) => leading(column));

const totals = (lines: readonly NamedLine[], ...keys: readonly string[]): readonly Wanted[] =>
  lines.filter(({ key }) => keys.includes(key)).map((line) => whole(line));

/** What must stand on a form of a shape. */
function wantedBy(shape: FormDefinition | VariantShape): readonly Wanted[] {
  switch (shape.shape) {
    case 'coded-lines':
    case 'coded-totals':
      return [leading(shape.leading.codes), leading(shape.leading.names), ...amounts(shape.columns)];
    case 'blocks':
      return [
        leading(shape.leading.codes),
        leading(shape.leading.names),
        ...amounts([shape.amount]),
        ...shape.totals.map((line) => whole(line)),
      ];
    case 'statement':
      return [
        whole(shape.items),
        ...amounts(shape.income.columns),
        ...amounts(shape.expenditure.columns),
        ...totals(shape.income.lines, shape.income.total),
        ...totals(shape.expenditure.lines, shape.expenditure.total),
      ];
    case 'panels':
      return [
        whole(shape.items),
        ...shape.panels.flatMap(({ side }) => [...amounts(side.columns), ...totals(side.lines, side.total)]),
      ];
    case 'header-figures':
    case 'group-rows':
      return [...shape.groups.map((group) => leading(group)), ...amounts(shape.columns)];
    case 'item-rows':
      return [whole(shape.items), ...shape.groups.map((group) => leading(group)), ...items(shape.columns)];
    case 'detail':
      return [];
  }
}

/** How near a sheet comes to a form in the shape in which it comes nearest. */
interface Likeness {
  readonly definition: FormDefinition;
  readonly share: number;
  readonly found: number;
  readonly missing: readonly string[];
}

function likenessTo(definition: FormDefinition, words: Words): Likeness {
  const shapes = [definition, ...(definition.variants ?? [])].map((shape): Likeness => {
    const wanted = wantedBy(shape);
    const missing = wanted.flatMap((one) => one(words) ?? []);
    const found = wanted.length - missing.length;
    return { definition, share: wanted.length === 0 ? 0 : found / wanted.length, found, missing };
  });
  return shapes.reduce((one, other) => (other.share > one.share ? other : one));
}

/** Words of a title that a form bears only where its own titles have them. */
const TELLING = ['一般公共预算', '政府性基金', '国有资本', '财政拨款'] as const;

/** 一般公共预算 and 预决算 are no budget's words. */
const NO_BUDGET = /一般公共预算|政府性基金预算|国有资本经营预算|预决算/gu;

/** Words of a title that make it another table's, whatever its heads are. */
const ANOTHER_TABLE = /明细|项目支出|台账|样表|模板|测算|计划|对比|分析|汇总/u;

/** Whether the words above a table, and the sheet's name, leave it open that it is a form. */
function mayBe({ titles }: FormDefinition, words: readonly string[]): boolean {
  return TELLING.every(
    (word) => !words.some((one) => one.includes(word)) || titles.some((title) => title.includes(word)),
  );
}

function saysAnother(words: readonly string[]): boolean {
  return words.some((word) => {
    const bare = word.replace(NO_BUDGET, '');
    return ANOTHER_TABLE.test(bare) || (bare.includes('预算') && !bare.includes('决算'));
  });
}

/** Whether a reading has the lines by which a form is known, with figures. */
function hasItsLines({ lines }: ShapeReading, definition: FormDefinition): boolean {
  const has = (key: string): boolean =>
    lines.some(
      (line) =>
        line.key === key && [...line.figures.values()].some(({ reading }) => reading.kind === 'number'),
    );
  switch (definition.shape) {
    case 'coded-lines':
      return has(definition.total.key) && lines.some(({ kind }) => kind === 'coded');
    case 'blocks':
      return definition.totals.some(({ key }) => has(key)) && lines.some(({ kind }) => kind === 'coded');
    case 'statement':
      return has(definition.income.total) && has(definition.expenditure.total);
    case 'header-figures':
      return definition.groups.every(({ key }) => has(key));
    case 'detail':
      return false;
  }
}

/**
 * Whether a table has nothing but what is the form's: no unknown or undecided heads, no lines of another kind, none
 * twice. A list of items may have more of them than the form.
 */
function isWhole(
  { missing, unknownColumns, unread, lines }: ShapeReading,
  { shape }: FormDefinition,
): boolean {
  const isKnown =
    missing.length === 0 &&
    unknownColumns.length === 0 &&
    unread.every(({ kind }) => kind === 'line' && shape === 'header-figures');
  const keys = new Set(lines.map(({ key }) => key));
  return (
    isKnown && keys.size === lines.length && lines.every(({ code }) => code === undefined || CODE.test(code))
  );
}

/** A code of any kind: 类 3 digits, and 2 more for each level below it. */
const CODE = /^\d{3}(?:\d{2}){0,3}$/u;

/** Whether the heads of a further table stand below those of the first. */
function hasSecondTable(grid: SheetGrid, { header }: UntitledRows, { definitions }: Forms): boolean {
  const last = header.at(-1) ?? 0;
  const isHead = (label: string): boolean =>
    definitions.some((definition) => {
      switch (definition.shape) {
        case 'coded-lines':
        case 'blocks':
          return endsWithOneOf(label, definition.leading.codes.words);
        case 'statement':
          return isOneOf(label, definition.items.words);
        case 'header-figures':
        case 'detail':
          return false;
      }
    });
  return grid.rowNumbers.some((row) => row > last && grid.textsInRow(row).some(({ label }) => isHead(label)));
}

/** The columns of a table that are a form's. */
function columnsKnownTo(definition: FormDefinition, heads: readonly ColumnHead[]): ReadonlySet<number> {
  const declared = headsOf(definition);
  return new Set(heads.filter((head) => declared.some((one) => fits(head, one))).map(({ column }) => column));
}

const holdsAll = (all: ReadonlySet<number>, some: ReadonlySet<number>): boolean =>
  [...some].every((one) => all.has(one));

/** Without the candidates whose columns another one knows too, with more of the table's. */
function fullest<Candidate extends { readonly definition: FormDefinition }>(
  candidates: readonly Candidate[],
  heads: readonly ColumnHead[],
): readonly Candidate[] {
  const known = candidates.map((candidate) => ({
    candidate,
    columns: columnsKnownTo(candidate.definition, heads),
  }));
  return known
    .filter(
      ({ columns }) =>
        !known.some((other) => other.columns.size > columns.size && holdsAll(other.columns, columns)),
    )
    .map(({ candidate }) => candidate);
}

/** What a sheet without the title of a known form is: a form by its structure, near to one, or neither. */
export interface ByStructure {
  readonly form: StructuredForm | null;
  readonly near: NearMiss | null;
}

const NEITHER: ByStructure = { form: null, near: null };

function nearTo(
  { definition, missing }: Pick<Likeness, 'definition' | 'missing'>,
  { title, titleRow: row }: UntitledRows,
  doubt?: NearMiss['doubt'],
): ByStructure {
  const near: NearMiss = {
    layout: definition.id,
    layoutName: definition.name['zh-CN'],
    title,
    row,
    missing,
    ...(doubt === undefined ? {} : { doubt }),
  };
  return { form: null, near };
}

/**
 * Takes a table whose title is not known for a form where its heads and lines are those of this form and of no other;
 * where they are those of several, or the title says that it is another table, it is only near to them.
 */
export function byStructure(grid: SheetGrid, known: Forms): ByStructure {
  const table = untitledRows(grid);
  if (table === null) return NEITHER;
  const looked = grid.rowNumbers.slice(0, LOOKED_THROUGH);
  const labels = looked.flatMap((row) => grid.textsInRow(row).map(({ label }) => label));
  const heads = columnHeads(grid, table.header);
  const alike = known.definitions
    .map((definition) => likenessTo(definition, { labels, heads }))
    .filter(({ found, share }) => found >= FEWEST && share >= SHARE)
    .toSorted((one, other) => other.share - one.share);
  const [nearest] = alike;
  if (nearest === undefined) return NEITHER;
  const isOne = !hasSecondTable(grid, table, known);
  const read = alike.flatMap(({ definition }) => {
    if (!isOne) return [];
    const titled: TitledRows = { ...table, definition };
    const reading = readShape(titled, definition);
    return isWhole(reading, definition) && hasItsLines(reading, definition)
      ? [{ definition, titled, reading }]
      : [];
  });
  const words = [normaliseLabel(table.title), normaliseLabel(grid.sheet.name)];
  if (read.length === 0) {
    const doubt = nearest.missing.length === 0 ? ({ kind: 'incomplete' } as const) : undefined;
    return nearTo(nearest, table, doubt);
  }
  const candidates = fullest(read, heads);
  const possible = candidates.filter(({ definition }) => mayBe(definition, words));
  const [only, ...others] = possible;
  const [first] = candidates;
  if (only === undefined || saysAnother(words)) {
    const definition = only?.definition ?? first?.definition ?? nearest.definition;
    return nearTo({ definition, missing: [] }, table, { kind: 'another-table' });
  }
  if (others.length > 0) {
    const forms = possible.map(({ definition }) => definition.id);
    return nearTo({ definition: only.definition, missing: [] }, table, { kind: 'several', forms });
  }
  return { form: only, near: null };
}
