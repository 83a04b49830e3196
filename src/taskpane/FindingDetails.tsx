import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../disclosure/findings';
import { RULES } from '../disclosure/rules/catalogue';
import { reference } from '../disclosure/sheet/address';
import { CellLink } from './CellLink';
import { Field } from './Field';
import { FieldList } from './FieldList';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  details: {
    margin: '0 12px',
    padding: '8px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  id: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '2px' },
});

/** Props of what a finding shows when it is unfolded. */
export interface FindingDetailsProps {
  readonly id: string;
  readonly finding: Finding;
}

/** The rule of a finding with its source, and the cells that take part. */
export function FindingDetails({ id, finding }: FindingDetailsProps) {
  const styles = useStyles();
  const { t, language } = useMessages();
  const rule = RULES[finding.rule];
  const [first, ...witnesses] = finding.cells;
  return (
    <FieldList id={id} className={styles.details}>
      <Field name={t('rule')}>
        {rule.title[language]} <span className={styles.id}>{finding.rule}</span>
      </Field>
      <Field name={t('source')}>{rule.source[language]}</Field>
      {first !== undefined && witnesses.length > 0 && (
        <Field name={t('cellsInvolved')}>
          <span className={styles.cells}>
            {finding.cells.map((place) => (
              <CellLink key={reference(place)} place={place} withSheet={place.sheet !== first.sheet} />
            ))}
          </span>
        </Field>
      )}
    </FieldList>
  );
}
