import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../disclosure/findings';
import type { Form } from '../../disclosure/forms/form';
import { linesOf } from '../../disclosure/forms/form';
import { publicNumber } from '../../disclosure/forms/names';
import type { CellPlace } from '../../disclosure/sheet/address';
import { contains, reference } from '../../disclosure/sheet/address';
import type { Reviewed } from '../../session/state';
import { Field } from '../common/Field';
import { FieldList } from '../common/FieldList';
import { formLabel, LAYOUT_NAMES } from '../common/form-names';
import { NotCheckableList } from './NotCheckableList';
import { SchemeField } from './SchemeField';
import { SEVERITIES } from '../common/severity-look';
import type { ListedWeight } from './TypedWeightList';
import { TypedWeightList } from './TypedWeightList';
import { useMessages } from '../common/use-messages';

const useStyles = makeStyles({
  card: { padding: '8px 12px 12px' },
  name: { marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
});

/** Props of a recognised form. */
export interface FormCardProps {
  readonly form: Form;
  readonly reviewed: Reviewed;
}

/** What a form was recognised as, how its relations stand, and which of them could not be checked. */
export function FormCard({ form, reviewed }: FormCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { t } = messages;
  const { review } = reviewed;
  const assessment = review.assessments.find((candidate) => candidate.form === form);
  const typed = typedWeights(form, reviewed);
  const isHere = (cells: readonly CellPlace[]): boolean => isInForm(form, cells[0]);
  const relations = review.relations.filter(({ cells }) => isHere(cells));
  const findings = review.findings.filter(({ cells }) => isHere(cells));
  const held = relations.filter(({ state }) => state === 'held').length;
  const notCheckable = relations.filter(({ state }) => state === 'notCheckable');
  const layout = LAYOUT_NAMES.get(form.layout);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    [t('formTitle'), form.title],
    [t('formNumber'), publicNumber(form)],
    [t('formLayout'), layout === undefined ? null : t(layout)],
    [t('formYear'), form.year],
    [t('formDepartment'), form.department],
    [t('formProject'), form.project],
    [t('formUnit'), form.unit],
  ];
  return (
    <div className={styles.card}>
      <div className={styles.name}>{formLabel(form.id, messages)}</div>
      <FieldList>
        {fields.map(([name, value]) =>
          value === null || value === '' ? null : (
            <Field key={name} name={name}>
              {value}
            </Field>
          ),
        )}
        {assessment !== undefined && (
          <Field name={t('scheme')}>
            <SchemeField assessment={assessment} />
          </Field>
        )}
        {typed.length > 0 && (
          <Field name={t('typedWeights')}>
            <TypedWeightList weights={typed} />
          </Field>
        )}
        <Field name={t('relations')}>{t('relationsHeld', { held, total: relations.length })}</Field>
        <Field name={t('view_findings')}>
          {findingCounts(findings, (severity) => t(`severity_${severity}`)) ?? t('noFindingsHere')}
        </Field>
      </FieldList>
      {notCheckable.length > 0 && <NotCheckableList relations={notCheckable} />}
    </div>
  );
}

/** The weights that the user typed for a form's indicators. */
function typedWeights(form: Form, { options }: Reviewed): readonly ListedWeight[] {
  return linesOf(form, 'indicator').flatMap(({ label, figures }) => {
    const place = figures.get('score')?.place;
    const weight = place === undefined ? undefined : options.weights?.get(reference(place));
    return place === undefined || weight === undefined ? [] : [{ place, label, weight }];
  });
}

function isInForm({ sheet, area }: Form, place: CellPlace | undefined): boolean {
  return place !== undefined && place.sheet === sheet && contains(area, place);
}

function findingCounts(
  findings: readonly Finding[],
  name: (severity: Finding['severity']) => string,
): string | null {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${name(severity)} ${count}`];
  });
  return counts.length === 0 ? null : counts.join(' · ');
}
