import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Correction, Derivation } from '../../disclosure/findings';
import { RULES } from '../../disclosure/relations/catalogue';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference, samePlace } from '../../disclosure/sheet/address';
import { derivationLine, openWeight } from '../../presentation/report/derivation-lines';
import type { Reviewed } from '../../session/state';
import { CellList } from '../common/CellList';
import { Field } from '../common/Field';
import { FieldList } from '../common/FieldList';
import { useMessages } from '../common/use-messages';
import { useSession } from '../common/use-session';
import { showInText } from '../text/show-in-text';
import { CorrectionLine } from './CorrectionLine';
import { DecisionHistory } from './DecisionHistory';
import { WeightField } from './WeightField';

const useStyles = makeStyles({
  fields: {
    margin: '0 12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { fontSize: 'inherit' },
});

/** Props of what a finding shows when it is unfolded. */
export interface FindingDetailsProps {
  readonly id: string;
  readonly standing: FindingStanding;
  readonly reviewed: Reviewed;
  readonly correction: Correction | null;
  /** What the user can decide about it. */
  readonly children: ReactNode;
}

/**
 * What can be decided, what was decided, how the score comes about, what would be written, the other cells that take part, and the rule with
 * its source.
 */
export function FindingDetails({ id, standing, reviewed, correction, children }: FindingDetailsProps) {
  const styles = useStyles();
  const session = useSession();
  const { t, language } = useMessages();
  const { finding, decision } = standing;
  const { text } = finding;
  const source = RULES.of(finding.rule)?.source;
  const [first, ...others] = finding.cells;
  const derivations = (finding.together === true ? finding.cells : finding.cells.slice(0, 1)).flatMap(
    (cell) => derivationAt(reviewed, cell) ?? [],
  );
  const [derivation, ...further] = derivations;
  const weights = derivations.flatMap((scored) => {
    const bounds = weightToType(reviewed, scored);
    return bounds === null ? [] : [{ scored, bounds }];
  });
  return (
    <div id={id}>
      {children}
      <FieldList className={styles.fields}>
        {decision !== null && (
          <Field name={t('history')}>
            <DecisionHistory decision={decision} now={{ finding, figures: reviewed.figures }} />
          </Field>
        )}
        {text !== undefined && (
          <Field name={t('quote')}>
            {t('quoted', { text: text.quote })}{' '}
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                showInText(session, finding);
              }}
            >
              {t('showInText')}
            </Link>
          </Field>
        )}
        {derivation !== undefined && further.length === 0 && (
          <Field name={t('derivation')}>{derivationLine(derivation, language)}</Field>
        )}
        {weights.map(({ scored, bounds }) => (
          <Field key={reference(scored.place)} name={t('weight')}>
            <WeightField place={scored.place} label={scored.message.values['line'] ?? ''} bounds={bounds} />
          </Field>
        ))}
        {correction !== null && (
          <Field name={t('correction')}>
            <CorrectionLine
              correction={correction}
              placed={reviewed.figures.get(reference(correction.place))}
            />
          </Field>
        )}
        {first !== undefined && others.length > 0 && (
          <Field name={t('cellsInvolved')}>
            <CellList places={others} sheet={first.sheet} cells={reviewed.figures} />
          </Field>
        )}
        <Field name={t('rule')}>
          <span title={finding.rule}>{finding.title ?? RULES.title(finding.rule, language)}</span>
        </Field>
        {source !== undefined && <Field name={t('source')}>{source.document[language]}</Field>}
      </FieldList>
    </div>
  );
}

function derivationAt({ review }: Reviewed, place: CellPlace): Derivation | undefined {
  return review.derivations.find((derivation) => samePlace(derivation.place, place));
}

/** What is known of a weight that the user may type, or has typed; null where the form determines it. */
function weightToType(reviewed: Reviewed, derivation: Derivation): string | null {
  const typed = reviewed.options.weights?.get(reference(derivation.place));
  return openWeight(derivation) ?? (typed === undefined ? null : '');
}
