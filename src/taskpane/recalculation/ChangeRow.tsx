import { Badge, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { Derivation } from '../../disclosure/findings';
import { a1, reference } from '../../disclosure/sheet/address';
import { derivationLine } from '../../presentation/report/derivation-lines';
import type { PlacedFigure } from '../../disclosure/figures-by-cell';
import type { OfferedChange } from '../../session/recalculation-plan';
import { CellLink } from '../common/CellLink';
import { cellText, correctionStyle } from '../common/figures';
import { useMessages } from '../common/use-messages';
import { roleOf, useSession, useSessionState } from '../common/use-session';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    paddingRight: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    alignItems: 'baseline',
    columnGap: '8px',
    minWidth: 0,
    padding: '6px 0',
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  tags: { display: 'inline-flex', gap: '4px' },
  change: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'flex-end',
    columnGap: '6px',
    marginLeft: 'auto',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  arrow: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  from: { color: tokens.colorNeutralForeground3 },
  to: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: {
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  formula: {
    flexBasis: '100%',
    color: tokens.colorBrandForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  idle: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** Props of an offered change. */
export interface ChangeRowProps {
  readonly change: OfferedChange;
  readonly placed: PlacedFigure | undefined;
  /** How the new score comes about. */
  readonly explanation: Derivation | undefined;
}

/** A cell that may be written: a box to tick, the old value and the new one. */
export function ChangeRow({ change: { correction, choice }, placed, explanation }: ChangeRowProps) {
  const styles = useStyles();
  const session = useSession();
  const isReadOnly = useSessionState(roleOf) === 'supervisor';
  const writesFormulas = useSessionState(({ preferences }) => preferences.liveFormulas);
  const { t, language } = useMessages();
  const { place, from, to, rounding, formula, live } = correction;
  const style = correctionStyle(correction, placed);
  const label = placed?.line.label ?? '';
  const words = {
    cell: a1(place),
    label,
    from: cellText(from, style) ?? t('emptyCell'),
    to: cellText(to, style) ?? '',
  };
  const isChosen = choice === 'chosen';
  const isLive = isChosen && writesFormulas && live !== undefined;
  return (
    <div className={styles.row}>
      <Checkbox
        checked={choice !== 'left'}
        disabled={isReadOnly}
        aria-label={t('changeOf', words)}
        onChange={(_event, { checked }) => {
          session.leave([reference(place)], checked !== true);
        }}
      />
      <div className={styles.body}>
        <CellLink place={place} />
        <span className={styles.label}>{label}</span>
        {(rounding || formula) && (
          <span className={styles.tags}>
            {rounding && (
              <Badge appearance="outline" color="informative" size="small">
                {t('tagRounding')}
              </Badge>
            )}
            {formula && (
              <Badge appearance="outline" color="warning" size="small">
                {t('tagFormula')}
              </Badge>
            )}
          </span>
        )}
        <span className={styles.change}>
          {choice === 'unneeded' ? (
            <>
              <span>{words.from}</span>
              <span className={styles.note}>{t('unneeded')}</span>
            </>
          ) : (
            <>
              <span className={isChosen ? styles.from : undefined}>{words.from}</span>
              <ArrowRightRegular className={styles.arrow} aria-label={t('changeTo')} fontSize={12} />
              <span className={mergeClasses(styles.to, !isChosen && styles.idle)}>{words.to}</span>
            </>
          )}
        </span>
        {isChosen && explanation !== undefined && (
          <span className={styles.line}>{derivationLine(explanation, language)}</span>
        )}
        {isLive && <code className={styles.formula}>{live}</code>}
      </div>
    </div>
  );
}
