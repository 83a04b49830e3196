import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { RowTexts } from '../../disclosure/own-relations/table-edit';
import { levelOf } from '../../disclosure/own-relations/table-row';
import { useMessages } from '../common/use-messages';
import type { RowState } from './row-state';
import { StateSign } from './StateSign';

const useStyles = makeStyles({
  line: { padding: '4px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  end: { display: 'flex', flexShrink: 0, alignItems: 'center', columnGap: '4px', marginLeft: 'auto' },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Props of a relation in a list. */
export interface RuleLineProps {
  readonly texts: RowTexts;
  readonly state: RowState;
  /** Begins to edit it; without it, it cannot be edited. */
  readonly onEdit?: () => void;
}

/** A relation of a table: its name, how it stands, what it says, and what is said of it. */
export function RuleLine({
  texts: { id, title, formula, level },
  state: { state, said },
  onEdit,
}: RuleLineProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>
          {title === '' ? id : title}{' '}
          <span className={styles.id}>
            {title === '' ? '' : `${id} · `}
            {t(`rulesLevel_${levelOf(level) ?? 'warning'}`)}
          </span>
        </span>
        <span className={styles.end}>
          {formula !== '' && <StateSign state={state} />}
          {onEdit !== undefined && (
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={t('rulesEdit', { id })}
              title={t('rulesEdit', { id })}
              onClick={onEdit}
            />
          )}
        </span>
      </div>
      <div className={styles.formula}>{formula}</div>
      {said !== '' && <div className={styles.said}>{said}</div>}
    </li>
  );
}
