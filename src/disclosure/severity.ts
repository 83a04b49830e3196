import type { Finding } from './findings';

/**
 * Whether a finding has to be dealt with: errors and 待核实. A note, or what rounding explains, needs nothing done and has
 * no wrong figure as its cause.
 */
export function isGrave({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}
