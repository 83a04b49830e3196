import { readFile } from 'node:fs/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openPreview,
  patience,
  readyPane,
  screenshot,
  startPreview,
  startTimeout,
  testTimeout,
  type Preview,
  type PreviewPage,
} from './preview';
import {
  colouredAreas,
  commentTexts,
  filesIn,
  inventory,
  save,
  select,
  selection,
  valuesAt,
} from './workbook';

/** The figures the published document has wrong, with what it prints and what its own figures and its rules give. */
const corrected = [
  { sheet: '附件1部门整体', cell: 'H22', printed: 92, right: 97 },
  { sheet: '附件2公车平台', cell: 'H14', printed: 10, right: 9.33 },
  { sheet: '附件2公车平台', cell: 'H22', printed: 92, right: 91.33 },
] as const;

const correctedCells = corrected.map(({ sheet, cell }) => [sheet, cell] as const);
const printedValues = corrected.map(({ printed }) => printed);
const rightValues = corrected.map(({ right }) => right);

let preview: Preview;
let opened: PreviewPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

beforeEach(async () => {
  opened = await openPreview(preview);
  ({ page } = opened);
  pane = await readyPane(page);
}, patience);

afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
  await page.context().close();
}, patience);

/** Presses a button of the pane and waits until the pane says how it ended. */
async function press(name: string | RegExp, outcome: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name }).first().click();
  await pane.getByRole('status').filter({ hasText: outcome }).waitFor({ state: 'attached' });
}

