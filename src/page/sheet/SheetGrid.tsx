import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { PointerEvent } from 'react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { Position } from '../../disclosure/sheet/address';
import { columnLetters } from '../../disclosure/sheet/address';
import type { Mark, MarkColours, MarkKind } from '../../presentation/marks/mark';
import { usePageMessages } from '../frame/use-page-messages';
import { afterKey } from './grid-keys';
import type { SheetLayout } from './sheet-layout';
import { SIZES } from './sheet-layout';
import { SheetRow } from './SheetRow';

const useStyles = makeStyles({
  grid: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    overscrollBehavior: 'contain',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '13px',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  sheet: { position: 'relative' },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${SIZES.head}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    width: `${SIZES.aside}px`,
    height: '100%',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    height: '100%',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'center',
    lineHeight: `${SIZES.head}px`,
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorBrandForeground1 },
});

/** Rows and columns that are drawn beyond those in sight. */
const OVERSCAN = 8;

/** Props of the grid. */
export interface SheetGridProps {
  readonly layout: SheetLayout;
  /** The marks of the sheet by their cells' addresses. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly colours: Readonly<Record<MarkKind, MarkColours>>;
  readonly selected: Position;
  readonly onSelect: (position: Position) => void;
}

/** The cells of a sheet, to be read: only what is in sight is in the page. */
export function SheetGrid({ layout, marks, colours, selected, onSelect }: SheetGridProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const selectedId = useId();
  const area = layout.mergeAt(selected.row, selected.column);
  const place = { row: area?.top ?? selected.row, column: area?.left ?? selected.column };
  const shown = layout.shownAt(place.row);
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: layout.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.heights[index] ?? SIZES.row,
    paddingStart: SIZES.head,
    scrollPaddingStart: SIZES.head,
    overscan: OVERSCAN,
    rangeExtractor: (range) =>
      [
        ...new Set([...defaultRangeExtractor(range), ...layout.beginningAbove(range.startIndex), shown]),
      ].filter((index) => index < layout.rows.length),
  });
  const columns = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    count: layout.columns,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.widths[index] ?? SIZES.least,
    paddingStart: SIZES.aside,
    scrollPaddingStart: SIZES.aside,
    overscan: OVERSCAN,
  });
  const lefts = useMemo(() => {
    const sums = [0];
    for (const width of layout.widths) sums.push((sums.at(-1) ?? 0) + width);
    return sums;
  }, [layout]);
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [layout, rows, columns]);
  useEffect(() => {
    rows.scrollToIndex(shown, { align: 'auto' });
    columns.scrollToIndex(place.column, { align: 'auto' });
  }, [rows, columns, shown, place.column, layout]);

  const inSight = columns.getVirtualItems();
  const firstColumn = inSight[0]?.index ?? 0;
  const lastColumn = inSight.at(-1)?.index ?? 0;
  const select = ({ target }: PointerEvent): void => {
    const cell = target instanceof Element ? target.closest('[data-cell]') : null;
    const [row, column] = cell?.getAttribute('data-cell')?.split(',').map(Number) ?? [];
    if (row !== undefined && column !== undefined) onSelect({ row, column });
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={layout.sheet.name}
      aria-readonly
      aria-rowcount={(layout.rows.at(-1)?.last ?? 0) + 2}
      aria-colcount={layout.columns + 1}
      aria-activedescendant={selectedId}
      onPointerDown={select}
      onKeyDown={(event) => {
        const page = Math.max(
          1,
          Math.floor(((scroller.current?.clientHeight ?? 0) - SIZES.head) / SIZES.row) - 1,
        );
        const next = afterKey(event, place, layout, page);
        if (next === null) return;
        event.preventDefault();
        onSelect(next);
      }}
    >
      <div
        className={styles.sheet}
        role="presentation"
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}
      >
        <div className={styles.heads} role="row" aria-rowindex={1}>
          <div className={styles.corner} role="columnheader" aria-label={t('rowNumbers')} />
          {inSight.map(({ index, start, size }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(styles.head, index === place.column && styles.current)}
              style={{ left: start, width: size }}
            >
              {columnLetters(index)}
            </div>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => (
          <SheetRow
            key={index}
            layout={layout}
            shown={index}
            top={start}
            firstColumn={firstColumn}
            lastColumn={lastColumn}
            lefts={lefts}
            marks={marks}
            colours={colours}
            selected={index === shown ? place.column : null}
            selectedId={selectedId}
            emptyRows={t('emptyRows', {
              from: (layout.rows[index]?.first ?? 0) + 1,
              to: (layout.rows[index]?.last ?? 0) + 1,
            })}
          />
        ))}
      </div>
    </div>
  );
}
