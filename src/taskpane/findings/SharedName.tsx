import { makeStyles, tokens } from '@fluentui/react-components';
import { reference } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import type { SharedBy } from './list-groups';

const useStyles = makeStyles({
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of what findings share. */
export interface SharedNameProps {
  readonly shared: SharedBy;
  readonly cells: FiguresByCell;
  /** Whether the sheet's name is shown too: where it does not follow from what stands around. */
  readonly withSheet?: boolean;
}

/** What findings share: the words of the written explanation, or the cell with its line and what it prints. */
export function SharedName({ shared: { place, text }, cells, withSheet = false }: SharedNameProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const placed = place === null || text !== undefined ? undefined : cells.get(reference(place));
  return (
    <>
      {place !== null && <CellLink place={place} withSheet={withSheet} />}
      {text !== undefined && <span className={styles.label}>{t('quoted', { text: text.quote })}</span>}
      {placed !== undefined && <span className={styles.label}>{placed.line.label}</span>}
      {placed !== undefined && <span className={styles.quiet}>{placed.figure.text}</span>}
    </>
  );
}
