import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  label: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  text: {
    flexShrink: 0,
    maxWidth: '55%',
    marginLeft: 'auto',
    paddingLeft: '8px',
    textAlign: 'right',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of a list of cells. */
export interface CellListProps {
  readonly places: readonly CellPlace[];
  /** The sheet that follows from what stands around. */
  readonly sheet: string;
  readonly cells: FiguresByCell;
}

/** Cells, each leading there, with the line that it belongs to and what it prints. */
export function CellList({ places, sheet, cells }: CellListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {places.map((place) => {
        const at = reference(place);
        const placed = cells.get(at);
        return (
          <li key={at} className={styles.item}>
            <CellLink place={place} withSheet={place.sheet !== sheet} />
            <span className={styles.label}>{placed?.line.label}</span>
            <span className={styles.text}>{placed?.figure.text}</span>
          </li>
        );
      })}
    </ul>
  );
}
