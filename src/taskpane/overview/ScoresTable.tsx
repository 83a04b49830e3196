import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AssessmentFigures, ComparedFigure } from '../../disclosure/recalculated/assessment-figures';
import { figureText } from '../common/figures';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '2px 0 2px 6px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'right',
    verticalAlign: 'bottom',
  },
  name: { paddingLeft: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  figure: { padding: '2px 0 2px 6px', textAlign: 'right' },
  link: { fontSize: 'inherit', fontVariantNumeric: 'inherit' },
  differs: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The rates and scores as a table: printed, and recalculated where it differs. */
export function ScoresTable({ figures }: { readonly figures: readonly AssessmentFigures[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={mergeClasses(styles.head, styles.name)}>
            {t('view_sheets')}
          </th>
          <th scope="colgroup" colSpan={2} className={styles.head}>
            {t('executionRate')}
          </th>
          <th scope="colgroup" colSpan={2} className={styles.head}>
            {t('totalScore')}
          </th>
        </tr>
        <tr>
          {(['rate', 'score'] as const).flatMap((kind) =>
            (['printed', 'recalculated'] as const).map((source) => (
              <th key={`${kind} ${source}`} scope="col" className={styles.head}>
                {t(source)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ form, rate, score }) => (
          <tr key={`${form.sheet} ${form.area.top} ${form.area.left}`} className={styles.row}>
            <th scope="row" className={styles.name}>
              {form.sheet}
            </th>
            <Figures figure={rate} percent />
            <Figures figure={score} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({
  figure,
  percent = false,
}: {
  readonly figure: ComparedFigure | null;
  readonly percent?: boolean;
}) {
  const styles = useStyles();
  const session = useSession();
  const shown = (value: string | null | undefined): string =>
    value === null || value === undefined ? '—' : figureText(value, { percent });
  const differs = figure !== null && figure.recalculated !== null && figure.printed !== figure.recalculated;
  return (
    <>
      <td className={styles.figure}>
        {figure === null ? (
          '—'
        ) : (
          <Link as="button" className={styles.link} onClick={() => void session.goTo(figure.place)}>
            {shown(figure.printed)}
          </Link>
        )}
      </td>
      <td className={mergeClasses(styles.figure, differs && styles.differs)}>
        {shown(figure?.recalculated)}
      </td>
    </>
  );
}
