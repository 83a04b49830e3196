import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    boxSizing: 'border-box',
    alignItems: 'baseline',
    columnGap: '6px',
    width: '100%',
    padding: '5px 12px 5px 8px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { alignSelf: 'center', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  aside: {
    marginLeft: 'auto',
    paddingLeft: '8px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of what is folded until it is asked for. */
export interface FoldProps {
  readonly title: ReactNode;
  /** What stands at the right: a count. */
  readonly aside?: ReactNode;
  readonly openAtFirst?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A heading that shows and hides what belongs to it; what is folded is not rendered. */
export function Fold({ title, aside, openAtFirst = false, className, children }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(openAtFirst);
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.head, className)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Chevron aria-hidden className={styles.chevron} fontSize={14} />
        <span className={styles.title}>{title}</span>{' '}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
