import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useVirtualRows } from './use-virtual-rows';

const useStyles = makeStyles({
  scroller: {
    height: '100%',
    overflowX: 'hidden',
    overflowY: 'auto',
    overflowAnchor: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  item: { position: 'absolute', left: 0, right: 0 },
});

/** How many of the items that the user has worked in stay in the page out of sight, with what was typed there. */
const KEPT = 3;

/** Props of a long column. */
export interface VirtualColumnProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Outlasts a new review. */
  readonly keyOf: (item: Item) => string;
  /** How high an item is likely to be before it is measured, in pixels. */
  readonly likelyHeight: number;
  readonly children: (item: Item) => ReactNode;
}

/** Items below one another that fill what is around them; only those in sight are in the page. */
export function VirtualColumn<Item>({
  label,
  items,
  keyOf,
  likelyHeight,
  children,
}: VirtualColumnProps<Item>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [worked, setWorked] = useState<readonly string[]>([]);
  const keys = items.map(keyOf);
  const virtualizer = useVirtualRows({
    count: items.length,
    scroller,
    keyOf: (index) => keys[index] ?? index,
    likelyHeight: () => likelyHeight,
    kept: worked.map((key) => keys.indexOf(key)).filter((index) => index >= 0),
    overscan: 1,
  });
  // What has nothing to stop at is scrolled by the keyboard, too.
  return (
    <div ref={scroller} className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <ul className={styles.column} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ top: start }}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              onFocus={() => {
                const own = keyOf(item);
                if (worked[0] !== own)
                  setWorked([own, ...worked.filter((one) => one !== own)].slice(0, KEPT));
              }}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
