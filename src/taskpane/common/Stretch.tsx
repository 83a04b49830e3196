import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of what is looked at stretch by stretch. */
export interface StretchProps<Item> {
  readonly items: readonly Item[];
  /** Items of a stretch. */
  readonly size: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** One stretch of many items at a time, with the way to the one before and the one behind. */
export function Stretch<Item>({ items, size, children }: StretchProps<Item>) {
  const styles = useStyles();
  const { t } = useMessages();
  const [asked, setAsked] = useState(0);
  // A new review may have fewer.
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  const at = Math.min(asked, last);
  const from = at * size;
  const to = Math.min(items.length, from + size);
  const way = (name: string, icon: ReactElement, next: number) => (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={name}
      disabledFocusable={next < 0 || next > last}
      onClick={() => {
        setAsked(next);
      }}
    />
  );
  return (
    <>
      {last > 0 && (
        <div className={styles.bar}>
          <span role="status">{t('stretch', { from: from + 1, to, total: items.length })}</span>
          {way(t('stretchBefore'), <ChevronLeftRegular />, at - 1)}
          {way(t('stretchBehind'), <ChevronRightRegular />, at + 1)}
        </div>
      )}
      {children(items.slice(from, to))}
    </>
  );
}
