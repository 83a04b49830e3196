import type { GroupedVerticalBarChartData } from '@fluentui/react-charts';
import { GroupedVerticalBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Decimal } from 'decimal.js';
import type { Say } from '../../voice/say';
import type { AssessmentFigures } from '../../disclosure/recalculated/assessment-figures';
import { figureText } from '../common/figures';
import { useMessages } from '../common/use-messages';
import { shortLabels } from './short-labels';

const useStyles = makeStyles({
  figure: { margin: 0 },
  title: {
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chart: {
    width: '100%',
    overflowX: 'auto',
    overflowY: 'hidden',
    '& text': { fontWeight: tokens.fontWeightRegular },
  },
});

/** Both stand out from the ground, and from each other also without colours: one is light, one is dark. */
const COLORS = { printed: tokens.colorNeutralForeground4, recalculated: tokens.colorBrandStroke1 };

/** The least width of a form's bars, in pixels: where more forms are than fit, the chart is scrolled within. */
const LEAST_STEP = 44;

/** The width that the pane leaves for a chart at its narrowest, in pixels. */
const WIDTH = 292;

const MARGINS = { top: 10, bottom: 22, left: 30, right: 2 };

/** About the width of a Chinese character along the axis, in pixels. */
const LETTER = 10.5;

/** The execution rates and the total scores as two charts: recalculated beside printed. */
export default function ScoresCharts({ figures }: { readonly figures: readonly AssessmentFigures[] }) {
  const { t } = useMessages();
  return (
    <>
      <Chart title={t('executionRatePercent')} figures={figures} kind="rate" />
      <Chart title={t('totalScore')} figures={figures} kind="score" />
    </>
  );
}

/** Props of one of the charts. */
interface ChartProps {
  readonly title: string;
  readonly figures: readonly AssessmentFigures[];
  readonly kind: 'rate' | 'score';
}

function Chart({ title, figures, kind }: ChartProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const drawn = figures.filter((one) => one[kind] !== null);
  const inner = WIDTH - MARGINS.left - MARGINS.right;
  const step = Math.max(LEAST_STEP, inner / Math.max(1, drawn.length));
  const labels = shortLabels(
    drawn.map(({ form }) => form.sheet),
    Math.floor(Math.min(step, 120) / LETTER),
  );
  if (drawn.length === 0) return null;
  const withLegend = kind === 'score';
  const height = withLegend ? 168 : 124;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.chart} style={{ height }}>
        <GroupedVerticalBarChart
          data={drawn.map((one, index) => groupOf(one, kind, labels[index] ?? '', t))}
          chartTitle={title}
          culture={language}
          height={height}
          width={Math.max(WIDTH, drawn.length * step + MARGINS.left + MARGINS.right)}
          margins={MARGINS}
          yMinValue={0}
          yMaxValue={100}
          yAxisTickCount={2}
          hideLabels
          barWidth="auto"
          maxBarWidth={14}
          hideLegend={!withLegend}
        />
      </div>
    </figure>
  );
}

/** A form's bars. */
function groupOf(
  { form, rate, score }: AssessmentFigures,
  kind: 'rate' | 'score',
  name: string,
  t: Say<'pane'>,
): GroupedVerticalBarChartData {
  const percent = kind === 'rate';
  const figure = percent ? rate : score;
  const series = (['printed', 'recalculated'] as const).flatMap((source) => {
    const value = figure?.[source] ?? null;
    if (value === null) return [];
    return [
      {
        key: source,
        legend: t(source),
        data: new Decimal(value).times(percent ? 100 : 1).toNumber(),
        color: COLORS[source],
        xAxisCalloutData: form.sheet,
        yAxisCalloutData: figureText(value, { percent }),
      },
    ];
  });
  return { name, series };
}
