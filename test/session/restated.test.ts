import { expect, test } from 'vitest';
import { openSample } from './headless';

/** The department's total of 92 is 97 by its parts, 10 + 87; the report states the old one. */
const REPORT = '2021年度部门整体绩效自评报告\n一、自评结论\n经自评，部门整体得分为92分。';

test('what still states the old total is told once it is written, until that is taken back', async () => {
  const { session } = await openSample('zhuzhou-shifeng-2021');
  await session.readText({ kind: 'pasted', text: REPORT });
  await session.apply();
  const { notice, restated } = session.getState();
  expect(
    restated.filter(({ after }) => after === '97').map(({ before, text }) => [before, text?.paragraph]),
  ).toEqual([['92', 3]]);
  expect(notice).toMatchObject({ kind: 'applied', restated: restated.length });
  await session.undo();
  expect(session.getState().restated).toEqual([]);
});
