import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { Decimal } from 'decimal.js';
import type { FigureChange } from '../../disclosure/comparison/comparison';
import type { Form } from '../../disclosure/forms/form';
import { columnName } from '../../disclosure/forms/names';
import { CellLink } from '../common/CellLink';
import { figureText } from '../common/figures';
import { Fold } from '../common/Fold';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  form: { paddingLeft: '22px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '3px 12px 4px 42px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  column: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    columnGap: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  before: { color: tokens.colorNeutralForeground2 },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

/** Forms with few changes are unfolded at once. */
const FEW = 20;

/** Figures that differ, by form: before and now, the difference and its rate. */
export function ChangedFigures({ figures }: { readonly figures: readonly FigureChange[] }) {
  const styles = useStyles();
  return [...byForm(figures)].map(([form, changes]) => (
    <Fold
      key={`${form.sheet} ${form.area.top} ${form.area.left}`}
      className={styles.form}
      title={form.sheet}
      aside={changes.length}
      openAtFirst={figures.length <= FEW}
    >
      <Pages items={changes}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((change) => (
              <Change key={`${change.place.row} ${change.place.column} ${change.line}`} change={change} />
            ))}
          </ul>
        )}
      </Pages>
    </Fold>
  ));
}

function Change({
  change: { form, line, column, place, before, now, difference, rate, corrected },
}: {
  readonly change: FigureChange;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const shown = (text: string): string => (text === '' ? t('emptyCell') : text);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <CellLink place={place} />
        <span className={styles.label}>
          {line} <span className={styles.column}>{columnName(form.id, column)}</span>
        </span>
      </div>
      <div className={styles.figures}>
        <span className={styles.before}>
          {shown(before)} → {shown(now)}
        </span>
        {difference !== null && (
          <span className={styles.difference}>{figureText(difference, { signed: true })}</span>
        )}
        {rate !== null && <span>{rateText(rate)}</span>}
        {corrected === true && (
          <Badge size="small" appearance="tint" color="success">
            {t('figureCorrected')}
          </Badge>
        )}
      </div>
    </li>
  );
}

/** A rate to a hundredth of a percent. */
function rateText(rate: string): string {
  return figureText(new Decimal(rate).toDecimalPlaces(4).toFixed(), { percent: true, signed: true });
}

function byForm(figures: readonly FigureChange[]): ReadonlyMap<Form, readonly FigureChange[]> {
  const groups = new Map<Form, FigureChange[]>();
  for (const change of figures) {
    const group = groups.get(change.form);
    if (group === undefined) groups.set(change.form, [change]);
    else group.push(change);
  }
  return groups;
}
