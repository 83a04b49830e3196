import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import { useMessages } from './use-messages';
import { useSession } from './use-session';

const useStyles = makeStyles({
  link: { fontVariantNumeric: 'tabular-nums', fontSize: tokens.fontSizeBase200 },
  short: { flexShrink: 0 },
});

/** Props of a link to a cell. */
export interface CellLinkProps {
  readonly place: CellPlace;
  /** Whether the sheet's name is shown too: where it does not follow from what stands around. */
  readonly withSheet?: boolean;
}

/** A cell's address that leads to the cell. */
export function CellLink({ place, withSheet = false }: CellLinkProps) {
  const styles = useStyles();
  const session = useSession();
  const { t } = useMessages();
  return (
    <Link
      as="button"
      className={mergeClasses(styles.link, !withSheet && styles.short)}
      aria-label={t('goToCell', { cell: reference(place) })}
      onClick={() => void session.goTo(place)}
    >
      {withSheet ? reference(place) : a1(place)}
    </Link>
  );
}
