import type { FluentIcon } from '@fluentui/react-icons';
import { CircleHalfFillRegular, ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { tokens } from '@fluentui/react-components';
import type { Severity } from '../../disclosure/findings';

/** How a severity looks: always with its word beside it, never by colour alone. */
export interface SeverityLook {
  readonly icon: FluentIcon;
  readonly color: string;
}

/** The looks of the severities, the gravest first. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, SeverityLook>> = {
  error: { icon: ErrorCircleFilled, color: tokens.colorStatusDangerForeground1 },
  warning: { icon: WarningFilled, color: tokens.colorStatusWarningForeground3 },
  rounding: { icon: CircleHalfFillRegular, color: tokens.colorPaletteBlueForeground2 },
  info: { icon: InfoRegular, color: tokens.colorNeutralForeground3 },
};

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'rounding', 'info'];
