import { makeStyles, tokens } from '@fluentui/react-components';
import type { Relation } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { reference } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { CellLink } from '../common/CellLink';
import { CellList } from '../common/CellList';
import { FigureTriple } from '../common/FigureTriple';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import { STATE_LOOKS } from './state-look';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { marginTop: '3px' },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  link: { flexShrink: 0, maxWidth: '60%', overflowWrap: 'anywhere' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { marginLeft: 'auto', paddingLeft: '8px', fontVariantNumeric: 'tabular-nums' },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  others: { padding: '0 0 2px' },
  fold: {
    padding: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const NO_FIGURES: FiguresByCell = new Map();

/** Cells that are listed at once; more of them are folded. */
const FEW = 3;

/** Props of a relation. */
export interface RelationRowProps {
  readonly relation: Relation;
  /** Whether it says itself why it could not be checked. */
  readonly withReason: boolean;
}

/** A relation: how it stands, its figures, and every cell that takes part, each with its own way there. */
export function RelationRow({ relation, withReason }: RelationRowProps) {
  const styles = useStyles();
  const figures = useSessionState(({ reviewed }) => reviewed?.figures) ?? NO_FIGURES;
  const { t, language } = useMessages();
  const { state, cells, reason, text } = relation;
  const [first, ...others] = cells;
  const look = STATE_LOOKS[state];
  const placed = first === undefined ? undefined : figures.get(reference(first));
  const list = first !== undefined && others.length > 0 && (
    <CellList places={others} sheet={first.sheet} cells={figures} />
  );
  return (
    <li className={styles.row}>
      <look.icon
        className={styles.icon}
        fontSize={14}
        style={{ color: look.color }}
        aria-label={t(`relation_${state}`)}
        title={t(`relation_${state}`)}
      />
      <div>
        <div className={styles.head}>
          {first !== undefined && (
            <span className={styles.link}>
              <CellLink place={first} withSheet />
            </span>
          )}
          <span className={styles.label}>{placed?.line.label ?? text?.quote ?? ''}</span>
          <span className={styles.text}>{placed?.figure.text ?? ''}</span>
        </div>
        {withReason && reason !== null && <div className={styles.reason}>{sentence(reason, language)}</div>}
        {state !== 'held' && <FigureTriple finding={relation} />}
        {list !== false && (
          <div className={styles.others}>
            {others.length <= FEW ? (
              list
            ) : (
              <Fold className={styles.fold} title={t('cellsOf', { count: others.length })}>
                {list}
              </Fold>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
