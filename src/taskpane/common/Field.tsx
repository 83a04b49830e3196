import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Props of a named value. */
export interface FieldProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A name and its value, two cells of a `FieldList`. */
export function Field({ name, children }: FieldProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
