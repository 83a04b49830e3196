import { makeStyles, tokens } from '@fluentui/react-components';
import type { Trial, TriedFigure } from '../../disclosure/own-relations/trial';
import { isLastYears } from '../../disclosure/last-year/given';
import { sentence } from '../../disclosure/sentence';
import { reference } from '../../disclosure/sheet/address';
import type { Value } from '../../disclosure/value';
import { CellLink } from '../common/CellLink';
import { valueFigure } from '../common/figures';
import { useMessages } from '../common/use-messages';
import { StateSign } from './StateSign';

const useStyles = makeStyles({
  trial: { padding: '4px 0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', fontWeight: tokens.fontWeightSemibold },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  side: { display: 'flex', columnGap: '8px' },
  what: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', padding: 0, listStyle: 'none', fontSize: tokens.fontSizeBase200 },
  figure: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', paddingTop: '2px' },
  name: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  number: { fontVariantNumeric: 'tabular-nums', marginLeft: 'auto' },
});

const shown = (value: Value): string =>
  valueFigure(value) + (value.kind === 'amount' ? (value.unit ?? '') : '');

/** Cells that are named before the rest is only counted. */
const NAMED = 4;

function FigureLine({ figure: { text, value, printed, cells, reason } }: { readonly figure: TriedFigure }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  return (
    <li className={styles.figure}>
      <span className={styles.name}>{text}</span>
      {cells
        .slice(0, NAMED)
        .map((place) =>
          isLastYears(place.sheet) ? (
            <span key={reference(place)}>{reference(place)}</span>
          ) : (
            <CellLink key={reference(place)} place={place} withSheet />
          ),
        )}
      {cells.length > NAMED && <span>{t('andMore', { count: cells.length - NAMED })}</span>}
      {value !== null && (
        <span className={styles.number}>{printed ? shown(value) : t('rulesBlankFigure')}</span>
      )}
      {reason !== null && <span className={styles.said}>{sentence(reason, language)}</span>}
    </li>
  );
}

/** What a formula comes to on the workbook: its state, its sides, and the figures with their cells. */
export function TrialView({ trials }: { readonly trials: readonly Trial[] }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  return trials.map(({ state, about, leftValue, rightValue, difference, reason, figures }, index) => {
    const sides = [
      [t('rulesLeft'), leftValue],
      [t('rulesRight'), rightValue],
      [t('rulesDifference'), difference],
    ] as const;
    return (
      <div key={index} className={styles.trial}>
        <div className={styles.head}>
          <StateSign state={state} />
          {about !== null && <span>{about}</span>}
        </div>
        {reason !== null && <div className={styles.said}>{sentence(reason, language)}</div>}
        {sides.map(([what, value]) =>
          value === null ? null : (
            <div key={what} className={styles.side}>
              <span className={styles.what}>{what}</span>
              <span className={styles.value}>{shown(value)}</span>
            </div>
          ),
        )}
        <ul className={styles.list}>
          {figures.map((figure, at) => (
            <FigureLine key={at} figure={figure} />
          ))}
        </ul>
      </div>
    );
  });
}