describe('the main job', { timeout: testTimeout }, () => {
  test('begins with the nine forms and their self-assessments', async () => {
    expect(await page.title()).toContain('决算核对');
    expect(await page.evaluate(() => window.preview?.workbook.name)).toBe('zhuzhou-shifeng-2021.xlsx');
  });

  test('check, recalculate, undo and clear give back the workbook as it was', async () => {
    const before = await inventory(pane);
    const began = await selection(pane);
    const filesBefore = await filesIn(await save(page));

    await press('检查', '检查完毕');
    const colours = await colouredAreas(pane);
    const error = colours.get('附件2物业水电气!F18');
    const warning = colours.get('附件2公车平台!H14');
    // A weight that explains all three sums is to be verified; the sums themselves only bear witness.
    const witness = colours.get('附件1部门整体!H22');
    for (const colour of [error, warning, witness]) expect(colour).toMatch(/^#[\dA-F]{6}$/);
    expect(new Set([error, warning, witness]).size).toBe(3);
    expect(colours.get('附件1部门整体!G22')).toBe(witness);
    expect(colours.get('附件1部门整体!G16')).toBe(warning);
    expect(new Set(colours.values())).toEqual(new Set([error, warning, witness]));
    expect([...colours.keys()].filter((area) => area.startsWith('公开'))).toEqual([]);
    expect((await commentTexts(pane)).get('附件1部门整体!H22')).toContain('97');

    await page.click('[data-command="recalculate"]');
    await pane.getByRole('checkbox', { name: 'H22', exact: false }).first().waitFor();
    const offered = await pane.locator('li', { has: pane.getByRole('checkbox') }).allInnerTexts();
    const lines = offered.map((text) => text.replace(/\s+/g, ' '));
    // Boxes for sheets and kinds stand above their cells.
    expect(lines.filter((text) => /^H\d/u.test(text))).toEqual([
      expect.stringMatching(/H22 .*92.*97/),
      expect.stringMatching(/H14 .*10.*9\.33/),
      expect.stringMatching(/H22 .*92.*91\.33/),
    ]);
    expect(await valuesAt(pane, correctedCells)).toEqual(printedValues);
    await screenshot(page, 'main-job-changes');

    await press('写入 3 处', '已写入 3 处');
    expect(await valuesAt(pane, correctedCells)).toEqual(rightValues);
    await press('撤销', '已恢复 3 处');
    expect(await valuesAt(pane, correctedCells)).toEqual(printedValues);
    await press('清除标记', /已清除 \d+ 处标记/);

    // A check leads to the first error: the user goes back to where he was.
    await select(pane, began);
    expect(await inventory(pane)).toEqual(before);
    const filesAfter = await filesIn(await save(page));
    expect(Object.keys(filesAfter)).toEqual(Object.keys(filesBefore));
    for (const [name, text] of Object.entries(filesAfter)) expect(text, name).toBe(filesBefore[name]);
  });

  test('a correction can be undone after the workbook was saved and opened again', async () => {
    await press('检查', '检查完毕');
    await page.click('[data-command="recalculate"]');
    await press('写入 3 处', '已写入 3 处');
    const buffer = await readFile(await save(page));
    await page.setInputFiles('input[type=file]', {
      name: '重新打开.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    await page.waitForFunction(() => window.preview?.workbook.name === '重新打开.xlsx');
    pane = await readyPane(page);
    expect(await valuesAt(pane, correctedCells)).toEqual(rightValues);
    await press('撤销', '已恢复 3 处');
    expect(await valuesAt(pane, correctedCells)).toEqual(printedValues);
  });

  test('a finding leads to its cell, whose comment the grid shows', async () => {
    await press('检查', '检查完毕');
    // Of a long list, only what is in sight is in the page.
    await pane.getByRole('searchbox', { name: '搜索' }).fill('各部分得分之和为97');
    await pane.locator('[data-row]', { hasText: '各部分得分之和为97' }).click();
    await expect.poll(() => selection(pane), { timeout: patience }).toBe('附件1部门整体!H22');
    await expect.poll(async () => (await placeOnPage('H22')).isShown, { timeout: patience }).toBe(true);
    const { x, y } = await placeOnPage('H22');
    await page.mouse.move(x - 40, y - 40);
    await page.mouse.move(x, y, { steps: 4 });
    const tip = page.locator('main').getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.innerText()).toContain('各部分得分之和为97，表中总分为92。');
    await screenshot(page, 'main-job-comment');
    await page.mouse.move(x, 20);
    await tip.waitFor({ state: 'detached' });
  });

  test('an edit in the grid is checked by itself, and the grid keeps the keyboard', async () => {
    await press('检查', '检查完毕');
    await pane.getByRole('searchbox', { name: '搜索' }).fill('各部分得分之和为97');
    const finding = pane.locator('[data-row]', { hasText: '各部分得分之和为97' });
    await finding.click();
    await expect.poll(async () => (await placeOnPage('H22')).isShown, { timeout: patience }).toBe(true);
    const { x, y } = await placeOnPage('H22');
    await page.mouse.click(x, y);
    await page.keyboard.type('97');
    await page.keyboard.press('Enter');
    await finding.waitFor({ state: 'detached' });
    expect(await valuesAt(pane, [['附件1部门整体', 'H22']])).toEqual([97]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    await page.keyboard.press('ControlOrMeta+z');
    await finding.waitFor();
    expect(await valuesAt(pane, [['附件1部门整体', 'H22']])).toEqual([92]);
  });

  test('differences that rounding explains are told as such, and marked only when asked', async () => {
    await press('检查', '检查完毕');
    const marked = async () => [...(await colouredAreas(pane)).keys()].filter((area) => /^公开/.test(area));
    expect(await marked()).toEqual([]);
    await pane.getByRole('button', { name: '更多' }).click();
    await pane.getByRole('menuitem', { name: '设置' }).click();
    await pane.getByRole('switch', { name: '在表中也标出尾差' }).check();
    await pane.getByRole('button', { name: '返回' }).click();
    await page.click('[data-command="check"]');
    await expect.poll(marked, { timeout: patience }).toEqual(['公开03表!C7', '公开03表!E7', '公开06表!C20']);
    await switchOn(pane.locator('button[aria-pressed]', { hasText: '尾差' }));
    await pane.getByRole('searchbox', { name: '搜索' }).fill('公开03表');
    const told = await pane.locator('[data-row]').allInnerTexts();
    expect(told).toHaveLength(2);
    for (const text of told) expect(text).toMatch(/^尾差/);
  });
});

/** Presses a switch that is off. */
async function switchOn(found: Locator): Promise<void> {
  if ((await found.getAttribute('aria-pressed')) !== 'true') await found.click();
}

/** The middle of a cell, in pixels of the page. */
interface Place {
  readonly x: number;
  readonly y: number;
  /** Whether the grid shows it. */
  readonly isShown: boolean;
}

/** Where a cell of the active sheet is. */
async function placeOnPage(cell: string): Promise<Place> {
  const inGrid = await page.evaluate((wanted) => {
    const sheet = window.preview?.grid.getActiveWorkbook()?.getActiveSheet();
    if (sheet === undefined) throw new Error('No sheet is shown');
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const first = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    const rect = sheet.getRange(wanted).getCellRect();
    const header = { width: 46, height: 20 };
    return {
      x: header.width + rect.left - first.left - offsetX + rect.width / 2,
      y: header.height + rect.top - first.top - offsetY + rect.height / 2,
    };
  }, cell);
  const canvas = await page.locator('canvas[id^=univer-sheet-main]').boundingBox();
  if (canvas === null) throw new Error('The grid is not shown');
  return {
    x: canvas.x + inGrid.x,
    y: canvas.y + inGrid.y,
    isShown: inGrid.x < canvas.width && inGrid.y < canvas.height,
  };
}
