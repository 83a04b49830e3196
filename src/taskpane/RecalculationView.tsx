import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { CellMeaning } from '../session/cells';
import type { RecalculationPlan } from '../session/recalculation';
import { Blank } from './Blank';
import { CHANGE_KINDS, changeKind } from './change-kinds';
import { ChangeGroup } from './ChangeGroup';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  help: {
    margin: 0,
    padding: '8px 12px 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textWrap: 'pretty',
  },
});

/** Props of the recalculation's part of the pane. */
export interface RecalculationViewProps {
  readonly plan: RecalculationPlan;
  readonly cells: ReadonlyMap<string, CellMeaning>;
}

/** What a recalculation would write, old beside new, each with a box to tick. */
export function RecalculationView({ plan, cells }: RecalculationViewProps) {
  const styles = useStyles();
  const { t } = useMessages();
  if (plan.changes.length === 0)
    return (
      <Blank icon={CheckmarkCircleRegular} title={t('nothingToRecalculate')} tone="success">
        {t('nothingToRecalculateHelp')}
      </Blank>
    );
  return (
    <>
      <p className={styles.help}>{t('recalculationHelp')}</p>
      {CHANGE_KINDS.map((kind) => {
        const changes = plan.changes.filter(({ correction }) => changeKind(correction) === kind);
        return changes.length === 0 ? null : (
          <ChangeGroup key={kind} kind={kind} changes={changes} cells={cells} />
        );
      })}
    </>
  );
}
