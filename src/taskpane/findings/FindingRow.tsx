import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import type { Finding } from '../../disclosure/findings';
import { sentence } from '../../disclosure/messages';
import { a1, reference } from '../../disclosure/sheet/address';
import { FigureTriple } from '../common/FigureTriple';
import { FindingDetails } from './FindingDetails';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 80px',
  },
  open: { backgroundColor: tokens.colorNeutralBackground3 },
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 12px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  openRow: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
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
  chevron: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  sentence: { display: 'block', marginTop: '2px', overflowWrap: 'anywhere', textWrap: 'pretty' },
});

/** Props of a finding in the list. */
export interface FindingRowProps {
  /** The row's id in its list. */
  readonly id: string;
  readonly finding: Finding;
  /** The sheet under which it is listed: a cell of another one is named in full. */
  readonly sheet: string;
  readonly open: boolean;
  /** Whether the Tab key stops here: at one row of the list only. */
  readonly reachable: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}

/** A finding: severity, cell, sentence and figures; unfolded, also its rule and the cells involved. */
export function FindingRow({ id, finding, sheet, open, reachable, onChoose, onFocus }: FindingRowProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const details = useId();
  const [cell] = finding.cells;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={mergeClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        className={mergeClasses(styles.row, open && styles.openRow)}
        data-row={id}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={onChoose}
        onFocus={onFocus}
      >
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} />
          {cell !== undefined && (
            <span className={styles.cell}>{cell.sheet === sheet ? a1(cell) : reference(cell)}</span>
          )}
          <Chevron className={styles.chevron} aria-hidden fontSize={16} />
        </span>
        <span className={styles.sentence}>{sentence(finding.message, language)}</span>
        <FigureTriple finding={finding} />
      </button>
      {open && <FindingDetails id={details} finding={finding} />}
    </li>
  );
}
