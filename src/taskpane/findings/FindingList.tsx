import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { reference } from '../../disclosure/sheet/address';
import { FindingRow } from './FindingRow';
import { groupBySheet } from '../common/group-by-sheet';
import type { ListedFinding, ListEntry } from './list-entries';
import { itemsOf } from './list-entries';
import { ProblemGroup } from './ProblemGroup';
import { rowKeys } from '../common/row-keys';
import { SheetHeading } from '../common/SheetHeading';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  hint: {
    padding: '8px 12px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/**
 * The findings by sheet, those that share a cell together. One row at a time is unfolded; choosing a row (click, Enter)
 * leads to its cell and unfolds it, the arrow keys move and fold without leaving the pane.
 */
export function FindingList({ entries }: { readonly entries: readonly ListEntry[] }) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const [open, setOpen] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const headings = useId();
  const sheets = groupBySheet(entries, ({ sheet }) => sheet);
  const listed = sheets.flatMap(({ items }) => items.flatMap(itemsOf));
  const reachable = listed.some(({ id }) => id === focused) ? focused : listed[0]?.id;

  const choose = ({ id, finding: { cells } }: ListedFinding): void => {
    setOpen(open === id ? null : id);
    const [cell] = cells;
    if (cell !== undefined) void session.goTo(cell);
  };
  const onKeyDown = rowKeys((row, unfold) => {
    setOpen(unfold ? row : null);
  });
  const row = (item: ListedFinding, sheet: string) => (
    <FindingRow
      key={item.id}
      id={item.id}
      finding={item.finding}
      sheet={sheet}
      open={open === item.id}
      reachable={reachable === item.id}
      onChoose={() => {
        choose(item);
      }}
      onFocus={() => {
        setFocused(item.id);
      }}
    />
  );

  return (
    <div onKeyDown={onKeyDown}>
      {sheets.map(({ sheet, items }, group) => (
        <section key={sheet} aria-labelledby={`${headings}-${group}`}>
          <SheetHeading
            id={`${headings}-${group}`}
            sheet={sheet}
            aside={items.reduce((count, entry) => count + itemsOf(entry).length, 0)}
          />
          <ul className={styles.list}>
            {items.map((entry) =>
              entry.kind === 'finding' ? (
                row(entry.item, sheet)
              ) : (
                <ProblemGroup key={reference(entry.place)} place={entry.place} count={entry.items.length}>
                  {entry.items.map((item) => row(item, sheet))}
                </ProblemGroup>
              ),
            )}
          </ul>
        </section>
      ))}
      <div className={styles.hint}>{t('listKeys')}</div>
    </div>
  );
}
