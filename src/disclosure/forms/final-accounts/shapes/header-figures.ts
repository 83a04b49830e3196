import type { ColumnStage, Line } from '../../form';
import type { Choice, ChosenColumns } from '../column-choice';
import { chooseColumns, formYear, missingColumns } from '../column-choice';
import { isBareYear, isPhrase } from '../column-identity';
import type { ColumnGroup, HeaderForm } from '../definition';
import type { ColumnHead } from '../header';
import { columnHead, columnHeads } from '../header';
import { isGroup } from './groups';
import type { FormRows, ShapeReading } from './reading';
import {
  beginsNotes,
  figuresInRow,
  furtherFigures,
  holdsFigures,
  isFigure,
  lineAt,
  NOT_READ,
  numbersColumns,
  unreadColumns,
  unreadLine,
} from './reading';

/** The columns of each group by its key, each under the labels of its item alone. */
type Groups = ReadonlyMap<string, readonly ColumnHead[]>;

/**
 * The columns of each group, in blocks (预算数 over six columns, then 决算数) or in pairs (each item over 预算数 and
 * 决算数): the group's own label may stand above or below the item's, and an item's label may be left out beside it.
 */
function groupColumns(heads: readonly ColumnHead[], { groups }: HeaderForm): Groups {
  const grouped = new Map<string, ColumnHead[]>();
  let item: readonly string[] = [];
  for (const { column, labels, leaf, identity, unit, workedOut } of heads) {
    const group = groups.find((one) => labels.some((label) => isGroup(label, one)));
    const own = labels.filter((label) => !isPhrase(label) && !groups.some((one) => isGroup(label, one)));
    if (own.length > 0) item = own;
    if (group === undefined) continue;
    const stage = identity.stage ?? stageOf(group);
    const head = {
      ...columnHead(column, item, leaf, unit),
      labels,
      identity: { ...identity, stage },
      workedOut,
    };
    grouped.set(group.key, [...(grouped.get(group.key) ?? []), head]);
  }
  return grouped;
}

/** The stage of a group whose label does not say it in so many words. */
const stageOf = ({ key }: ColumnGroup): ColumnStage => (key === 'final' ? 'final' : 'budget');

/** The choice of a group's columns; where it could be either of two stages, it stays undecided. */
function chooseGroup(
  { key }: ColumnGroup,
  heads: readonly ColumnHead[],
  { columns }: HeaderForm,
  choice: Choice,
): ChosenColumns {
  if (key === 'final') return chooseColumns(heads, columns, choice);
  const [opening, adjusted] = (['opening-budget', 'budget'] as const).map((stage) =>
    chooseColumns(heads, columns, { ...choice, stages: [stage] }),
  );
  if (opening === undefined || adjusted === undefined) return chooseColumns(heads, columns, choice);
  const isThere = ({ columns: found, undecided }: ChosenColumns): boolean => found.size + undecided.size > 0;
  if (!isThere(opening)) return adjusted;
  if (!isThere(adjusted)) return opening;
  const rivals = columns.flatMap(({ key: column }): readonly [string, readonly ColumnHead[]][] => {
    const at = [opening, adjusted].flatMap(({ columns: found, undecided }) => [
      ...heads.filter((head) => head.column === found.get(column)),
      ...(undecided.get(column) ?? []),
    ]);
    return at.length === 0 ? [] : [[column, at]];
  });
  const stages = new Set(['opening-budget', 'budget']);
  return {
    ...opening,
    columns: new Map(),
    undecided: new Map(rivals),
    why: new Map(rivals.map(([column]) => [column, 'stages'])),
    further: opening.further.filter(({ stage }) => stage === null || !stages.has(stage)),
  };
}

/** Reads one row of figures under a header of several levels. */
export function readHeaderFigures(
  { grid, rows, year: stated, unit }: FormRows,
  definition: HeaderForm,
): ShapeReading {
  const isFigures = (row: number): boolean =>
    !numbersColumns(grid, row) && grid.labelsInRow(row).some(({ area }) => isFigure(grid, row, area.left));
  const noteAt = rows.findIndex((row) => beginsNotes(grid, row));
  const form = noteAt === -1 ? rows : rows.slice(0, noteAt);
  const isYears = (row: number): boolean =>
    grid.labelsInRow(row).every(({ area, label }) => !isFigure(grid, row, area.left) || isBareYear(label));
  const belowYears = form.findIndex((row) => isFigures(row) && !isYears(row));
  const figuresAt = belowYears === -1 ? form.findIndex(isFigures) : belowYears;
  const header = figuresAt === -1 ? form : form.slice(0, figuresAt);
  const isGroupLabel = (label: string): boolean => definition.groups.some((group) => isGroup(label, group));
  const heads = columnHeads(grid, header, isGroupLabel);
  const groups = groupColumns(heads, definition);
  const year = formYear(groups.get('final') ?? [], definition.columns, stated);
  const row = figuresAt === -1 ? (form.at(-1) ?? 0) + 1 : (form[figuresAt] ?? 0);
  const holds = holdsFigures(grid, [row]);
  const chosen = definition.groups.map((group) => ({
    group,
    choice: chooseGroup(group, groups.get(group.key) ?? [], definition, { year, unit, holds }),
  }));
  const missing = chosen.flatMap(({ choice }) => missingColumns(choice, definition.columns));
  if (missing.length > 0) return NOT_READ([...new Set(missing)]);
  const lines = chosen.map(({ group: { key, name }, choice }): Line => {
    const figures = figuresInRow(grid, choice, row);
    const [first = [...choice.undecided.values()][0]?.[0]?.column ?? 0] = choice.columns.values();
    return {
      ...lineAt(grid, { key, kind: 'named', partOf: null }, { row, column: first }, figures),
      label: name,
    };
  });
  return {
    lines,
    missing: [],
    unknownColumns: [],
    year: year.year,
    further: chosen.flatMap(({ group: { key }, choice }) => furtherFigures(grid, choice, [{ key, row }])),
    unread: [
      ...unreadColumns(
        grid,
        heads,
        chosen.map(({ choice }) => choice),
        [row],
      ),
      ...(figuresAt === -1 ? [] : form.slice(figuresAt + 1)).flatMap((other) =>
        unreadLine(
          grid,
          other,
          heads.map(({ column }) => column),
        ),
      ),
    ],
    table: { heads, body: figuresAt === -1 ? [] : form.slice(figuresAt), naming: () => false },
  };
}
