import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssessmentFigures } from '../../disclosure/recalculated/assessment-figures';
import { CellLink } from '../common/CellLink';
import { figureText } from '../common/figures';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'baseline', columnGap: '8px', fontVariantNumeric: 'tabular-nums' },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  figures: { marginLeft: 'auto', flexShrink: 0 },
});

/** Differences that are listed before more are asked for. */
const FEW = 4;

/** The rates and scores that recalculate to something else than is printed, each with the way there. */
export function ScoreDifferences({ figures }: { readonly figures: readonly AssessmentFigures[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const differences = figures.flatMap(({ rate, score }) =>
    (['rate', 'score'] as const).flatMap((kind) => {
      const figure = kind === 'rate' ? rate : score;
      if (figure === null || figure.recalculated === null || figure.printed === figure.recalculated)
        return [];
      return [{ kind, figure, recalculated: figure.recalculated }];
    }),
  );
  if (differences.length === 0) return <p className={styles.title}>{t('scoresAgree')}</p>;
  return (
    <>
      <p className={styles.title}>{t('scoresDiffer')}</p>
      <Pages items={differences} size={FEW}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ kind, figure: { place, printed }, recalculated }) => {
              const percent = kind === 'rate';
              return (
                <li key={`${kind} ${place.sheet} ${place.row} ${place.column}`} className={styles.item}>
                  <CellLink place={place} withSheet />
                  <span className={styles.name}>{t(percent ? 'executionRate' : 'totalScore')}</span>
                  <span className={styles.figures}>
                    {printed === null ? t('emptyCell') : figureText(printed, { percent })} →{' '}
                    {figureText(recalculated, { percent })}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Pages>
    </>
  );
}
