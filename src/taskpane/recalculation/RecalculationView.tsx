import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { restatedAfter, stillStated } from '../../disclosure/recalculated/restated';
import { allCounts } from '../../disclosure/scoring/plan/planned-cell';
import { reference } from '../../disclosure/sheet/address';
import type { RecalculationPlan } from '../../session/recalculation-plan';
import { chosenCorrections } from '../../session/recalculation';
import type { Reviewed } from '../../session/state';
import { Blank } from '../common/Blank';
import { SheetHeading } from '../common/SheetHeading';
import { useMessages } from '../common/use-messages';
import { roleOf, useSessionState } from '../common/use-session';
import { VirtualColumn } from '../common/VirtualColumn';
import { AwaitedRow, LeftRow } from './AwaitedRow';
import { ChangeBox } from './ChangeBox';
import { ChangedSheet, GroupHeading } from './ChangeGroup';
import { ChangeRow } from './ChangeRow';
import { ModeChoice } from './ModeChoice';
import { PartHeading } from './PartHeading';
import { RestatedRow } from './RestatedRow';
import type { RecalculationRow } from './rows';
import { awaitedRows, changeRows, leftRows, restatedRows } from './rows';

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

/** About the height of a row, in pixels. */
const ROW_HEIGHT = 48;

/**
 * What a recalculation would write, old beside new, with a box to tick for each, for each sheet, for each kind and for all;
 * then what still states the old figures, the scores that wait for a person, and the cells that are not written.
 */
export function RecalculationView({ plan, reviewed }: RecalculationViewProps) {
  const { t } = useMessages();
  const told = useSessionState(({ restated }) => restated);
  const { review } = reviewed;
  const written = stillStated(review, told);
  const ahead = useMemo(() => restatedAfter(review, chosenCorrections(plan)), [review, plan]);
  const changes = useMemo(() => changeRows(plan.changes), [plan]);
  const others = useMemo(() => [...awaitedRows(review), ...leftRows(review)], [review]);
  const rows = [...changes, ...restatedRows(written.length > 0 ? written : ahead), ...others];
  return (
    <VirtualColumn
      label={t('view_recalculation')}
      items={rows}
      keyOf={({ key }) => key}
      likelyHeight={ROW_HEIGHT}
    >
      {(row) => <Row row={row} plan={plan} reviewed={reviewed} isWritten={written.length > 0} />}
    </VirtualColumn>
  );
}

/** Props of a row of the page. */
interface RowProps extends RecalculationViewProps {
  readonly row: RecalculationRow;
  /** Whether what is restated follows from what was written, and not from what is offered. */
  readonly isWritten: boolean;
}

function Row({ row, plan, reviewed, isWritten }: RowProps) {
  const { t } = useMessages();
  switch (row.kind) {
    case 'head':
      return <Head plan={plan} />;
    case 'nothing':
      return <NothingToRecalculate reviewed={reviewed} />;
    case 'group':
      return <GroupHeading kind={row.of} changes={row.changes} />;
    case 'sheet':
      return <ChangedSheet sheet={row.sheet} changes={row.changes} />;
    case 'change': {
      const at = reference(row.change.correction.place);
      return (
        <ChangeRow
          change={row.change}
          placed={reviewed.figures.get(at)}
          explanation={plan.explanations.get(at)}
        />
      );
    }
    case 'restatedHead': {
      const title = t(isWritten ? 'restated' : 'restatedAhead', { count: row.count });
      return <PartHeading title={title} help={t('restatedHelp')} />;
    }
    case 'restated':
      return <RestatedRow restated={row.restated} />;
    case 'awaitedHead':
      return <PartHeading title={t('awaited', { count: row.count })} help={t('awaitedHelp')} />;
    case 'leftHead':
      return <PartHeading title={t('notWritten', { count: row.count })} help={t('notWrittenHelp')} />;
    case 'sheetName':
      return <SheetHeading level={3} sheet={row.sheet} aside={row.count} />;
    case 'awaited':
      return <AwaitedRow derivation={row.derivation} reviewed={reviewed} />;
    case 'left':
      return <LeftRow cell={row.cell} reviewed={reviewed} />;
  }
}

/** What the page is for, what is written, and a box for everything that is offered. */
function Head({ plan }: { readonly plan: RecalculationPlan }) {
  const styles = useStyles();
  const { t } = useMessages();
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  return (
    <>
      <p className={styles.help}>{t(isReadOnly ? 'recalculationReadOnly' : 'recalculationHelp')}</p>
      {!isReadOnly && <ModeChoice chosen={chosenCorrections(plan)} />}
      <ChangeBox name={t('changesAll')} changes={plan.changes}>
        <span>{t('changesAll')}</span>
      </ChangeBox>
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
