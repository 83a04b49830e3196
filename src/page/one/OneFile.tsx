import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePageMessages } from '../frame/use-page-messages';
import { SheetView } from '../sheet/SheetView';
import { FilePane } from './FilePane';
import type { OpenBook } from './open-book';
import { PANE_WIDTH, Splitter } from './Splitter';
import { useShownMarks } from './use-shown-marks';
import { useStateOf } from './use-state-of';

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
  wait: { margin: 'auto' },
});

/** Props of one file's view. */
export interface OneFileProps {
  readonly book: OpenBook;
}

/** One workbook: its sheets, and beside them the pane. */
export function OneFile({ book: { session, cursor, select, isWritable } }: OneFileProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const [width, setWidth] = useState<number>(PANE_WIDTH.first);
  const snapshot = useStateOf(session, snapshotOf);
  const { marks, palette } = useShownMarks(session, isWritable);
  return (
    <main className={styles.body}>
      <div className={styles.sheet}>
        {snapshot === null ? (
          <Spinner className={styles.wait} label={t('state_reviewing')} />
        ) : (
          <SheetView workbook={snapshot} marks={marks} palette={palette} cursor={cursor} onSelect={select} />
        )}
      </div>
      <Splitter width={width} onResize={setWidth} />
      <FilePane session={session} width={width} />
    </main>
  );
}

const snapshotOf = ({ reviewed }: ReturnType<OpenBook['session']['getState']>) => reviewed?.snapshot ?? null;
