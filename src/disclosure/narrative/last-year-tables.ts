import { disclosuresOf } from '../forms/disclosure';
import type { Form } from '../forms/form';
import { isOfAssessments, isSelfAssessment } from '../forms/form';
import type { YearPair } from '../last-year/given';
import { figureIn } from './figures';
import type { LastYearTables } from './last-year';

/** Last year's forms as a text is compared with them. */
export function tablesOfLastYear(pairs: readonly YearPair[]): LastYearTables {
  const byForm = new Map<Form, YearPair>(pairs.map((pair) => [pair.now, pair]));
  const forms = pairs.map(({ last }) => last);
  const [disclosed] = disclosuresOf(forms.filter((form) => !isOfAssessments(form)));
  return {
    tables: { disclosure: disclosed?.disclosure ?? new Map(), assessments: forms.filter(isSelfAssessment) },
    figure: ({ form, line, column }) => {
      const pair = byForm.get(form);
      const same = pair?.lines.get(line);
      return pair === undefined || same === undefined ? null : figureIn(pair.last, same, column);
    },
  };
}
