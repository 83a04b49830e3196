import { describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import { fileDocument } from '../../src/outcome/document/json';
import { reviewLines } from '../../src/outcome/lines/print';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';

/** The Ministry's form before anybody has scored: 119.48 ÷ 119.48 = 100 %, four quantities, five words or dates. */
const blank = reviewWorkbook({
  sheets: [
    sheetOf(
      ministryForm({ rate: null, executionScore: null, total: null, grade: null }).map((row, at) =>
        at >= 10 && at <= 18 ? row.map((cell, column) => (column === 7 ? null : cell)) : row,
      ),
    ),
  ],
});

describe('a form of which only the inputs are filled in', () => {
  it('is never told to be without findings: what is blank is counted', () => {
    const lines = reviewLines('空白.xlsx', blank, 'zh-CN');
    expect(lines).toContain('还有空白待填：可填 6 处，6 处待人工评分（其中 1 处随评分算出）。');
    expect(lines.join('')).not.toContain('没有发现');
    expect(reviewLines('blank.xlsx', blank, 'en')).toContain(
      'Still blank: 6 can be filled, 6 left to a person (1 of them follow from the scores).',
    );
  });

  it('shows an empty rate as the percentage that it becomes', () => {
    expect(reviewLines('空白.xlsx', blank, 'zh-CN').join('\n')).toMatch(/表!H4 +（空） +100% +SA-RATE/u);
  });

  it('is counted in the document, with what becomes of every derived cell', () => {
    const { recalculation, corrections } = fileDocument('空白.xlsx', blank);
    expect(recalculation).toMatchObject({ fillable: 6, awaiting: 6, following: 1 });
    const [form] = recalculation.forms;
    expect(form).toMatchObject({ sheet: '表', fillable: 6, awaiting: 6, following: 1 });
    expect(form?.cells).toContainEqual({
      address: 'H13',
      line: '车辆信息台账',
      column: 'score',
      state: 'left',
      refusal: 'judgement',
      message: '定性指标，须人工评分。',
    });
    expect(corrections[0]).toMatchObject({ address: 'H4', to: '1', format: '0.00%' });
  });
});
