import type { Answer } from './facts/fact';
import { FACT_GROUPS } from './facts/facts';
import { HAND_STEPS } from './hand-steps';

const answered = (answer: Answer): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** The behaviours that rest on documents alone, and the steps for a person with Excel, as lines for a terminal. */
export function listing(): readonly string[] {
  const facts = FACT_GROUPS.reduce((sum, group) => sum + group.facts.length, 0);
  return [
    `Excel 的下列 ${facts} 项行为只有文档可据，由一个页面在 Excel 里逐项询问（约两分钟）。`,
    `Documents alone say these ${facts} things of Excel; a page asks Excel for each (two minutes).`,
    ...FACT_GROUPS.flatMap(({ title, facts: own }) => [
      '',
      `${title.zh} · ${title.en}`,
      ...own.map(
        ({ id, what, source, expected }) =>
          `  [ ] ${id}: ${what.zh} / ${what.en} = ${answered(expected)} (${source})`,
      ),
    ]),
    '',
    `由人操作的 ${HAND_STEPS.length} 步（约半小时），用 npm start 打开加载项。`,
    `${HAND_STEPS.length} steps for a person with the add-in itself (npm start), about half an hour.`,
    ...HAND_STEPS.flatMap(({ id, act, seen }, index) => [
      '',
      `${index + 1}. [ ] ${id}: ${act.zh}`,
      `   → ${seen.zh}`,
      `   ${act.en}`,
      `   → ${seen.en}`,
    ]),
  ];
}
