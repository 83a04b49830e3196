import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fold } from '../common/Fold';
import { Pages } from '../common/Pages';

const useStyles = makeStyles({
  fold: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reasons: {
    padding: '0 12px 6px 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  reason: { margin: '4px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Something of a text and why it was compared with nothing, in the user's language. */
export interface Reasoned<Item> {
  readonly item: Item;
  readonly reason: string;
}

/** Props of what of a text was compared with nothing. */
export interface ReasonListProps<Item> {
  readonly title: string;
  /** The reasons are shown in the order in which they first come. */
  readonly items: readonly Reasoned<Item>[];
  readonly keyOf: (item: Item) => string | number;
  readonly children: (item: Item) => ReactNode;
}

/** What of a text was compared with nothing, folded away, by the reason. */
export function ReasonList<Item>({ title, items, keyOf, children }: ReasonListProps<Item>) {
  const styles = useStyles();
  const byReason = new Map<string, Item[]>();
  for (const { item, reason } of items) {
    const known = byReason.get(reason);
    if (known === undefined) byReason.set(reason, [item]);
    else known.push(item);
  }
  return (
    <Fold className={styles.fold} title={title}>
      <div className={styles.reasons}>
        {[...byReason].map(([reason, own]) => (
          <div key={reason}>
            <h3 className={styles.reason}>{reason}</h3>
            <Pages items={own}>
              {(some) => (
                <ul className={styles.list}>
                  {some.map((item) => (
                    <li key={keyOf(item)}>{children(item)}</li>
                  ))}
                </ul>
              )}
            </Pages>
          </div>
        ))}
      </div>
    </Fold>
  );
}
