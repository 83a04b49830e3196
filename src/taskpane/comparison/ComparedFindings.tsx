import { makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../disclosure/decisions/standing';
import type { Finding } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { reference } from '../../disclosure/sheet/address';
import { CellLink } from '../common/CellLink';
import { FigureTriple } from '../common/FigureTriple';
import { Pages } from '../common/Pages';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { SideBadges } from '../findings/SideBadges';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '4px 12px 5px 28px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
  },
  states: { display: 'flex', flexWrap: 'wrap', gap: '2px 4px', marginLeft: 'auto' },
  elsewhere: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  empty: { padding: '0 12px 6px 28px', color: tokens.colorNeutralForeground2 },
});

/** Props of the findings of one side of a comparison. */
export interface ComparedFindingsProps {
  readonly findings: readonly Finding[];
  /** What was done about them, and about the others of their file. */
  readonly standing: Standing;
  /** Whether they are the other file's: its cells cannot be gone to. */
  readonly elsewhere?: boolean;
}

/** Findings as a comparison tells them. */
export function ComparedFindings({ findings, standing, elsewhere = false }: ComparedFindingsProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const stands = new Map(standing.findings.map((one) => [one.finding, one]));
  if (findings.length === 0) return <div className={styles.empty}>{t('compareNoFindings')}</div>;
  return (
    <Pages items={findings}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((finding, index) => {
            const [cell] = finding.cells;
            const stood = stands.get(finding);
            return (
              <li key={index} className={styles.item}>
                <div className={styles.head}>
                  <SeverityMark severity={finding.severity} />
                  {cell === undefined ? null : elsewhere ? (
                    <span
                      className={styles.elsewhere}
                      title={t('compareOtherCells', { cell: reference(cell) })}
                    >
                      {reference(cell)}
                    </span>
                  ) : (
                    <CellLink place={cell} withSheet />
                  )}
                  {stood !== undefined && (
                    <span className={styles.states}>
                      <SideBadges standing={stood} isReviewed={standing.isReviewed} />
                    </span>
                  )}
                </div>
                {sentence(finding.message, language)}
                <FigureTriple finding={finding} />
              </li>
            );
          })}
        </ul>
      )}
    </Pages>
  );
}
