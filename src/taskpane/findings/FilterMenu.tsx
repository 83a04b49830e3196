import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { FilterFilled, FilterRegular } from '@fluentui/react-icons';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { formLabel } from '../common/form-names';
import type { Messages } from '../common/use-messages';
import { useMessages } from '../common/use-messages';
import type { Listing, Subject } from './listing';
import { toggled } from './listing';
import { subjectOf } from './sifting';
import type { SideState } from './state-look';
import { REVIEW_STATES, shownReview, shownUnit, STATE_LOOKS, UNIT_STATES } from './state-look';

const useStyles = makeStyles({
  active: { color: tokens.colorBrandForeground1 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Props of the filter by state and form. */
export interface FilterMenuProps {
  /** All findings: only what occurs among them is offered. */
  readonly findings: readonly FindingStanding[];
  readonly listing: Listing;
  readonly onChange: (change: Partial<Listing>) => void;
}

/** Filters by state and by form; several of each can be chosen, none means all. */
export function FilterMenu({ findings, listing, onChange }: FilterMenuProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const active = listing.units.size + listing.reviews.size + listing.subjects.size;
  const label = active === 0 ? t('filter') : t('filterActive', { count: active });
  return (
    <Menu
      persistOnItemClick
      positioning={{ autoSize: true }}
      checkedValues={{
        units: [...listing.units],
        reviews: [...listing.reviews],
        subjects: [...listing.subjects],
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...(active === 0 ? {} : { className: styles.active })}
          appearance="subtle"
          size="small"
          icon={active === 0 ? <FilterRegular /> : <FilterFilled />}
          aria-label={label}
          title={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <FilterChoices findings={findings} listing={listing} onChange={onChange} />
      </MenuPopover>
    </Menu>
  );
}

function FilterChoices({ findings, listing, onChange }: FilterMenuProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t } = messages;
  const isReviewed = findings.some(({ review }) => review !== 'open') || listing.reviews.size > 0;
  const subjects = counted(findings.map(({ finding }) => subjectOf(finding)));
  const count = (number: number) => <span className={styles.count}>{number}</span>;
  return (
    <MenuList>
      <SideChoices
        title={t('filterByUnit')}
        name="units"
        states={UNIT_STATES}
        counts={counted(findings.map(shownUnit))}
        chosen={listing.units}
        onChange={(units) => {
          onChange({ units });
        }}
      />
      {isReviewed && (
        <SideChoices
          title={t('filterByReview')}
          name="reviews"
          states={REVIEW_STATES}
          counts={counted(findings.map(shownReview))}
          chosen={listing.reviews}
          onChange={(reviews) => {
            onChange({ reviews });
          }}
        />
      )}
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{t('filterBySubject')}</MenuGroupHeader>
        {[...new Set([...subjects.keys(), ...listing.subjects])].map((subject) => (
          <MenuItemCheckbox
            key={subject}
            name="subjects"
            value={subject}
            secondaryContent={count(subjects.get(subject) ?? 0)}
            onClick={() => {
              onChange({ subjects: toggled(listing.subjects, subject) });
            }}
          >
            {subjectName(subject, messages)}
          </MenuItemCheckbox>
        ))}
      </MenuGroup>
      <MenuDivider />
      <MenuItem
        disabled={listing.units.size + listing.reviews.size + listing.subjects.size === 0}
        onClick={() => {
          onChange({ units: new Set(), reviews: new Set(), subjects: new Set() });
        }}
      >
        {t('filterClear')}
      </MenuItem>
    </MenuList>
  );
}

/** Props of the choice among the states of one side. */
interface SideChoicesProps<State extends SideState> {
  readonly title: string;
  readonly name: string;
  readonly states: readonly State[];
  readonly counts: ReadonlyMap<State, number>;
  readonly chosen: ReadonlySet<State>;
  readonly onChange: (chosen: ReadonlySet<State>) => void;
}

function SideChoices<State extends SideState>({
  title,
  name,
  states,
  counts,
  chosen,
  onChange,
}: SideChoicesProps<State>) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {states
        .filter((state) => counts.has(state) || chosen.has(state))
        .map((state) => {
          const { icon: Icon, color } = STATE_LOOKS[state];
          return (
            <MenuItemCheckbox
              key={state}
              name={name}
              value={state}
              icon={<Icon style={{ color }} />}
              secondaryContent={<span className={styles.count}>{counts.get(state) ?? 0}</span>}
              onClick={() => {
                onChange(toggled(chosen, state));
              }}
            >
              {t(`state_${state}`)}
            </MenuItemCheckbox>
          );
        })}
    </MenuGroup>
  );
}

/** What findings are about, as it is called. */
export function subjectName(subject: Subject, messages: Messages): string {
  if (subject === 'text') return messages.t('subject_text');
  return subject === 'workbook' ? messages.t('subject_workbook') : formLabel(subject, messages);
}

function counted<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
