import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    boxSizing: 'border-box',
    alignItems: 'baseline',
    columnGap: '6px',
    width: '100%',
    padding: '4px 12px 6px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0, alignSelf: 'center', color: tokens.colorNeutralForeground3 },
});

/** Props of what folds findings. */
export interface FoldButtonProps {
  readonly isFolded: boolean;
  /** The id of what it folds. */
  readonly controls: string;
  readonly onFold: () => void;
  readonly children: ReactNode;
}

/** Says how many findings are folded away, and unfolds them. */
export function FoldButton({ isFolded, controls, onFold, children }: FoldButtonProps) {
  const styles = useStyles();
  const Chevron = isFolded ? ChevronRightRegular : ChevronDownRegular;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={!isFolded}
      aria-controls={isFolded ? undefined : controls}
      onClick={onFold}
    >
      <Chevron aria-hidden className={styles.chevron} fontSize={14} />
      {children}
    </button>
  );
}
