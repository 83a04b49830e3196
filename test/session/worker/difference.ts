import { Decimal } from '../../../src/disclosure/sheet/decimal';
import { DistantBasis } from '../../../src/disclosure/relations/basis';
import { FormPlan } from '../../../src/disclosure/scoring/plan/form-plan';
import { reference } from '../../../src/disclosure/sheet/address';

/** Whether something is the basis of a relation: where it was carried, it tells nothing. */
const isBasis = (value: object): boolean => 'equation' in value;

/** What an object holds, in order, each with the way to it. */
function partsOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, item], at) => [
      [`key ${at}`, key],
      [`value ${at}`, item],
    ]);
  if (value instanceof Set) return [...value].map((item, at) => [`item ${at}`, item]);
  if (value instanceof FormPlan) {
    const first = value.corrections[0]?.place;
    return [
      ...(['form', 'cells', 'corrections', 'blanks'] as const).map((key) => [key, value[key]] as const),
      ['derivations', value.derivations()],
      ...(first === undefined
        ? []
        : ([
            ['alone', value.alone(first)],
            ['leaving', value.leaving(new Set([reference(first)])).corrections],
          ] as const)),
    ];
  }
  return Object.entries(value);
}

/**
 * Where two values differ, by the way to it; null where they are the same: of the same classes, with the same in the same
 * order, and with the same objects shared.
 */
export function difference(one: unknown, other: unknown): string | null {
  const partners = new Map<object, object>();
  const taken = new Set<object>();
  const compare = (a: unknown, b: unknown, way: string): string | null => {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
      return Object.is(a, b) ? null : way;
    const partner = partners.get(a);
    if (partner !== undefined) return partner === b ? null : `${way} (shared)`;
    if (taken.has(b)) return `${way} (not shared)`;
    partners.set(a, b);
    taken.add(b);
    if (isBasis(a) && b instanceof DistantBasis) return null;
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return `${way} (class)`;
    if (a instanceof Decimal && b instanceof Decimal)
      return a.constructor === b.constructor && a.valueOf() === b.valueOf() ? null : way;
    if (a instanceof RegExp && b instanceof RegExp) return String(a) === String(b) ? null : way;
    if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime()) ? null : way;
    const [parts, others] = [partsOf(a), partsOf(b)];
    if (parts.length !== others.length) return `${way} (size)`;
    for (const [at, [name, part]] of parts.entries()) {
      const [otherName, otherPart] = others[at] ?? ['', undefined];
      if (name !== otherName) return `${way}.${name} (name)`;
      const found = compare(part, otherPart, `${way}.${name}`);
      if (found !== null) return found;
    }
    return null;
  };
  return compare(one, other, '');
}
