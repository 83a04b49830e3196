import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { HostTheme } from '../../session/room/host';

/** The ledger blue of the product's mark, from its darkest to its lightest shade. */
const ledgerBlue: BrandVariants = {
  10: '#050d15',
  20: '#0b1a2a',
  30: '#0e273f',
  40: '#123352',
  50: '#153d63',
  60: '#194672',
  70: '#1f4e79',
  80: '#24598a',
  90: '#2f6ba3',
  100: '#4180ba',
  110: '#5b95cb',
  120: '#78aad8',
  130: '#97bfe4',
  140: '#b3d1ee',
  150: '#cfe2f5',
  160: '#e8f1fa',
};

/** Latin and figures as Office shows them, Chinese in the system's own screen typeface. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** The pane's theme for each theme that Office can have. */
export const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: { ...createLightTheme(ledgerBlue), fontFamilyBase },
  dark: {
    ...createDarkTheme(ledgerBlue),
    colorBrandForeground1: ledgerBlue[120],
    colorBrandForeground2: ledgerBlue[130],
    // Fluent's own is too dark for small words on a dark ground.
    colorStatusDangerForeground1: '#ec939b',
    // Links stand in small type, also on the grounds of rows that are unfolded or pointed at.
    colorBrandForegroundLink: ledgerBlue[130],
    colorBrandForegroundLinkHover: ledgerBlue[140],
    colorBrandForegroundLinkPressed: ledgerBlue[120],
    colorBrandForegroundLinkSelected: ledgerBlue[130],
    fontFamilyBase,
  },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
