import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClaimState } from '../../disclosure/narrative/states';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  claim: {
    scrollMarginBlock: '56px',
    borderRadius: '2px',
    WebkitBoxDecorationBreak: 'clone',
    boxDecorationBreak: 'clone',
    textDecorationLine: 'underline',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  held: {
    textDecorationStyle: 'solid',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorStatusSuccessBorder2,
  },
  withinRounding: {
    textDecorationStyle: 'dashed',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
  },
  broken: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { fontWeight: tokens.fontWeightSemibold },
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground2 },
  },
  notCheckable: {
    textDecorationStyle: 'dotted',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
  },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `0 0 0 1px ${tokens.colorBrandStroke2}`,
    '@media (forced-colors: active)': { outline: '1px dashed Highlight' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

/** Props of a claim in the text. */
export interface ClaimMarkProps {
  readonly text: string;
  readonly index: number;
  readonly state: ClaimState;
  readonly isChosen: boolean;
  /** Whether the cell that is selected in the grid is the one that it states. */
  readonly isMarked: boolean;
  /** Whether the Tab key stops here: at one claim of the text only. */
  readonly isReachable: boolean;
}

/** What a claim is written with, underlined by how it stands: a line of its own for each state, besides the colour. */
export function ClaimMark({ text, index, state, isChosen, isMarked, isReachable }: ClaimMarkProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <span
      role="button"
      className={mergeClasses(
        styles.claim,
        styles[state],
        isMarked && styles.marked,
        isChosen && styles.chosen,
      )}
      data-claim={index}
      tabIndex={isReachable ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isMarked ? 'location' : undefined}
      aria-label={t('claimName', { quote: text, state: t(`claim_${state}`) })}
    >
      {text}
    </span>
  );
}
