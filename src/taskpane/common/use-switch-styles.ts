import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of a switch that shows or hides what it counts; how it is laid out, each filter says itself. */
export const useSwitchStyles = makeStyles({
  option: {
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    // Not by the colour alone: a second line stands around it.
    '@media (forced-colors: active)': {
      border: '1px solid Highlight',
      color: 'Highlight',
      boxShadow: 'inset 0 0 0 2px Highlight',
      forcedColorAdjust: 'none',
      backgroundColor: 'Canvas',
      ':hover': { backgroundColor: 'Canvas' },
    },
  },
});
