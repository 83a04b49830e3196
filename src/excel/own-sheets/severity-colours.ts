import type { Severity } from '../../disclosure/findings';

/** The colours of the severities' words, as #RRGGBB; the others stay black. */
export const SEVERITY_COLOURS: Readonly<Partial<Record<Severity, string>>> = {
  error: '#C00000',
  warning: '#9C5700',
};
