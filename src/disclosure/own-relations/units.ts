import type { Form } from '../forms/form';
import type { MoneyUnit } from './formula';
import { YUAN } from './quantity';
import type { Decimal } from '../sheet/decimal';

/**
 * The units of the amounts of one relation. The first that is stated is the one in which it is told; where one is stated
 * and another amount's is not, nobody can tell how they stand to each other.
 */
export class Units {
  private stated: MoneyUnit | null = null;
  private isUnstated = false;

  /** By what an amount is multiplied that stands in a unit, or in one that is not stated. */
  factor(unit: MoneyUnit | null): Decimal {
    if (unit === null) this.isUnstated = true;
    else this.stated ??= unit;
    return YUAN[unit ?? this.unit ?? '万元'].div(YUAN[this.unit ?? '万元']);
  }

  /** The factor for the amounts of a form. */
  ofForm({ unit }: Form): Decimal {
    return this.factor(unit);
  }

  /** The unit in which the relation is told; null where none is stated. */
  get unit(): MoneyUnit | null {
    return this.stated;
  }

  /** Whether one unit is stated and another is not. */
  get isUnknown(): boolean {
    return this.stated !== null && this.isUnstated;
  }
}
