import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { sentence } from '../../disclosure/sentence';
import { a1, reference } from '../../disclosure/sheet/address';
import { FigureTriple } from '../common/FigureTriple';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { SideBadges } from './SideBadges';

/** The heading of the group covers the top of the list. */
const BELOW_HEADING = '36px 0 0';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, scrollMargin: BELOW_HEADING },
  open: { backgroundColor: tokens.colorNeutralBackground3 },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 12px 7px',
    scrollMargin: BELOW_HEADING,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  edge: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight', paddingLeft: '9px' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
  },
  witness: { color: tokens.colorNeutralForeground2 },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '2px 4px',
    marginLeft: 'auto',
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  sentence: { display: 'block', marginTop: '2px', overflowWrap: 'anywhere', textWrap: 'pretty' },
  more: {
    display: 'flex',
    gap: '8px',
    padding: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  next: { fontSize: 'inherit' },
});

/** Props of a finding in the list. */
export interface FindingRowProps {
  readonly standing: FindingStanding;
  /** Whether the reviewer has said anything in this workbook. */
  readonly isReviewed: boolean;
  /** The id of what it unfolds. */
  readonly details: string;
  /** The sheet under which it is listed: a cell of another one is named in full. */
  readonly sheet: string | null;
  /** Whether it only bears witness of a figure that is suspected: then its own cell is not called wrong. */
  readonly isWitness: boolean;
  /** Whether the Tab key stops here: at one row of the list only. */
  readonly reachable: boolean;
  /** How many more findings there are about the cell that is selected in the grid; null where this one is about another cell. */
  readonly moreAtCell: number | null;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
  readonly onNextAtCell: () => void;
  /** What it shows unfolded; null where it is folded. */
  readonly children: ReactNode;
}

/** A finding: severity, cell, state, sentence and figures; below it, where it is unfolded, its details. */
export function FindingRow({
  standing,
  isReviewed,
  details,
  sheet,
  isWitness,
  reachable,
  moreAtCell,
  onChoose,
  onFocus,
  onNextAtCell,
  children,
}: FindingRowProps) {
  const { key, finding } = standing;
  const styles = useStyles();
  const { t, language } = useMessages();
  const [cell] = finding.cells;
  const isOpen = children !== null;
  const isSelected = moreAtCell !== null;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={mergeClasses(styles.item, isOpen && styles.open, isSelected && styles.selected)}>
      <button
        type="button"
        className={mergeClasses(styles.row, (isOpen || isSelected) && styles.edge)}
        data-row={key}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        aria-current={isSelected ? 'location' : undefined}
        onClick={onChoose}
        onFocus={onFocus}
      >
        <span className={styles.head}>
          {isWitness ? (
            <span className={styles.witness}>{t('witness')}</span>
          ) : (
            <SeverityMark severity={finding.severity} />
          )}
          {cell !== undefined && (
            <span className={styles.cell}>{cell.sheet === sheet ? a1(cell) : reference(cell)}</span>
          )}
          <span className={styles.end}>
            <SideBadges standing={standing} isReviewed={isReviewed} />
            <Chevron className={styles.chevron} aria-hidden fontSize={16} />
          </span>
        </span>
        <span className={styles.sentence}>{sentence(finding.message, language)}</span>
        <FigureTriple finding={finding} />
      </button>
      {isSelected && moreAtCell > 0 && (
        <div className={styles.more}>
          {t('moreAtCell', { count: moreAtCell })}
          <Link as="button" className={styles.next} onClick={onNextAtCell}>
            {t('nextAtCell')}
          </Link>
        </div>
      )}
      {children}
    </div>
  );
}
