import { makeStyles } from '@fluentui/react-components';
import { useId, useMemo, useSyncExternalStore } from 'react';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { MARK_PALETTES } from '../../presentation/marks/mark';
import { Blank } from '../../taskpane/common/Blank';
import { usePageMessages } from '../frame/use-page-messages';
import { CellBar } from './CellBar';
import type { Cursor } from './cursor';
import { layoutOf } from './sheet-layout';
import { SheetGrid } from './SheetGrid';
import { SheetTabs } from './SheetTabs';

const useStyles = makeStyles({
  view: { display: 'flex', flexGrow: 1, flexDirection: 'column', minWidth: 0, minHeight: 0 },
  panel: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
});

/** Props of the view of a workbook's sheets. */
export interface SheetViewProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly marks: readonly Mark[];
  readonly palette: MarkPalette;
  readonly cursor: Cursor;
  /** Called with a cell that the reader selects. */
  readonly onSelect: (place: CellPlace) => void;
}

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** A workbook's sheets, to be read, with marks on what was found. */
export function SheetView({ sheets, marks, palette, cursor, onSelect }: SheetViewProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const { place } = useSyncExternalStore(cursor.subscribe, cursor.getState);
  const panel = useId();
  const bySheet = useMemo(() => marksBySheet(marks), [marks]);
  const counts = useMemo(
    () =>
      new Map(
        [...bySheet].map(([name, marked]) => [
          name,
          [...marked.values()].filter(({ kind }) => kind !== 'witness').length,
        ]),
      ),
    [bySheet],
  );
  const sheet = sheets.find(({ name }) => name === place.sheet) ?? sheets[0];
  if (sheet === undefined) return null;
  const layout = layoutOf(sheet);
  const selected = place.sheet === sheet.name ? place : { sheet: sheet.name, row: 0, column: 0 };
  return (
    <section className={styles.view} aria-label={t('sheetView')}>
      <CellBar place={selected} cell={layout.cellAt(selected.row, selected.column)} />
      <div id={panel} className={styles.panel} role="tabpanel" aria-label={sheet.name}>
        {layout.rows.length === 0 ? (
          <Blank title={t('emptySheet')} />
        ) : (
          <SheetGrid
            key={sheet.name}
            layout={layout}
            marks={bySheet.get(sheet.name) ?? NO_MARKS}
            colours={MARK_PALETTES[palette]}
            selected={selected}
            onSelect={(position) => {
              onSelect({ sheet: sheet.name, ...position });
            }}
          />
        )}
      </div>
      <SheetTabs
        sheets={sheets}
        shown={sheet.name}
        counts={counts}
        panel={panel}
        onShow={(name) => {
          cursor.update({ place: { sheet: name, row: 0, column: 0 } });
        }}
      />
    </section>
  );
}

function marksBySheet(marks: readonly Mark[]): ReadonlyMap<string, ReadonlyMap<string, Mark>> {
  const bySheet = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    const own = bySheet.get(mark.place.sheet) ?? new Map<string, Mark>();
    bySheet.set(mark.place.sheet, own);
    own.set(a1(mark.place), mark);
  }
  return bySheet;
}
