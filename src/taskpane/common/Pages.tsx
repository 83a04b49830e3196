import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useMessages } from './use-messages';

/** Items that are shown before more are asked for, where nothing else is said, and how many more there are each time. */
const PAGE = 20;

/** Props of a long list. */
export interface PagesProps<Item> {
  readonly items: readonly Item[];
  /** Items that are shown before more are asked for. */
  readonly size?: number;
  /** The list of some of the items. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A list that may be long: its beginning, and a button that shows more of it. */
export function Pages<Item>({ items, size = PAGE, children }: PagesProps<Item>) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(size);
  const rest = items.length - limit;
  return (
    <>
      {children(rest > 0 ? items.slice(0, limit) : items)}
      {rest > 0 && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setLimit(limit + PAGE);
          }}
        >
          {t('showMore', { count: Math.min(PAGE, rest), rest })}
        </Button>
      )}
    </>
  );
}
