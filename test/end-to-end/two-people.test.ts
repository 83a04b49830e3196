import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guidePicture } from './guide-picture';
import { Person } from './person';
import { patience, startPreview, startTimeout, testTimeout, type Preview } from './preview';
import { drawnFill, pageLayoutOf, selection, textsOn, valuesAt } from './workbook';

/** The cells that the published document has wrong, with what it prints and what its own figures and rules give. */
const CELLS = [
  ['附件1部门整体', 'H22'],
  ['附件2公车平台', 'H14'],
  ['附件2公车平台', 'H22'],
] as const;
const PRINTED = [92, 10, 92];
const AFTER_TWO = [97, 9.33, 92];
const RIGHT = [97, 9.33, 91.33];

/** The findings that the two decide about: their cells, and words of their sentences. */
const TOTAL = { cell: 'H22', words: '各部分得分之和为97' };
const DRIVERS = { cell: 'H14', words: '未达目标却得满分10分' };
const COST = { cell: 'F18', words: '与本项目全年执行数480.21不一致' };
const PROJECT_TOTAL = { cell: 'H22', words: '各部分得分之和为91.33' };

const EXPLANATION = '433.5为物业合同金额，水电气另列。';
const CONCLUSION = '一处退回，改正后再报。';
const OPINION = '请按更正后的分项得分改正总分。';

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

/** Ends somebody's turn: saves, and makes sure that nothing went wrong and nothing left the machine. */
async function handsOver(person: Person): Promise<Buffer> {
  const bytes = await person.saves();
  expect(person.opened.troubles).toEqual([]);
  expect(person.opened.foreignRequests).toEqual([]);
  await person.page.context().close();
  return bytes;
}

describe('two people in turn', { timeout: 3 * testTimeout }, () => {
  test('the accountant decides, the supervisor reviews, the accountant puts right', async () => {
    const accountant = await Person.sitsDown(preview);
    await accountant.introduces('王会计', '会计');
    await accountant.checks();
    expect(await valuesAt(accountant.pane, CELLS)).toEqual(PRINTED);
    await accountant.pane.getByRole('tab', { name: '概览' }).click();
    await guidePicture(accountant.page, '1-overview');

    const total = await accountant.unfolds(TOTAL);
    await guidePicture(accountant.page, '2-finding');
    await total.getByRole('button', { name: '接受更正' }).click();
    await accountant.hears('已写入 1 处');
    const drivers = await accountant.unfolds(DRIVERS);
    await drivers.getByRole('button', { name: '接受更正' }).click();
    await accountant.hears('已写入 1 处');
    expect(await valuesAt(accountant.pane, CELLS)).toEqual(AFTER_TWO);

    const cost = await accountant.unfolds(COST);
    await cost.getByRole('button', { name: /^说明原因/ }).click();
    await cost.getByRole('textbox', { name: '说明原因' }).fill(EXPLANATION);
    await guidePicture(accountant.page, '3-explain');
    await cost.getByRole('button', { name: /^(说明|保存)/ }).click();
    await accountant.hears('已说明 1 条');
    const handedIn = await handsOver(accountant);

    const supervisor = await Person.sitsDown(preview, { bytes: handedIn, name: '送审.xlsx' });
    await supervisor.introduces('李审核', '审核');
    await supervisor.checks();
    expect(await valuesAt(supervisor.pane, CELLS)).toEqual(AFTER_TWO);
    const explained = await supervisor.unfolds(COST);
    expect(await explained.innerText()).toContain(EXPLANATION);
    expect(await explained.innerText()).toContain('王会计');
    await guidePicture(supervisor.page, '4-review');
    await explained.getByRole('button', { name: /^通过/ }).click();
    await supervisor.hears('已通过 1 条');
    const returned = await supervisor.unfolds(PROJECT_TOTAL);
    await returned.getByRole('button', { name: /^退回整改/ }).click();
    await returned.getByRole('textbox', { name: '审核意见' }).fill(OPINION);
    await returned.getByRole('button', { name: /^退回整改/ }).click();
    await supervisor.hears('已退回整改 1 条');
    await supervisor.pane.getByRole('button', { name: '生成审核意见' }).click();
    await supervisor.pane.getByRole('textbox', { name: '总体意见' }).fill(CONCLUSION);
    await supervisor.presses('写入审核意见表', '审核意见已写入');
    await supervisor.pane.getByRole('button', { name: '查看' }).click();
    await expect.poll(() => selection(supervisor.pane), { timeout: patience }).toMatch(/^审核意见!A1/);
    await guidePicture(supervisor.page, '5-opinion');

    const opinion = (await textsOn(supervisor.pane, '审核意见')).map((row) => row.join(' | '));
    // Of the 20 findings two are put right; two have come up: the project's total, and the reason for what the drivers miss.
    // The unit has explained one, the reviewer has judged two.
    expect(opinion.filter((row) => row.includes('处理进度'))).toEqual([
      expect.stringContaining('单位已处理 1 / 20，审核人已审核 2 / 20'),
    ]);
    expect(opinion.filter((row) => row.includes('附件2物业水电气') && row.includes('F18'))).toEqual([
      expect.stringMatching(/已说明.*433\.5为物业合同金额，水电气另列。.*王会计.*已通过.*李审核/s),
    ]);
    expect(opinion.filter((row) => row.includes(OPINION))).toEqual([
      expect.stringMatching(/各部分得分之和为91\.33.*待处理.*退回整改.*李审核/s),
    ]);
    expect(opinion.filter((row) => row.includes(CONCLUSION))).toHaveLength(1);
    expect(await pageLayoutOf(supervisor.pane, '审核意见')).toMatchObject({
      paperSize: 'A4',
      pagesWide: 1,
      isAreaSet: true,
      isHeadRepeated: true,
    });
    // The supervisor's add-in has marked nothing, and the accountant's marks are drawn as they came.
    expect(await drawnFill(supervisor.page, '附件2物业水电气', 'F18')).toBe('#F2A58E');
    // The supervisor has changed nothing in the forms.
    expect(await valuesAt(supervisor.pane, CELLS)).toEqual(AFTER_TWO);
    const reviewed = await handsOver(supervisor);

    const again = await Person.sitsDown(preview, { bytes: reviewed, name: '退回.xlsx' });
    await again.introduces('王会计', '会计');
    await again.checks();
    const sentBack = await again.unfolds(PROJECT_TOTAL);
    expect(await sentBack.innerText()).toContain(OPINION);
    expect(await sentBack.innerText()).toContain('退回整改');
    await guidePicture(again.page, '6-returned');
    await sentBack.getByRole('button', { name: '接受更正' }).click();
    await again.hears('已写入 1 处');
    expect(await valuesAt(again.pane, CELLS)).toEqual(RIGHT);
    await again.presses('重新检查', '检查完毕');

    await again.searches('');
    const gone = again.pane.getByRole('button', { name: /已消除的处理意见/ });
    await gone.click();
    const closed = again.pane.locator('li', { hasText: OPINION }).first();
    await closed.waitFor();
    expect(await closed.innerText()).toMatch(/已整改.*各部分得分之和为91\.33/s);
    const stands = await again.unfolds(COST);
    expect(await stands.innerText()).toContain('通过');
    await guidePicture(again.page, '7-closed');
    await handsOver(again);
  });
});
