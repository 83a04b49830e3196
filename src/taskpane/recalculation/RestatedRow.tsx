import { makeStyles, tokens } from '@fluentui/react-components';
import type { Restated } from '../../disclosure/recalculated/restated';
import { sentence } from '../../disclosure/sentence';
import { CellLink } from '../common/CellLink';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** A sentence or a form that still states a figure of before a recalculation. */
export function RestatedRow({ restated: { severity, cell, message } }: { readonly restated: Restated }) {
  const styles = useStyles();
  const { language } = useMessages();
  return (
    <div className={styles.item}>
      <SeverityMark severity={severity} />
      {cell !== undefined && <CellLink place={cell} withSheet />}
      <span className={styles.text}>{sentence(message, language)}</span>
    </div>
  );
}
