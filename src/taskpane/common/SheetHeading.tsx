import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    margin: 0,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  aside: {
    marginLeft: 'auto',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of a sheet's heading in a list. */
export interface SheetHeadingProps {
  readonly id?: string;
  /** 3 below another heading. */
  readonly level?: 2 | 3;
  readonly sheet: string;
  /** What stands at the right: a count. */
  readonly aside?: ReactNode;
}

/** The name of a sheet above what belongs to it; it stays in sight while its part of the list is scrolled. */
export function SheetHeading({ id, level = 2, sheet, aside }: SheetHeadingProps) {
  const styles = useStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Heading id={id} className={styles.heading}>
      <span className={styles.name}>{sheet}</span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </Heading>
  );
}
