import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../disclosure/decisions/standing';
import type { ComparedWorkbook } from '../../session/state';
import { formLabel } from '../common/form-names';
import { Fold } from '../common/Fold';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';
import { UnrecognisedList } from '../forms/UnrecognisedList';
import { PageFrame } from '../frame/PageFrame';
import { usePage } from '../frame/use-page';
import { ChangedFigures } from './ChangedFigures';
import { ComparedFindings } from './ComparedFindings';
import { useFileToCompare } from './use-file-to-compare';

const useStyles = makeStyles({
  head: { padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  kind: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: '8px',
    margin: 0,
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  what: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  part: { fontWeight: tokens.fontWeightSemibold },
  forms: { margin: 0, padding: '0 12px 6px 28px', listStyle: 'none' },
  empty: { padding: '0 12px 6px 28px', color: tokens.colorNeutralForeground2 },
});

/** Props of a comparison. */
export interface ComparisonPageProps {
  readonly compared: ComparedWorkbook;
  /** The findings of the workbook with what was done about them. */
  readonly standing: Standing;
}

/** What has changed since another file: the findings and figures, and which forms came and went. */
export function ComparisonPage({ compared, standing }: ComparisonPageProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { close } = usePage();
  const messages = useMessages();
  const { t } = messages;
  const { input, choose } = useFileToCompare();
  const { comparison, name, review, otherSheets } = compared;
  const unread = review.unrecognised.length + otherSheets.length;
  const { kind, years, figures, found, fixed, gone, remaining, forms } = comparison;
  const counts = [
    [t('compareFound'), found.length],
    [t('compareFixed'), fixed.length],
    [t('compareRemaining'), remaining.length],
    [t('compareFigures'), figures.length],
  ] as const;
  return (
    <PageFrame title={t('compare')}>
      {input}
      <div className={styles.head}>
        <div className={styles.name}>{name}</div>
        <div className={styles.kind}>
          {t(`compareKind_${kind}`, { before: years.before ?? '', now: years.now ?? '' })}
        </div>
        <div className={styles.actions}>
          <Button size="small" disabled={isBusy} onClick={choose}>
            {t('compareOther')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              close();
              session.closeComparison();
            }}
          >
            {t('compareClose')}
          </Button>
        </div>
      </div>
      <dl className={styles.counts}>
        {counts.map(([title, count]) => (
          <div key={title}>
            <dd className={styles.count}>{count}</dd>
            <dt className={styles.what}>{title}</dt>
          </div>
        ))}
      </dl>
      {(['added', 'removed'] as const).map((change) =>
        forms[change].length === 0 ? null : (
          <Fold
            key={change}
            className={styles.part}
            title={t(change === 'added' ? 'compareAdded' : 'compareRemoved')}
            aside={forms[change].length}
            openAtFirst
          >
            <ul className={styles.forms}>
              {forms[change].map((form, index) => (
                <li key={index}>
                  {formLabel(form.id, messages)} · {form.sheet}
                </li>
              ))}
            </ul>
          </Fold>
        ),
      )}
      <Fold
        className={styles.part}
        title={t('compareFound')}
        aside={found.length}
        openAtFirst={found.length > 0}
      >
        <ComparedFindings findings={found} standing={standing} />
      </Fold>
      <Fold
        className={styles.part}
        title={t('compareFixed')}
        aside={fixed.length}
        openAtFirst={fixed.length > 0}
      >
        <ComparedFindings findings={fixed} standing={compared.standing} elsewhere />
      </Fold>
      {gone.length > 0 && (
        <Fold className={styles.part} title={t('compareGone')} aside={gone.length}>
          <ComparedFindings findings={gone} standing={compared.standing} elsewhere />
        </Fold>
      )}
      <Fold className={styles.part} title={t('compareRemaining')} aside={remaining.length}>
        <ComparedFindings findings={remaining} standing={standing} />
      </Fold>
      <Fold
        className={styles.part}
        title={t('compareFigures')}
        aside={figures.length}
        openAtFirst={figures.length > 0}
      >
        {figures.length === 0 ? (
          <div className={styles.empty}>{t('compareSameFigures')}</div>
        ) : (
          <ChangedFigures figures={figures} />
        )}
      </Fold>
      {unread > 0 && (
        <Fold className={styles.part} title={t('compareUnread')} aside={unread}>
          {otherSheets.length > 0 && (
            <ul className={styles.forms}>
              {otherSheets.map((sheet) => (
                <li key={sheet}>{t('compareOtherSheet', { sheet })}</li>
              ))}
            </ul>
          )}
          <UnrecognisedList unrecognised={review.unrecognised} />
        </Fold>
      )}
    </PageFrame>
  );
}
