import { expect, it } from 'vitest';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { JOURNAL_PART } from '../../src/record/journal/journal-part';
import { readBack } from './parts';

/** Parts as the first version wrote them, word for word. */
const FIRST = {
  journal:
    '<journal xmlns="urn:final-accounts-check:journal" version="1">[{"kind":"corrections","id":"c1","time":"2026-03-01T02:00:00.000Z","sheets":[{"sheet":{"id":"{A}","name":"自评表"},"cells":[{"row":13,"column":7,"from":10,"format":"0.00","to":9.33},{"row":14,"column":7,"from":null,"format":"General","given":"0.00%","to":0.5,"live":"=ROUND(D15/E15,4)"}]}]},{"kind":"marks","id":"m1","time":"2026-03-01T02:01:00.000Z","cells":1,"sheets":[{"id":"{A}","name":"自评表"}],"comments":["【决算核对】得分应为9.33 [SA-IND]"]},{"kind":"report","id":"r1","time":"2026-03-01T02:02:00.000Z","sheet":{"id":"","name":"核对报告"}},{"kind":"opinion","id":"o1","time":"2026-03-01T02:03:00.000Z","sheet":{"id":"{B}","name":"审核意见"}}]</journal>',
  choices:
    '<choices xmlns="urn:final-accounts-check:choices" version="1">{"schemes":[{"form":{"sheet":{"id":"{A}","name":"自评表"},"title":"项目自评表","project":"甲","row":0,"column":0},"scheme":{"id":"custom","name":"本区","source":"","execution":{"kind":"floor","below":"0.6"},"beyondLimit":"0.3","bands":[{"label":"达成","from":"80","to":"100"}],"negativeScores":false,"grades":[{"grade":"优","from":"90"}],"decimals":2}}],"weights":[{"form":{"sheet":{"id":"{A}","name":"自评表"},"title":"项目自评表","project":"甲","row":0,"column":0},"label":"按期完成率","row":10,"column":6,"weight":"2.5"}]}</choices>',
  decisions:
    '<decisions xmlns="urn:final-accounts-check:decisions" version="1">{"decisions":[{"finding":"SA-EXEC | project-self-assessment 甲 | funds | score","rule":"SA-EXEC","severity":"error","message":{"key":"sheetNear","values":{"row":"3"}},"where":"自评表!I4","form":"project-self-assessment 甲","steps":[{"kind":"explained","role":"accountant","text":"见批复","by":"张三","time":"2026-03-01T02:20:00.000Z","figures":["9.6","9.62",""]}]}],"conclusion":{"text":"同意公开。","by":"李四","time":"2026-03-02T01:00:00.000Z"}}</decisions>',
} as const;

it('reads a journal of the first version', () => {
  const { value, unread } = readBack(JOURNAL_PART, FIRST.journal);
  expect(unread).toEqual([]);
  expect(value.entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'corrections c1',
    'marks m1',
    'report r1',
    'opinion o1',
  ]);
  expect(value.entries[0]).toMatchObject({ sheets: [{ cells: [{ to: 9.33 }, { given: '0.00%' }] }] });
});

it('reads choices of the first version', () => {
  const { value, unread } = readBack(CHOICES_PART, FIRST.choices);
  expect(unread).toEqual([]);
  expect(value.schemes).toMatchObject([{ scheme: { name: '本区', execution: { below: '0.6' } } }]);
  expect(value.weights).toMatchObject([{ label: '按期完成率', weight: '2.5' }]);
});

it('reads decisions of the first version', () => {
  const { value, unread } = readBack(DECISIONS_PART, FIRST.decisions);
  expect(unread).toEqual([]);
  expect(value.decisions).toMatchObject([
    {
      where: '自评表!I4',
      steps: { accountant: [{ text: '见批复', by: '张三', about: null }], supervisor: [] },
    },
  ]);
  expect(value.conclusion).toEqual({ text: '同意公开。', by: '李四', time: '2026-03-02T01:00:00.000Z' });
});
