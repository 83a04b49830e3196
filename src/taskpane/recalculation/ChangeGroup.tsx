import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { reference } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import type { Hindrance } from '../../session/hindrances';
import type { OfferedChange, RecalculationPlan } from '../../session/recalculation-plan';
import type { ChangeKind } from './change-kinds';
import { ChangeRow } from './ChangeRow';
import { groupBySheet } from '../common/group-by-sheet';
import { SheetHeading } from '../common/SheetHeading';
import { useMessages } from '../common/use-messages';
import { roleOf, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', paddingRight: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  help: {
    margin: 0,
    padding: '0 12px 8px 32px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  hindrance: {
    margin: 0,
    padding: '6px 12px',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'pretty',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Props of a group of changes. */
export interface ChangeGroupProps {
  readonly kind: ChangeKind;
  readonly changes: readonly OfferedChange[];
  /** The plan that they are part of. */
  readonly plan: Pick<RecalculationPlan, 'explanations'>;
  readonly cells: FiguresByCell;
}

/** The changes of one kind by sheet, with one box for all of them. */
export function ChangeGroup({ kind, changes, plan, cells }: ChangeGroupProps) {
  const styles = useStyles();
  const session = useSession();
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  const { t } = useMessages();
  const title = useId();
  const ticked = changes.filter(({ choice }) => choice !== 'left').length;
  return (
    <section aria-labelledby={title}>
      <div className={styles.head}>
        <Checkbox
          checked={ticked === changes.length ? true : ticked === 0 ? false : 'mixed'}
          disabled={isReadOnly}
          aria-label={t('chooseAll', { group: t(`changes_${kind}`) })}
          onChange={() => {
            const references = changes.map(({ correction: { place } }) => reference(place));
            session.leave(references, ticked === changes.length);
          }}
        />
        <h2 id={title} className={styles.title}>
          {t(`changes_${kind}`)}
        </h2>
        <span className={styles.count}>
          {ticked} / {changes.length}
        </span>
      </div>
      {kind !== 'plain' && <p className={styles.help}>{t(`changes_${kind}Help`)}</p>}
      {groupBySheet(changes, ({ correction: { place } }) => place.sheet).map(({ sheet, items }) => (
        <div key={sheet}>
          <SheetHeading level={3} sheet={sheet} />
          {hindrancesAmong(items).map((hindrance) => (
            <p key={hindrance} className={styles.hindrance}>
              {t(`hindrance_${hindrance}`)}
            </p>
          ))}
          <ul className={styles.list}>
            {items.map((change) => {
              const at = reference(change.correction.place);
              return (
                <ChangeRow
                  key={at}
                  change={change}
                  placed={cells.get(at)}
                  explanation={plan.explanations.get(at)}
                />
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}

function hindrancesAmong(changes: readonly OfferedChange[]): readonly Hindrance[] {
  return [...new Set(changes.flatMap(({ hindrances }) => hindrances))];
}
