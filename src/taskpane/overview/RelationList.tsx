import { makeStyles, tokens } from '@fluentui/react-components';
import type { Message, Relation } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { RULES } from '../../disclosure/relations/catalogue';
import type { RuleId } from '../../disclosure/relations/rule-id';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';
import { RelationRow } from './RelationRow';

const useStyles = makeStyles({
  rule: {
    margin: 0,
    padding: '6px 12px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  id: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  reason: { padding: '0 12px 2px', color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Props of a list of relations. */
export interface RelationListProps {
  readonly relations: readonly Relation[];
  /** Whether it is said why they could not be checked: not where the reason stands above them all. */
  readonly withReasons?: boolean;
}

/** Relations under the titles of their rules; a reason that all of a rule share is said once. */
export function RelationList({ relations, withReasons = true }: RelationListProps) {
  const styles = useStyles();
  const { language } = useMessages();
  const ordered = [...byRule(relations)].flatMap(([, some]) => some);
  return (
    <Pages items={ordered}>
      {(shown) =>
        [...byRule(shown)].map(([rule, some]) => {
          const shared = sharedReason(some);
          return (
            <div key={rule}>
              <h4 className={styles.rule}>
                {some[0]?.title ?? RULES.title(rule, language)} <span className={styles.id}>{rule}</span>
              </h4>
              {withReasons && shared !== null && (
                <div className={styles.reason}>{sentence(shared, language)}</div>
              )}
              <ul className={styles.list}>
                {some.map((relation, index) =>
                  relation.cells.length === 0 && shared !== null ? null : (
                    <RelationRow
                      key={index}
                      relation={relation}
                      withReason={withReasons && shared === null}
                    />
                  ),
                )}
              </ul>
            </div>
          );
        })
      }
    </Pages>
  );
}

function byRule(relations: readonly Relation[]): ReadonlyMap<RuleId, readonly Relation[]> {
  const groups = new Map<RuleId, Relation[]>();
  for (const relation of relations) {
    const group = groups.get(relation.rule);
    if (group === undefined) groups.set(relation.rule, [relation]);
    else group.push(relation);
  }
  return groups;
}

/** The reason that all relations could not be checked for; null where they differ in it. */
function sharedReason([first, ...others]: readonly Relation[]): Message | null {
  const reason = first?.reason ?? null;
  const name = JSON.stringify(reason);
  return others.every((other) => JSON.stringify(other.reason) === name) ? reason : null;
}
