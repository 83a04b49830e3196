import { disclosuresOf } from '../forms/disclosure';
import type { Form, Line } from '../forms/form';
import { isOfAssessments, isSelfAssessment } from '../forms/form';
import type { YearPair } from '../last-year/given';
import { linesByIdentity } from '../published/lines';
import { figureIn } from './figures';
import type { LastYearTables } from './last-year';

/** The one line of last year's form that is a line of this year's; null where nobody can tell. */
function sameLine({ now, last }: YearPair, line: Line): Line | null {
  for (const [identity, { lines }] of linesByIdentity(now)) {
    if (!lines.includes(line)) continue;
    const [same, ...others] = linesByIdentity(last).get(identity)?.lines ?? [];
    return lines.length === 1 && others.length === 0 ? (same ?? null) : null;
  }
  return null;
}

/** Last year's forms as a text is compared with them. */
export function tablesOfLastYear(pairs: readonly YearPair[]): LastYearTables {
  const byForm = new Map<Form, YearPair>(pairs.map((pair) => [pair.now, pair]));
  const forms = pairs.map(({ last }) => last);
  const [disclosed] = disclosuresOf(forms.filter((form) => !isOfAssessments(form)));
  return {
    tables: { disclosure: disclosed?.disclosure ?? new Map(), assessments: forms.filter(isSelfAssessment) },
    figure: ({ form, line, column }) => {
      const pair = byForm.get(form);
      const same = pair === undefined ? null : sameLine(pair, line);
      return pair === undefined || same === null ? null : figureIn(pair.last, same, column);
    },
  };
}
