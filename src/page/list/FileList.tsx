import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Fold } from '../../taskpane/common/Fold';
import { usePageMessages } from '../frame/use-page-messages';
import { usePageState } from '../frame/use-page-model';
import { FileTable } from './FileTable';
import type { RowFilter } from './list-row';
import { isListed } from './list-row';
import { ListBar } from './ListBar';

const useStyles = makeStyles({
  list: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  none: { padding: '24px', color: tokens.colorNeutralForeground3, textAlign: 'center' },
  leftOut: { margin: 0, padding: '0 12px 12px 32px', color: tokens.colorNeutralForeground2 },
});

/** The files that were given, with how each came out. */
export function FileList() {
  const styles = useStyles();
  const { t } = usePageMessages();
  const rows = usePageState((state) => state.rows);
  const leftOut = usePageState((state) => state.leftOut);
  const [filter, setFilter] = useState<RowFilter>('all');
  const listed = rows.filter((row) => isListed(row, filter));
  return (
    <main className={styles.list}>
      <ListBar rows={rows} filter={filter} onFilter={setFilter} />
      <div className={styles.body}>
        {listed.length === 0 ? <p className={styles.none}>{t('filterNone')}</p> : <FileTable rows={listed} />}
        {leftOut.length > 0 && (
          <Fold title={t('leftOut', { count: leftOut.length })}>
            <ul className={styles.leftOut}>
              {leftOut.map(({ path, reason }) => (
                <li key={path}>
                  {path} · {reason}
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
    </main>
  );
}
