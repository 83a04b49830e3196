import type { Finding, Relation } from '../findings';
import type { RuleId } from '../relations/rule-id';
import type { Level, Switch } from './own-relation';

/** Findings and relations after some relations of the add-in were switched off or given another severity. */
export class Switched {
  private readonly levels: ReadonlyMap<RuleId, Level>;

  constructor(switches: readonly Switch[]) {
    this.levels = new Map(switches.map(({ rule, level }) => [rule, level]));
  }

  /** What is found by relations that are not off, as grave as the tables say; 尾差 stay 尾差. */
  findings<Found extends Finding>(findings: readonly Found[]): readonly Found[] {
    if (this.levels.size === 0) return findings;
    return findings.flatMap((finding): readonly Found[] => {
      const level = this.levels.get(finding.rule);
      if (level === 'off') return [];
      return [
        level === undefined || finding.severity === 'rounding' ? finding : { ...finding, severity: level },
      ];
    });
  }

  /** The relations that are not off. */
  relations(relations: readonly Relation[]): readonly Relation[] {
    if (this.levels.size === 0) return relations;
    return relations.filter(({ rule }) => this.levels.get(rule) !== 'off');
  }
}
