import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { FindingKey, StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Problem } from '../../disclosure/findings';
import type { Reviewed } from '../../session/state';
import { useMessages } from '../common/use-messages';
import { BulkMenu } from './BulkMenu';
import { GroupHeading, groupName } from './GroupHeading';
import type { ListGroup } from './list-groups';
import { findingsOf, itemsOf } from './list-groups';
import type { PlacedGroup } from './placed-groups';
import { ProblemGroup } from './ProblemGroup';
import { QualitativeGroup } from './QualitativeGroup';

const useStyles = makeStyles({
  section: { position: 'absolute', left: 0, right: 0 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  entry: { position: 'absolute', left: 0, right: 0 },
});

/** Whether a problem's figures are suspected, so that its findings only bear witness. */
const isSuspected = ({ diagnosis }: Problem): boolean => (diagnosis?.suspects.length ?? 0) > 0;

/** Whether one of some findings is among others. */
const holds = (items: readonly FindingStanding[], keys: ReadonlySet<FindingKey>): boolean =>
  items.some(({ key }) => keys.has(key));

/** Props of a group of findings. */
export interface GroupSectionProps {
  readonly placed: PlacedGroup;
  readonly reviewed: Reviewed;
  /** The findings that are not folded away with the other witnesses of their problem. */
  readonly unfolded: ReadonlySet<FindingKey>;
  /** The finding whose cell the pane has led to last; null where there is none. */
  readonly visited: FindingKey | null;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onBulk: (kind: StepKind, group: ListGroup, name: string) => void;
  readonly children: (standing: FindingStanding, sheet: string | null, isWitness: boolean) => ReactNode;
}

/** A group of findings: its heading and those of its entries that are on show, each at its place. */
export function GroupSection({
  placed,
  reviewed,
  unfolded,
  visited,
  measure,
  onBulk,
  children,
}: GroupSectionProps) {
  const styles = useStyles();
  const messages = useMessages();
  const heading = useId();
  const { group, index, top, height, entries } = placed;
  const name = groupName(group.title, messages);
  const sheet = group.title.kind === 'sheet' ? group.title.sheet : null;
  const findings = findingsOf(group);
  return (
    <section className={styles.section} style={{ top, height }} aria-labelledby={heading}>
      <GroupHeading
        ref={measure}
        index={index}
        id={heading}
        title={group.title}
        cells={reviewed.figures}
        count={findings.length}
      >
        <BulkMenu
          label={messages.t('bulkGroupOf', { group: name })}
          findings={findings}
          onAsk={(kind) => {
            onBulk(kind, group, name);
          }}
        />
      </GroupHeading>
      <ul className={styles.list} aria-labelledby={heading}>
        {entries.map(({ item: { key, entry, position }, at }) => (
          <li
            key={key}
            ref={measure}
            data-index={at.index}
            className={styles.entry}
            style={{ top: at.start - top }}
            aria-posinset={position}
            aria-setsize={group.entries.length}
          >
            {entry.kind === 'finding' ? (
              children(entry.item, sheet, false)
            ) : entry.kind === 'qualitative' ? (
              <QualitativeGroup count={entry.items.length} isUnfolded={holds(entry.items, unfolded)}>
                {() =>
                  entry.items.map((standing) => (
                    <li key={standing.key}>{children(standing, sheet, false)}</li>
                  ))
                }
              </QualitativeGroup>
            ) : (
              <ProblemGroup
                shared={entry.shared}
                reviewed={reviewed}
                count={entry.items.length}
                isUnfolded={holds(entry.items, unfolded)}
                isCurrent={entry.items.some(({ key: own }) => own === visited)}
              >
                {itemsOf(entry).map((standing) => (
                  <li key={standing.key}>{children(standing, sheet, isSuspected(entry.shared))}</li>
                ))}
              </ProblemGroup>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
