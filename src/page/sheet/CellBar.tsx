import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';
import { usePageMessages } from '../frame/use-page-messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'stretch',
    minHeight: '30px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '13px',
    lineHeight: '30px',
  },
  address: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '76px',
    padding: '0 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: '0 10px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  readOnly: {
    flexShrink: 0,
    padding: '0 10px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Props of the line about the selected cell. */
export interface CellBarProps {
  readonly place: CellPlace;
  readonly cell: CellSnapshot | undefined;
}

/** The selected cell's address and what it holds, in full: its formula, else its value. */
export function CellBar({ place, cell }: CellBarProps) {
  const styles = useStyles();
  const { t } = usePageMessages();
  const content = cell === undefined ? '' : (cell.formula ?? valueText(cell.value));
  return (
    <div className={styles.bar} role="group" aria-label={t('selectedCell')}>
      <span className={styles.address}>{a1(place)}</span>
      <span className={styles.content} title={content}>
        {content}
      </span>
      <span className={styles.readOnly}>{t('readOnlyView')}</span>
    </div>
  );
}
