import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { claimsAt } from '../../disclosure/narrative/segments';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import { useMessages } from '../common/use-messages';
import { useReading } from './reading';
import type { ShownText } from './texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexShrink: 0,
    columnGap: '8px',
    padding: '2px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  link: { flexShrink: 0, marginLeft: 'auto', fontSize: 'inherit' },
});

/** Props of the claims about a cell. */
export interface CellClaimsProps {
  readonly texts: readonly ShownText[];
  /** The cell that is selected in the grid. */
  readonly place: CellPlace;
}

/** How often the texts state the figure of the cell that is selected in the grid, and the way there; nothing for none. */
export function CellClaims({ texts, place }: CellClaimsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const [{ chosen }, read] = useReading();
  const found = claimsAt(
    texts.map(({ review }) => review),
    place,
  ).flatMap(({ review, tie }) => {
    const text = texts[review];
    return text === undefined ? [] : [{ text: text.id, place: tie.claim.place }];
  });
  if (found.length === 0) return null;
  const at = found.findIndex((spot) => spot.text === chosen?.text && spot.place === chosen.place);
  const next = found[(at + 1) % found.length];
  return (
    <div className={styles.line}>
      <span className={styles.words} role="status">
        {t('cellClaims', { cell: reference(place), count: found.length })}
      </span>
      {next !== undefined && !(at === 0 && found.length === 1) && (
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            read({ text: next.text, chosen: next, only: null, wanted: { ...next, focus: false } });
          }}
        >
          {t(at === -1 ? 'cellClaimShow' : 'cellClaimNext')}
        </Link>
      )}
    </div>
  );
}
