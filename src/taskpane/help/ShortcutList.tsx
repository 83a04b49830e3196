import { makeStyles, tokens } from '@fluentui/react-components';
import type { Key } from '../../voice/catalogue';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    padding: '0 12px',
  },
  keys: { margin: 0, whiteSpace: 'nowrap' },
  key: {
    display: 'inline-block',
    minWidth: '12px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The keys and what they do. */
const SHORTCUTS: readonly (readonly [keys: readonly string[], what: Key<'pane'>])[] = [
  [['↑', '↓', 'J', 'K'], 'key_move'],
  [['Enter'], 'key_enter'],
  [['→', '←'], 'key_fold'],
  [['Home', 'End'], 'key_ends'],
  [['A'], 'key_accept'],
  [['I'], 'key_ignore'],
  [['E'], 'key_explain'],
  [['Ctrl+Z'], 'key_takeBack'],
  [['/'], 'key_search'],
  [['↑', '↓', '←', '→'], 'key_matrix'],
  [['N', 'P'], 'key_wrongFigure'],
  [['Esc'], 'key_back'],
];

/** The keys of the pane. */
export function ShortcutList() {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <dl className={styles.list}>
      {SHORTCUTS.map(([keys, what]) => (
        <div key={what} style={{ display: 'contents' }}>
          <dt className={styles.keys}>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>
          <dd className={styles.what}>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}
