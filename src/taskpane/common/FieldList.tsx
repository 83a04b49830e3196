import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Props of a list of named values. */
export interface FieldListProps {
  readonly id?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Named values, one a line, the values aligned. */
export function FieldList({ id, className, children }: FieldListProps) {
  const styles = useStyles();
  return (
    <dl id={id} className={mergeClasses(styles.list, className)}>
      {children}
    </dl>
  );
}
