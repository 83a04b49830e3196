import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reference } from '../../disclosure/sheet/address';
import type { OfferedChange } from '../../session/recalculation-plan';
import { useMessages } from '../common/use-messages';
import { roleOf, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', paddingRight: '12px' },
  count: {
    flexShrink: 0,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Props of a box for several changes. */
export interface ChangeBoxProps {
  /** What the changes have in common. */
  readonly name: string;
  readonly changes: readonly OfferedChange[];
  /** The heading beside the box. */
  readonly children: ReactNode;
}

/** One box for several changes: it ticks all of them, or none where all are ticked; beside it how many are. */
export function ChangeBox({ name, changes, children }: ChangeBoxProps) {
  const styles = useStyles();
  const session = useSession();
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  const { t } = useMessages();
  const ticked = changes.filter(({ choice }) => choice !== 'left').length;
  return (
    <div className={styles.head}>
      <Checkbox
        checked={ticked === changes.length ? true : ticked === 0 ? false : 'mixed'}
        disabled={isReadOnly}
        aria-label={t('chooseAll', { group: name })}
        onChange={() => {
          const references = changes.map(({ correction: { place } }) => reference(place));
          session.leave(references, ticked === changes.length);
        }}
      />
      {children}
      <span className={styles.count}>
        {ticked} / {changes.length}
      </span>
    </div>
  );
}
