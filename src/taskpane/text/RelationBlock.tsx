import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Claim } from '../../disclosure/narrative/claims';
import { shownAs } from '../../disclosure/narrative/relation';
import type { TextRelation } from '../../disclosure/narrative/relation';
import { sentence } from '../../disclosure/sentence';
import { RULES } from '../../disclosure/relations/catalogue';
import type { Decimal } from 'decimal.js';
import type { CellPlace } from '../../disclosure/sheet/address';
import { samePlace } from '../../disclosure/sheet/address';
import type { FiguresByCell } from '../../disclosure/figures-by-cell';
import { CellList } from '../common/CellList';
import { figureText } from '../common/figures';
import { SeverityMark } from '../common/SeverityMark';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { UNFILTERED } from '../findings/listing';
import { useListing } from '../findings/use-listing';
import { STATE_LOOKS } from '../overview/state-look';
import type { ClaimRelation } from './claim-relations';
import { ClaimLink } from './ClaimLink';

const useStyles = makeStyles({
  block: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { marginTop: '3px' },
  title: { overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontVariantNumeric: 'tabular-nums' },
  name: { color: tokens.colorNeutralForeground3 },
  finding: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  severity: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px' },
  others: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  link: { fontSize: 'inherit' },
});

/** Props of a relation in the card of a claim. */
export interface RelationBlockProps {
  readonly part: ClaimRelation;
  /** The cell that the card shows already. */
  readonly known: CellPlace | undefined;
  readonly cells: FiguresByCell;
  readonly onChoose: (claim: Claim) => void;
}

/** A relation that a claim takes part in: its rule, how it stands, what was found, and who else takes part. */
export function RelationBlock({
  part: { relation, finding, others },
  known,
  cells,
  onChoose,
}: RelationBlockProps) {
  const styles = useStyles();
  const session = useSession();
  const { t, language } = useMessages();
  const [, list] = useListing();
  const { rule, state, reason, cells: places, expected, actual } = relation;
  const { icon: Icon, color } = STATE_LOOKS[state];
  const witnesses = places.filter((place) => known === undefined || !samePlace(place, known));
  const figure = (name: string, value: Decimal) => (
    <span>
      <span className={styles.name}>{name}</span> {figureIn(relation, value)}
    </span>
  );
  return (
    <li className={styles.block}>
      <Icon
        className={styles.icon}
        fontSize={14}
        style={{ color }}
        aria-label={t(`relation_${state}`)}
        title={t(`relation_${state}`)}
      />
      <div>
        <div className={styles.title}>
          {RULES.title(rule, language)} <span className={styles.id}>{rule}</span>
        </div>
        {reason !== null && <div className={styles.finding}>{sentence(reason, language)}</div>}
        {finding === undefined ? (
          expected !== null &&
          actual !== null && (
            <div className={styles.figures}>
              {figure(t('expected'), expected)}
              {figure(t('claimStated'), actual)}
            </div>
          )
        ) : (
          <>
            <div className={styles.finding}>{sentence(finding.message, language)}</div>
            <div className={styles.severity}>
              <SeverityMark severity={finding.severity} />
              <Link
                as="button"
                className={styles.link}
                onClick={() => {
                  list({ ...UNFILTERED, search: finding.text?.quote ?? '' });
                  session.show('findings');
                }}
              >
                {t('claimShowFinding')}
              </Link>
            </div>
          </>
        )}
        {others.length > 0 && (
          <div className={styles.others}>
            <span className={styles.name}>{t('claimWith')}</span>
            {others.map((claim) => (
              <ClaimLink key={claim.index} claim={claim} onChoose={onChoose} />
            ))}
          </div>
        )}
        {witnesses.length > 0 && <CellList places={witnesses} sheet="" cells={cells} />}
      </div>
    </li>
  );
}

/** A figure of a relation as people read it: a ratio as a percentage. */
function figureIn({ claims: [claim] }: TextRelation, value: Decimal): string {
  return figureText(shownAs(value, claim?.quantity?.measure ?? 'amount'));
}
