import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { Correction } from '../../disclosure/findings';
import type { PlacedFigure } from '../../disclosure/figures-by-cell';
import { cellText, correctionStyle } from '../common/figures';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    fontVariantNumeric: 'tabular-nums',
  },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  arrow: { color: tokens.colorNeutralForeground3 },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/** Props of a proposed correction. */
export interface CorrectionLineProps {
  readonly correction: Correction;
  readonly placed: PlacedFigure | undefined;
}

/** What a correction would put in place of what: 10 → 9.33. */
export function CorrectionLine({ correction, placed }: CorrectionLineProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { from, to } = correction;
  const style = correctionStyle(correction, placed);
  return (
    <span className={styles.line}>
      <span className={styles.from}>{cellText(from, style) ?? t('emptyCell')}</span>
      <ArrowRightRegular className={styles.arrow} aria-label={t('changeTo')} fontSize={12} />
      <span className={styles.to}>{cellText(to, style)}</span>
    </span>
  );
}
