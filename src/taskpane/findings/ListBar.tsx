import { makeStyles, SearchBox } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { useMessages } from '../common/use-messages';
import { BulkMenu } from './BulkMenu';
import { FilterMenu } from './FilterMenu';
import { GroupingMenu } from './GroupingMenu';
import type { Listing } from './listing';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '2px', padding: '0 4px 0 12px' },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none', marginRight: '4px' },
});

/** Props of what stands above the list. */
export interface ListBarProps {
  readonly findings: readonly FindingStanding[];
  readonly shown: readonly FindingStanding[];
  readonly listing: Listing;
  /** The search field, for the key that leads there. */
  readonly search: Ref<HTMLInputElement>;
  readonly onChange: (change: Partial<Listing>) => void;
  readonly onBulk: (kind: StepKind) => void;
}

/** Search, filter, grouping, and what can be done with everything shown. */
export function ListBar({ findings, shown, listing, search, onChange, onBulk }: ListBarProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.bar}>
      <SearchBox
        input={{ ref: search }}
        className={styles.search}
        size="small"
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('searchHint')}
        value={listing.search}
        onChange={(_event, { value }) => {
          onChange({ search: value });
        }}
      />
      <FilterMenu findings={findings} listing={listing} onChange={onChange} />
      <GroupingMenu
        grouping={listing.grouping}
        onGroup={(grouping) => {
          onChange({ grouping });
        }}
      />
      <BulkMenu label={t('bulkShown')} findings={shown} onAsk={onBulk} />
    </div>
  );
}
