import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useMessages } from '../common/use-messages';
import { usePage } from './use-page';

const useStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, flexDirection: 'column', minHeight: 0 },
  head: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: '4px',
    padding: '2px 8px 2px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  body: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto' },
});

/** Props of a page that takes the place of the results. */
export interface PageFrameProps {
  readonly title: string;
  /** Where the way back leads, where that is not the results. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** A page with its title and the way back; Escape goes back, too. */
export function PageFrame({ title, onBack, children }: PageFrameProps) {
  const styles = useStyles();
  const { close } = usePage();
  const back = onBack ?? close;
  const { t } = useMessages();
  const id = useId();
  return (
    <section
      className={styles.page}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className={styles.head}>
        {/* The user has just opened the page: the keyboard goes on from here. */}
        <Button
          ref={takeFocus}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={t('back')}
          title={t('back')}
          onClick={back}
        />
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}
