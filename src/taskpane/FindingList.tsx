import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../disclosure/findings';
import { FindingRow } from './FindingRow';
import { groupBySheet } from './group-by-sheet';
import { rowKeys } from './row-keys';
import { SheetHeading } from './SheetHeading';
import { useMessages } from './use-messages';
import { useSession } from './use-session';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  hint: {
    padding: '8px 12px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A finding with its id in the list: its place in the review. */
export interface ListedFinding {
  readonly id: string;
  readonly finding: Finding;
}

/**
 * The findings by sheet. One row at a time is unfolded; choosing a row (click, Enter) leads to its cell and unfolds it,
 * the arrow keys move and fold without leaving the pane.
 */
export function FindingList({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  const [open, setOpen] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const headings = useId();
  const reachable = findings.some(({ id }) => id === focused) ? focused : findings[0]?.id;

  const choose = ({ id, finding: { cells } }: ListedFinding): void => {
    setOpen(open === id ? null : id);
    const [cell] = cells;
    if (cell !== undefined) void session.goTo(cell);
  };
  const onKeyDown = rowKeys((row, unfold) => {
    setOpen(unfold ? row : null);
  });

  return (
    <div onKeyDown={onKeyDown}>
      {groupBySheet(findings, ({ finding }) => finding.cells[0]?.sheet ?? '').map(
        ({ sheet, items }, group) => (
          <section key={sheet} aria-labelledby={`${headings}-${group}`}>
            <SheetHeading id={`${headings}-${group}`} sheet={sheet} aside={items.length} />
            <ul className={styles.list}>
              {items.map((item) => (
                <FindingRow
                  key={item.id}
                  id={item.id}
                  finding={item.finding}
                  open={open === item.id}
                  reachable={reachable === item.id}
                  onChoose={() => {
                    choose(item);
                  }}
                  onFocus={() => {
                    setFocused(item.id);
                  }}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      <div className={styles.hint}>{t('listKeys')}</div>
    </div>
  );
}
