import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import { blanksText } from '../common/blanks-text';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { countByEnding, knownDuties } from '../../disclosure/duties/duties';
import { verdictOf } from '../../disclosure/duties/verdict';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import type { Reviewed } from '../../session/state';
import { Blank } from '../common/Blank';
import { BlanksLine } from '../overview/BlanksLine';
import { useKept } from '../common/use-kept';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import type { AskedInBulk } from './bulk';
import { concerned } from './bulk';
import { BulkForm } from './BulkForm';
import { DecisionProgress } from './DecisionProgress';
import { FindingList } from './FindingList';
import { GoneSection } from './GoneSection';
import { findingsOf, groupsOf } from './list-groups';
import { isTyping } from './list-keys';
import { ListBar } from './ListBar';
import type { Listing } from './listing';
import { toggled, UNFILTERED } from './listing';
import { findingsAbout } from './selected-finding';
import { SeverityFilter, severityCounts } from './SeverityFilter';
import { ShownLine } from './ShownLine';
import { sift } from './sifting';
import { useHeldFocus } from './use-held-focus';
import { useListing } from './use-listing';
import { useSearch } from './use-search';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  severities: { padding: '6px 12px 2px' },
  bar: { flexShrink: 0 },
  hidden: {
    display: 'flex',
    flexShrink: 0,
    gap: '8px',
    padding: '2px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  link: { fontSize: 'inherit' },
  rest: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

/** The findings with what was decided about them: progress, filters, search, and the list. */
export function FindingsView({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const { t } = useMessages();
  const selection = useSessionState((state) => state.selection);
  const [listing, setListing] = useListing();
  /** The selection when the user last changed what is hidden: nothing is to be said about it. */
  const [past, setPast] = useState<CellPlace | null>(null);
  const role = useSessionState(roleOf);
  const view = useRef<HTMLDivElement>(null);
  const nothing = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { hold, restore } = useHeldFocus(view, nothing);
  const [asked, setAsked] = useKept<AskedInBulk | null>('asked in bulk', null);
  const { review, standing } = reviewed;
  const { findings } = standing;
  const { grouping, search: sought } = listing;
  const { finds, findsGone } = useSearch(sought, findings);
  const sifted = useMemo(() => sift(findings, listing, finds), [findings, listing, finds]);
  const { shown } = sifted;
  const groups = useMemo(
    () => groupsOf({ grouping, search: sought }, shown, review),
    [grouping, sought, shown, review],
  );
  const gone = standing.gone.filter(findsGone);
  const isListed = new Set(shown);
  const atCell = selection === null || selection === past ? [] : findingsAbout(selection, findings);
  const hiddenAtCell = atCell.some((one) => isListed.has(one)) ? [] : atCell;
  const change = (changes: Partial<Listing>): void => {
    setPast(selection);
    setListing(changes);
  };
  const showAll = (): void => {
    change(UNFILTERED);
  };
  const closeBulk = (): void => {
    flushSync(() => {
      setAsked(null);
    });
    restore();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    search.current?.focus();
  };
  return (
    <div ref={view} className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <BlanksLine review={review} />
        <div className={styles.severities}>
          <SeverityFilter
            counts={severityCounts(review)}
            shown={listing.severities}
            onToggle={(severity) => {
              change({ severities: toggled(listing.severities, severity) });
            }}
          />
        </div>
        <DecisionProgress standing={standing} />
        <ListBar
          findings={findings}
          shown={shown}
          listing={listing}
          search={search}
          onChange={change}
          onBulk={(kind) => {
            setAsked({ kind, group: null, keys: concerned(shown, kind, role).map(({ key }) => key) });
          }}
        />
        <ShownLine sifted={sifted} all={findings.length} onShowAll={showAll} />
      </div>
      {asked !== null && (
        <BulkForm key={`${asked.kind} ${asked.group ?? ''}`} asked={asked} hold={hold} onClose={closeBulk} />
      )}
      {selection !== null && hiddenAtCell.length > 0 && (
        <div className={styles.hidden}>
          {t('hiddenAtCell', { cell: a1(selection), count: hiddenAtCell.length })}
          <Link as="button" className={styles.link} onClick={showAll}>
            {t('showAll')}
          </Link>
        </div>
      )}
      {shown.length > 0 ? (
        <FindingList
          key={listing.grouping}
          reviewed={reviewed}
          groups={groups}
          hold={hold}
          onBulk={(kind, group, name) => {
            const keys = concerned(findingsOf(group), kind, role).map(({ key }) => key);
            setAsked({ kind, group: name, keys });
          }}
        >
          <GoneSection gone={gone} />
        </FindingList>
      ) : (
        <div className={styles.rest}>
          <NothingListed ref={nothing} reviewed={reviewed} />
          <GoneSection gone={gone} />
        </div>
      )}
    </div>
  );
}

/** Props of what stands in place of the list. */
interface NothingListedProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly reviewed: Reviewed;
}

/** Why the list is empty: nothing is wrong, or nothing passes the filters. It takes the focus of the last finding that goes. */
function NothingListed({ ref, reviewed: { review } }: NothingListedProps) {
  const { t } = useMessages();
  const verdict = verdictOf(review);
  const isFree = verdict === 'clean' || verdict === 'unchecked';
  const { unchecked } = countByEnding(knownDuties(review));
  const blanks = blanksText(allCounts(review.plans.map((plan) => plan.blanks)), t);
  return (
    <div ref={ref} tabIndex={-1}>
      {verdict === 'nothing' ? (
        <Blank title={t('noneRecognised')}>{t('nothingChecked')}</Blank>
      ) : isFree && blanks !== null ? (
        <Blank title={t('blanksTitle')}>{t('blanksHelp')}</Blank>
      ) : verdict === 'clean' ? (
        <Blank icon={CheckmarkCircleRegular} title={t('noProblems')} tone="success">
          {t('noProblemsHelp', { count: review.counts.checked })}
        </Blank>
      ) : verdict === 'unchecked' ? (
        <Blank title={t('notAllChecked')}>{t('notAllCheckedHelp', { count: unchecked })}</Blank>
      ) : (
        <Blank title={t('nothingShown')} />
      )}
    </div>
  );
}
