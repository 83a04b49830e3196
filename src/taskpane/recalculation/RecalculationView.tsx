import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import type { RecalculationPlan } from '../../session/recalculation-plan';
import { chosenCorrections } from '../../session/recalculation';
import type { Reviewed } from '../../session/state';
import { AwaitedList } from './AwaitedList';
import { Blank } from '../common/Blank';
import { CHANGE_KINDS, changeKind } from './change-kinds';
import { ChangeGroup } from './ChangeGroup';
import { ModeChoice } from './ModeChoice';
import { RestatedList } from './RestatedList';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';

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
  readonly reviewed: Reviewed;
}

/** What a recalculation would write, old beside new, each with a box to tick; then the scores that wait for a person. */
export function RecalculationView({ plan, reviewed }: RecalculationViewProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  return (
    <>
      {plan.changes.length === 0 ? (
        <NothingToRecalculate reviewed={reviewed} />
      ) : (
        <>
          <p className={styles.help}>{t(isReadOnly ? 'recalculationReadOnly' : 'recalculationHelp')}</p>
          {!isReadOnly && <ModeChoice chosen={chosenCorrections(plan)} />}
          {CHANGE_KINDS.map((kind) => {
            const changes = plan.changes.filter(({ correction }) => changeKind(correction) === kind);
            return changes.length === 0 ? null : (
              <ChangeGroup key={kind} kind={kind} changes={changes} plan={plan} cells={reviewed.figures} />
            );
          })}
        </>
      )}
      <RestatedList reviewed={reviewed} chosen={chosenCorrections(plan)} />
      <AwaitedList reviewed={reviewed} />
    </>
  );
}

/** Why nothing is offered: all is right, or what is still empty waits for a person. */
function NothingToRecalculate({ reviewed: { review } }: { readonly reviewed: Reviewed }) {
  const { t } = useMessages();
  const { awaiting } = allCounts(review.plans.map(({ blanks }) => blanks));
  return awaiting === 0 ? (
    <Blank icon={CheckmarkCircleRegular} title={t('nothingToRecalculate')} tone="success">
      {t('nothingToRecalculateHelp')}
    </Blank>
  ) : (
    <Blank title={t('nothingToRecalculate')}>{t('blanksLeft', { count: awaiting })}</Blank>
  );
}
