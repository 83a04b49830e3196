import { makeStyles, tokens } from '@fluentui/react-components';
import { reference } from '../../disclosure/sheet/address';
import { derivationLine, isAwaited, openWeight } from '../../presentation/report/derivation-lines';
import type { Reviewed } from '../../session/state';
import { CellLink } from '../common/CellLink';
import { groupBySheet } from '../common/group-by-sheet';
import { SheetHeading } from '../common/SheetHeading';
import { useMessages } from '../common/use-messages';
import { WeightField } from '../findings/WeightField';
import { HelpedSection } from './HelpedSection';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
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

/** The scores that wait for a person, with the reason, and with a field for a weight that is not known. */
export function AwaitedList({ reviewed }: { readonly reviewed: Reviewed }) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const awaited = reviewed.review.derivations.filter(isAwaited);
  if (awaited.length === 0) return null;
  return (
    <HelpedSection title={t('awaited', { count: awaited.length })} help={t('awaitedHelp')}>
      {groupBySheet(awaited, ({ place }) => place.sheet).map(({ sheet, items }) => (
        <div key={sheet}>
          <SheetHeading level={3} sheet={sheet} aside={items.length} />
          <ul className={styles.list}>
            {items.map((derivation) => {
              const { place } = derivation;
              const label = reviewed.figures.get(reference(place))?.line.label ?? '';
              const bounds = openWeight(derivation);
              return (
                <li key={reference(place)} className={styles.item}>
                  <div className={styles.head}>
                    <CellLink place={place} />
                    <span className={styles.label}>{label}</span>
                  </div>
                  <p className={styles.reason}>{derivationLine(derivation, language)}</p>
                  {bounds !== null && <WeightField place={place} label={label} bounds={bounds} />}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </HelpedSection>
  );
}
