import { figuresByCell } from '../figures-by-cell';
import { findingKeys } from '../decisions/finding-keys';
import { formNames } from '../decisions/form-names';
import type { Finding, Problem } from '../findings';
import type { Form, FormId } from '../forms/form';
import { firstCell } from '../forms/form';
import type { Forms } from '../forms/forms';
import { formName } from '../forms/names';
import type { Outcome } from '../relations/outcome';
import { finding, merged, notEvaluated } from '../relations/outcome';
import type { PublishedTables, Review } from '../review-types';
import { compareForms } from './compare-forms';
import type { Pairing } from './pairs';
import { pairForms } from './pairs';

/** Forms that are known and not checked: nothing is compared in them. */
const DETAIL: FormId = 'detail-table';

/** What the tables of the published document give beside the workbook. */
export interface PublishedOutcome {
  readonly tables: PublishedTables;
  /** How the workbook's forms stand to the same forms in the document. */
  readonly compared: Outcome;
  /** What is wrong in the tables of the document alone; none of what the workbook has as well. */
  readonly own: readonly Finding[];
  /** Those findings by their cause, by their indexes among `own`. */
  readonly problems: readonly Problem[];
}

/**
 * Compares the tables of the published document with the forms of the workbook.
 *
 * @param document the review of the document's tables by themselves
 * @param workbook the forms of the workbook, and what was found in them
 */
export function reviewPublished(
  document: Review,
  workbook: Pick<Review, 'forms' | 'findings'>,
  known: Forms,
): PublishedOutcome {
  const isCompared = ({ id }: Form): boolean => id !== DETAIL;
  const pairing = pairForms(document.forms.filter(isCompared), workbook.forms.filter(isCompared), known);
  const compared = merged([
    ...pairing.pairs.map((pair) => compareForms(pair, known)),
    {
      relations: pairing.uncertain.map(({ form, reason }) =>
        notEvaluated('D-TABLE', form.id, reason, [firstCell(form)]),
      ),
      findings: oneSided(pairing, document, known),
      derivations: [],
    },
  ]);
  const own = ownFindings(document, workbook, pairing);
  const { forms, unrecognised, relations, counts } = document;
  return {
    tables: {
      forms,
      pairs: pairing.pairs,
      unrecognised,
      relations,
      counts,
      findings: [...compared.findings, ...own],
    },
    compared,
    own,
    problems: problemsAmong(document, own),
  };
}

/** D-FORM: forms that only the document or only the workbook has. */
function oneSided(
  { onlyInDocument, onlyInWorkbook }: Pairing,
  { unrecognised }: Review,
  known: Forms,
): readonly Finding[] {
  const missing = onlyInWorkbook.map((form): Finding => {
    const near = unrecognised.filter(
      ({ nearest, mayBe = [] }) => nearest === form.layout || mayBe.includes(form.id),
    );
    const tables = [...new Set(near.map(({ sheet }) => sheet))].join('、');
    const values = { form: formName(form.id, known), title: form.title, tables };
    const key = tables === '' ? 'wordFormMissing' : 'wordFormUnrecognised';
    return finding('D-FORM', 'info', form, [firstCell(form)], { key, values });
  });
  const added = onlyInDocument.map((form) => {
    const values = { form: formName(form.id, known), title: form.title, table: form.sheet };
    return finding('D-FORM', 'info', form, [firstCell(form)], { key: 'wordFormAdded', values });
  });
  return [...missing, ...added];
}

/** What was found in the document and not in the workbook: of a form that both have, the same is not said twice. */
function ownFindings(
  document: Review,
  workbook: Pick<Review, 'forms' | 'findings'>,
  { pairs }: Pairing,
): readonly Finding[] {
  const names = formNames(workbook.forms);
  const shared = new Map(pairs.map((pair) => [pair.document, names.get(pair.workbook) ?? '']));
  const own = new Map(
    [...formNames(document.forms)].map(([form, name]) => [form, shared.get(form) ?? `${name} (Word)`]),
  );
  const known = new Set(findingKeys(workbook, figuresByCell(workbook), names));
  const keys = findingKeys(document, figuresByCell(document), own);
  const paired = new Set(pairs.map((pair) => pair.document.sheet));
  // What rounding alone explains in the document, the cells of the workbook settle.
  const isSettled = ({ severity, cells: [cell] }: Finding): boolean =>
    severity === 'rounding' && cell !== undefined && paired.has(cell.sheet);
  const there = new Set(workbook.forms.map(({ id }) => id));
  return document.findings.filter((one, index) => {
    // That a form is missing which the workbook has, D-FORM says.
    const isSaid = one.rule === 'P-FORM' && one.form !== null && there.has(one.form);
    return !isSaid && !isSettled(one) && !known.has(keys[index] ?? '');
  });
}

/** The problems of the document among some of its findings, by their indexes there. */
function problemsAmong({ problems, findings }: Review, among: readonly Finding[]): readonly Problem[] {
  const indexes = new Map(among.map((one, index) => [one, index]));
  return problems.flatMap((problem): readonly Problem[] => {
    const members = problem.findings.flatMap((index) => {
      const one = findings[index];
      return (one === undefined ? undefined : indexes.get(one)) ?? [];
    });
    return members.length === 0 ? [] : [{ ...problem, findings: members }];
  });
}
