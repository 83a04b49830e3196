import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  blank: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '32px 24px',
    textAlign: 'center',
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '40px' },
  success: { color: tokens.colorStatusSuccessForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  text: { maxWidth: '36em', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Props of what stands where there is nothing to list. */
export interface BlankProps {
  readonly icon?: FluentIcon;
  readonly title: string;
  readonly tone?: 'neutral' | 'success';
  readonly children?: ReactNode;
}

/** Says why a part of the pane has nothing to list, and what to do about it. */
export function Blank({ icon: Icon, title, tone = 'neutral', children }: BlankProps) {
  const styles = useStyles();
  return (
    <div className={styles.blank}>
      {Icon !== undefined && (
        <Icon aria-hidden className={mergeClasses(styles.icon, tone === 'success' && styles.success)} />
      )}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
    </div>
  );
}
