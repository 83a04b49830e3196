import { makeStyles, tokens } from '@fluentui/react-components';
import type { Derivation, Finding } from '../../disclosure/findings';
import { RULES } from '../../disclosure/rules/catalogue';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference, samePlace } from '../../disclosure/sheet/address';
import { derivationLine, openWeight } from '../../excel';
import type { Reviewed } from '../../session/state';
import { CellList } from '../common/CellList';
import { Field } from '../common/Field';
import { FieldList } from '../common/FieldList';
import { useMessages } from '../common/use-messages';
import { useSessionState } from '../common/use-session';
import { WeightField } from './WeightField';

const useStyles = makeStyles({
  details: {
    margin: '0 12px',
    padding: '8px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  id: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** Props of what a finding shows when it is unfolded. */
export interface FindingDetailsProps {
  readonly id: string;
  readonly finding: Finding;
}

/** How the score comes about, the rule of a finding with its source, and the other cells that take part. */
export function FindingDetails({ id, finding }: FindingDetailsProps) {
  const styles = useStyles();
  const { reviewed } = useSessionState();
  const { t, language } = useMessages();
  const rule = RULES[finding.rule];
  const [first, ...others] = finding.cells;
  const derivation = first === undefined || reviewed === null ? undefined : derivationAt(reviewed, first);
  const bounds = derivation === undefined ? null : weightToType(reviewed, derivation);
  return (
    <FieldList id={id} className={styles.details}>
      {derivation !== undefined && (
        <Field name={t('derivation')}>{derivationLine(derivation, language)}</Field>
      )}
      {derivation !== undefined && bounds !== null && (
        <Field name={t('weight')}>
          <WeightField
            place={derivation.place}
            label={derivation.message.values['line'] ?? ''}
            bounds={bounds}
          />
        </Field>
      )}
      <Field name={t('rule')}>
        {rule.title[language]} <span className={styles.id}>{finding.rule}</span>
      </Field>
      <Field name={t('source')}>{rule.source[language]}</Field>
      {first !== undefined && others.length > 0 && (
        <Field name={t('cellsInvolved')}>
          <CellList places={others} sheet={first.sheet} cells={reviewed?.cells ?? new Map()} />
        </Field>
      )}
    </FieldList>
  );
}

function derivationAt({ review }: Reviewed, place: CellPlace): Derivation | undefined {
  return review.derivations.find((derivation) => samePlace(derivation.place, place));
}

/** What is known of a weight that the user may type, or has typed; null where the form determines it. */
function weightToType(reviewed: Reviewed | null, derivation: Derivation): string | null {
  const typed = reviewed?.options.weights?.get(reference(derivation.place));
  return openWeight(derivation) ?? (typed === undefined ? null : '');
}
