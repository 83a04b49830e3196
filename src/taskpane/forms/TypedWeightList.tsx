import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import { CellLink } from '../common/CellLink';
import { useMessages } from '../common/use-messages';
import { busy, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  weight: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
});

/** A weight that the user typed for the score in a cell. */
export interface ListedWeight {
  readonly place: CellPlace;
  readonly label: string;
  readonly weight: string;
}

/** The weights that the user typed, each with a way to take it back. */
export function TypedWeightList({ weights }: { readonly weights: readonly ListedWeight[] }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState(busy);
  const { t } = useMessages();
  return (
    <ul className={styles.list}>
      {weights.map(({ place, label, weight }) => (
        <li key={reference(place)} className={styles.item}>
          <CellLink place={place} />
          <span className={styles.label}>{label}</span>
          <span className={styles.weight}>{weight}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('weightForget', { cell: a1(place) })}
            title={t('weightForget', { cell: a1(place) })}
            disabled={isBusy}
            onClick={() => void session.typeWeight(place, null)}
          />
        </li>
      ))}
    </ul>
  );
}
