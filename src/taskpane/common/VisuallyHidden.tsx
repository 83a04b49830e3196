import { makeStyles } from '@fluentui/react-components';
import type { HTMLAttributes, ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Props of hidden words. */
export interface VisuallyHiddenProps extends HTMLAttributes<HTMLDivElement> {
  readonly ref?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

/** Words for screen readers only. */
export function VisuallyHidden(props: VisuallyHiddenProps) {
  const styles = useStyles();
  return <div {...props} className={styles.hidden} />;
}
