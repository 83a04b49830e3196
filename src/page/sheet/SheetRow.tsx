import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { a1 } from '../../disclosure/sheet/address';
import type { Mark, MarkColours, MarkKind } from '../../presentation/marks/mark';
import type { DrawnCell, SheetLayout } from './sheet-layout';
import { SIZES } from './sheet-layout';

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, width: '100%' },
  aside: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    width: `${SIZES.aside}px`,
    height: '100%',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorBrandForeground1 },
  gap: {
    position: 'absolute',
    top: 0,
    left: `${SIZES.aside}px`,
    right: 0,
    height: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${SIZES.padding}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    lineHeight: `${SIZES.line}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    cursor: 'cell',
  },
  left: { justifyContent: 'flex-start' },
  right: {
    justifyContent: 'flex-end',
    textAlign: 'right',
    whiteSpace: 'pre',
    fontVariantNumeric: 'tabular-nums',
  },
  center: { justifyContent: 'center', textAlign: 'center' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  marked: { forcedColorAdjust: 'none' },
  selected: {
    zIndex: 1,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
  },
});

/** Props of a row of the sheet. */
export interface SheetRowProps {
  readonly layout: SheetLayout;
  /** The index of the shown row. */
  readonly shown: number;
  /** Pixels from the top of the sheet. */
  readonly top: number;
  /** The columns in sight, both inclusive, and how far each column is from the left, in pixels. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lefts: readonly number[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly colours: Readonly<Record<MarkKind, MarkColours>>;
  /** The column of the selected cell, where it begins in this row. */
  readonly selected: number | null;
  readonly selectedId: string;
  readonly emptyRows: string;
}

/** One row of the sheet: its number and those of its cells that are in sight. */
export const SheetRow = memo(function SheetRow({
  layout,
  shown,
  top,
  firstColumn,
  lastColumn,
  lefts,
  marks,
  colours,
  selected,
  selectedId,
  emptyRows,
}: SheetRowProps) {
  const styles = useStyles();
  const row = layout.rows[shown];
  if (row === undefined) return null;
  const height = layout.heights[shown] ?? SIZES.row;
  if (row.first !== row.last)
    return (
      <div className={styles.row} style={{ top, height }} role="row" aria-rowindex={row.first + 2}>
        <div className={styles.aside} role="rowheader" aria-label={emptyRows} title={emptyRows}>
          ⋮
        </div>
        <div className={styles.gap} />
      </div>
    );
  const bottoms = (cell: DrawnCell): number =>
    layout.heights.slice(shown, cell.lastRow + 1).reduce((sum, each) => sum + each, 0);
  return (
    <div className={styles.row} style={{ top, height }} role="row" aria-rowindex={row.first + 2}>
      <div className={mergeClasses(styles.aside, selected !== null && styles.current)} role="rowheader">
        {row.first + 1}
      </div>
      {layout
        .cellsOf(shown)
        .filter((cell) => cell.lastColumn >= firstColumn && cell.column <= lastColumn)
        .map((cell) => {
          const mark = marks.get(a1({ row: row.first, column: cell.column }));
          const colour = mark === undefined ? undefined : colours[mark.kind];
          const isSelected = selected === cell.column;
          const left = lefts[cell.column] ?? 0;
          return (
            <div
              key={cell.column}
              {...(isSelected ? { id: selectedId } : {})}
              role="gridcell"
              aria-colindex={cell.column + 2}
              aria-selected={isSelected}
              data-cell={`${row.first},${cell.column}`}
              {...(mark === undefined ? {} : { 'data-mark': mark.kind, title: mark.text ?? undefined })}
              className={mergeClasses(
                styles.cell,
                styles[cell.align],
                colour !== undefined && styles.marked,
                colour?.bold === true && styles.bold,
                isSelected && styles.selected,
              )}
              style={{
                left: left + SIZES.aside,
                width: (lefts[cell.lastColumn + 1] ?? 0) - left,
                height: cell.lastRow === shown ? height : bottoms(cell),
                ...(colour === undefined ? {} : { backgroundColor: colour.fill, color: colour.font }),
              }}
            >
              {cell.text}
            </div>
          );
        })}
    </div>
  );
});
