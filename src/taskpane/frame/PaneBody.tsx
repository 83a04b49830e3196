import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { EmptyState } from './EmptyState';
import { Results } from './Results';
import { SettingsPage } from './settings/SettingsPage';
import { HelpPage } from '../help/HelpPage';
import { ComparisonPage } from '../comparison/ComparisonPage';
import { OpinionPage } from '../opinion/OpinionPage';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import type { Page } from './use-page';
import { usePage } from './use-page';

const useStyles = makeStyles({
  comparison: {
    display: 'flex',
    flexShrink: 0,
    columnGap: '8px',
    padding: '3px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  show: { flexShrink: 0, marginLeft: 'auto', fontSize: 'inherit' },
});

/** Few write relations of their own: the page is fetched when it is first shown. */
const RulesPage = lazy(() => import('../rules/RulesPage').then((module) => ({ default: module.RulesPage })));

/** The page that is open, else the results, else how to begin. */
export function PaneBody() {
  const { page } = usePage();
  if (page === 'settings') return <SettingsPage />;
  if (page === 'help') return <HelpPage />;
  return <ReviewBody page={page} />;
}

/** What shows something of the review, or how to begin where there is none. */
function ReviewBody({ page }: { readonly page: Page | null }) {
  const comparison = useSessionState((state) => state.comparison);
  const reviewed = useSessionState((state) => state.reviewed);
  const preparation = useSessionState((state) => state.preparation);
  const view = useSessionState((state) => state.view);
  if (page === 'opinion' && reviewed !== null) return <OpinionPage reviewed={reviewed} />;
  if (page === 'rules' && reviewed !== null)
    return (
      <Suspense fallback={<Spinner size="tiny" />}>
        <RulesPage reviewed={reviewed} />
      </Suspense>
    );
  if (reviewed === null || preparation === null) return <EmptyState />;
  if (page === 'comparison' && comparison !== null)
    return <ComparisonPage compared={comparison} standing={reviewed.standing} />;
  return (
    <>
      <ComparisonLine />
      <Results reviewed={reviewed} preparation={preparation} view={view} />
    </>
  );
}

/** Says that a comparison is there, and leads to it. */
function ComparisonLine() {
  const styles = useStyles();
  const comparison = useSessionState((state) => state.comparison);
  const { open } = usePage();
  const { t } = useMessages();
  if (comparison === null) return null;
  return (
    <div className={styles.comparison}>
      <span className={styles.name}>{t('compareTitle', { name: comparison.name })}</span>
      <Link
        as="button"
        className={styles.show}
        onClick={() => {
          open('comparison');
        }}
      >
        {t('show')}
      </Link>
    </div>
  );
}
