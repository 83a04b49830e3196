import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SheetView } from '../sheet/SheetView';
import { FilePane } from './FilePane';
import type { OpenBook } from './open-book';
import { PANE_WIDTH, Splitter } from './Splitter';
import { useShown } from './use-shown';

const useStyles = makeStyles({
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: {
    display: 'flex',
    flexGrow: 1,
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Props of one file's view. */
export interface OneFileProps {
  readonly book: OpenBook;
}

/** One workbook: its sheets, and beside them the pane. */
export function OneFile({ book }: OneFileProps) {
  const styles = useStyles();
  const [width, setWidth] = useState(firstWidth);
  const { sheets, marks, palette } = useShown(book);
  return (
    <main className={styles.body}>
      <div className={styles.sheet}>
        <SheetView
          sheets={sheets}
          marks={marks}
          palette={palette}
          cursor={book.cursor}
          onSelect={(place) => {
            book.cursor.update({ place });
            book.room.select(place);
          }}
        />
      </div>
      <Splitter width={width} onResize={setWidth} />
      <FilePane session={book.session} width={width} />
    </main>
  );
}

/** The pane's width at first: narrower where the window leaves little for the sheet. */
function firstWidth(): number {
  return Math.max(PANE_WIDTH.least, Math.min(PANE_WIDTH.first, Math.round(window.innerWidth * 0.42)));
}
