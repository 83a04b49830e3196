import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Derivation } from '../../disclosure/findings';
import { columnName } from '../../disclosure/forms/names';
import { sentence } from '../../disclosure/sentence';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import { derivationLine, openWeight } from '../../presentation/report/derivation-lines';
import type { Reviewed } from '../../session/state';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import { WeightField } from '../findings/WeightField';
import type { LeftCell } from './rows';

const useStyles = makeStyles({
  item: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  reason: {
    margin: '0 0 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Props of a score that waits for a person. */
export interface AwaitedRowProps {
  readonly derivation: Derivation;
  readonly reviewed: Reviewed;
}

/** A score that waits for a person, with the reason, and with a field for a weight that is not known. */
export function AwaitedRow({ derivation, reviewed }: AwaitedRowProps) {
  const { language } = useMessages();
  const { place } = derivation;
  const label = reviewed.figures.get(reference(place))?.line.label ?? '';
  const bounds = openWeight(derivation);
  return (
    <Told place={place} label={label} reason={derivationLine(derivation, language)}>
      {bounds !== null && <WeightField place={place} label={label} bounds={bounds} />}
    </Told>
  );
}

/** Props of a cell that is not written. */
export interface LeftRowProps {
  readonly cell: LeftCell;
  readonly reviewed: Reviewed;
}

/** A cell that is not written, with the reason. */
export function LeftRow({ cell: { place, line, column, fate }, reviewed }: LeftRowProps) {
  const { language } = useMessages();
  const form = reviewed.figures.get(reference(place))?.form;
  const name = form === undefined ? '' : columnName(form.id, column);
  return <Told place={place} label={`${line} ${name}`.trim()} reason={sentence(fate.message, language)} />;
}

interface ToldProps {
  readonly place: CellPlace;
  readonly label: string;
  readonly reason: string;
  readonly children?: ReactNode;
}

function Told({ place, label, reason, children }: ToldProps) {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <CellLink place={place} />
        <span className={styles.label}>{label}</span>
      </div>
      <p className={styles.reason}>{reason}</p>
      {children}
    </div>
  );
}
