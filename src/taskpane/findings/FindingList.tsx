import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { StepKind } from '../../disclosure/decisions/decision';
import type { Reviewed } from '../../session/state';
import { roleOf, useSessionState } from '../common/use-session';
import { useVirtualRows } from '../common/use-virtual-rows';
import { FindingItem } from './FindingItem';
import { GroupSection } from './GroupSection';
import type { ListGroup } from './list-groups';
import { findingsOf } from './list-groups';
import { indexesOf, itemsIn, likelyHeight } from './list-items';
import { listKey } from './list-keys';
import { placedGroups } from './placed-groups';
import { rowIn, useFindingControl } from './use-finding-control';
import type { HoldFocus } from './use-held-focus';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', overflowAnchor: 'none' },
  column: { position: 'relative' },
});

/** Props of the list of findings. */
export interface FindingListProps {
  readonly reviewed: Reviewed;
  readonly groups: readonly ListGroup[];
  readonly hold: HoldFocus;
  readonly onBulk: (kind: StepKind, group: ListGroup, name: string) => void;
  /** What stands below the last finding. */
  readonly children: ReactNode;
}

/**
 * The findings in their groups; only those in sight are in the page. One at a time is unfolded; choosing one (click,
 * Enter) leads to its cell and unfolds it, the keys move, fold and decide without leaving the pane.
 */
export function FindingList({ reviewed, groups, hold, onBulk, children }: FindingListProps) {
  const styles = useStyles();
  const role = useSessionState(roleOf);
  const scroller = useRef<HTMLDivElement>(null);
  const { lookOf, actions, kept, unfolded, visited, marked, press } = useFindingControl(
    scroller,
    groups.flatMap(findingsOf),
    hold,
  );
  const items = itemsIn(groups);
  const indexes = indexesOf(items);
  // The row that has the focus, the unfolded one with what is typed there, and the marked one stay in the page out of sight.
  const keptIndexes = kept.flatMap((key) => indexes.get(key) ?? []);
  const virtualizer = useVirtualRows({
    count: items.length,
    scroller,
    keyOf: (index) => items[index]?.key ?? index,
    likelyHeight: (index) => likelyHeight(items[index]),
    kept: keptIndexes,
    overscan: 2,
  });
  useEffect(() => {
    // With what stands below the row: how many more there are.
    if (marked !== null) rowIn(scroller.current, marked)?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const key = row === undefined ? null : listKey(event.nativeEvent, role);
    if (row === undefined || key === null) return;
    event.preventDefault();
    press(row, key);
  };

  const inPage = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
      <div className={styles.column} style={{ height: virtualizer.getTotalSize() }}>
        {placedGroups(items, inPage, virtualizer.measurementsCache).map((placed) => (
          <GroupSection
            key={placed.group.id}
            placed={placed}
            reviewed={reviewed}
            unfolded={unfolded}
            visited={visited}
            measure={virtualizer.measureElement}
            onBulk={onBulk}
          >
            {(standing, sheet, isWitness) => (
              <FindingItem
                standing={standing}
                reviewed={reviewed}
                sheet={sheet}
                isWitness={isWitness}
                look={lookOf(standing)}
                actions={actions}
              />
            )}
          </GroupSection>
        ))}
      </div>
      {children}
    </div>
  );
}
