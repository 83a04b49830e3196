import { expect, test } from 'vitest';
import type { Request } from '../../src/review-files/arguments';
import { printerFor } from '../../src/review-files/formats';
import type { Outcome } from '../../src/outcome/outcome';

const REQUEST: Request = {
  files: [],
  format: 'text',
  out: null,
  formulas: false,
  keepRounded: false,
  live: false,
  limits: {},
  language: 'en',
};

const NOTHING: Outcome = {
  file: 'a.xlsx',
  text: null,
  status: 0,
  failures: [],
  remarks: [],
  copy: null,
  notChecked: [],
  notGiven: [],
  messages: [],
  report: [],
  restated: [],
  review: null,
};

function printed(format: Request['format'], outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
  };
  const printer = printerFor({ ...REQUEST, format }, { out: print, err: () => undefined });
  for (const outcome of outcomes) printer.print(outcome);
  printer.end();
  return lines.join('\n');
}

const reviewOf = (file: string): Outcome => ({
  ...NOTHING,
  review: {
    file,
    forms: [],
    unrecognised: [],
    findings: [],
    corrections: [],
    relations: { checked: 0, held: 0, withinRounding: 0, broken: 0, notCheckable: 0 },
    problems: [],
    recalculation: { fillable: 0, awaiting: 0, following: 0, forms: [] },
    nothingChecked: false,
    restated: [],
    duties: [],
    assessments: [],
    notCheckable: [],
    evaluated: [],
  },
});

test('the JSON of any number of files is that of one document, whatever is in it', () => {
  for (const names of [[], ['a.xlsx'], ['a.xlsx', 'b\u2028c\n.xlsx', 'd.xlsx']]) {
    const outcomes = names.map(reviewOf);
    const whole = JSON.stringify({ files: outcomes.map(({ review }) => review) }, null, 2);
    expect(printed('json', [...outcomes, NOTHING])).toBe(whole);
  }
});

test('a field of the CSV is no formula, and holds what it holds', () => {
  const failures = ['=1+1', '-5', '-5a', 'a,"b"'].map((reason) => ({ file: '@a.xlsx', reason }));
  const [, ...rows] = printed('csv', [{ ...NOTHING, failures }]).split('\r\n');
  expect(rows.map((row) => row.trimEnd())).toEqual([
    `'@a.xlsx,failed,,,,,,,'=1+1`,
    `'@a.xlsx,failed,,,,,,,-5`,
    `'@a.xlsx,failed,,,,,,,'-5a`,
    `'@a.xlsx,failed,,,,,,,"a,""b"""`,
  ]);
});
