import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../disclosure/findings';
import type { Value } from '../../disclosure/value';
import type { Say } from '../../voice/say';
import { pointsFigure, valueFigure } from './figures';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 0.95fr)',
    columnGap: '10px',
    marginTop: '2px',
  },
  figure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '4px',
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: {
    marginLeft: 'auto',
    textAlign: 'right',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

/** Props of the figures of a finding, or of a relation. */
export interface FigureTripleProps {
  readonly finding: Pick<Finding, 'expected' | 'actual' | 'difference'>;
}

/** How far two figures are apart: two percentages, in percentage points. */
function differenceText(value: Value, t: Say<'pane'>): string {
  return value.kind === 'ratio'
    ? t('percentagePoints', { points: pointsFigure(value.value) })
    : valueFigure(value, { signed: true });
}

/** What should stand in the cell, what does, and how far they are apart; nothing where the finding has no figures. */
export function FigureTriple({ finding }: FigureTripleProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { expected, actual, difference } = finding;
  if (expected === null || actual === null) return null;
  const figure = (name: string, value: Value | null, isDifference = false) => (
    <span className={styles.figure}>
      <span className={styles.name}>{name}</span>{' '}
      <span className={mergeClasses(styles.value, isDifference && styles.difference)}>
        {value === null ? '—' : isDifference ? differenceText(value, t) : valueFigure(value)}
      </span>{' '}
    </span>
  );
  return (
    <span className={styles.figures}>
      {figure(t('expected'), expected)}
      {figure(t('actual'), actual)}
      {figure(t('difference'), difference, true)}
    </span>
  );
}
