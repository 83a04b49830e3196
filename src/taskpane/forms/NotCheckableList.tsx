import { makeStyles, tokens } from '@fluentui/react-components';
import type { Relation } from '../../disclosure/findings';
import { sentence } from '../../disclosure/sentence';
import { RULES } from '../../disclosure/relations/catalogue';
import { CellLink } from '../common/CellLink';
import { Pages } from '../common/Pages';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  part: {
    marginTop: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { overflowWrap: 'anywhere' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** The relations that could not be checked, each with its rule and the reason. */
export function NotCheckableList({ relations }: { readonly relations: readonly Relation[] }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  return (
    <div className={styles.part}>
      <div className={styles.title}>{t('notCheckableOf', { count: relations.length })}</div>
      <Pages items={relations}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ rule, title, cells: [cell], reason }, index) => (
              <li key={index} className={styles.item}>
                {cell !== undefined && <CellLink place={cell} />} {title ?? RULES.title(rule, language)}{' '}
                {reason !== null && <span className={styles.reason}>{sentence(reason, language)}</span>}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </div>
  );
}
