import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '12px 12px 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  help: {
    margin: 0,
    padding: '0 12px 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
});

/** Props of the section. */
export interface HelpedSectionProps {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}

/** A part of the page with a title, and with what it is for below that. */
export function HelpedSection({ title, help, children }: HelpedSectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p className={styles.help}>{help}</p>
      {children}
    </section>
  );
}
