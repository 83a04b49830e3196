import type { Severity } from '../../disclosure/findings';
import type { Look } from './made-sheet';

/** How the severities' words look; the others are like all text. Their colours are #RRGGBB. */
export const SEVERITY_LOOKS: Readonly<Partial<Record<Severity, Look>>> = {
  error: { colour: '#C00000', bold: true },
  warning: { colour: '#9C5700', bold: true },
};
