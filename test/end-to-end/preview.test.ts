import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import {
  openPreview,
  readyPane,
  paneSelector,
  screenshot,
  startPreview,
  patience,
  startTimeout,
  testTimeout,
  type Preview,
  type PreviewPage,
} from './preview';

let preview: Preview;
let opened: PreviewPage;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

beforeEach(async () => {
  opened = await openPreview(preview);
}, patience);

afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
  await opened.page.context().close();
}, patience);

/** What the grid shows in the active sheet's first rows, as text. */
function shownTexts(): Promise<readonly string[]> {
  return opened.page.evaluate(() => {
    const range = window.preview?.grid.getActiveWorkbook()?.getActiveSheet().getRange(0, 0, 12, 10);
    return (
      range
        ?.getDisplayValues()
        .flat()
        .filter((text) => text !== '') ?? []
    );
  });
}

describe('the preview', { timeout: testTimeout }, () => {
  test('shows a sample workbook with the genuine add-in beside it', async () => {
    const { page } = opened;
    const pane = await readyPane(page);
    const ready = await pane.evaluate(() => Office.onReady().then(({ host, platform }) => [host, platform]));
    expect(ready).toEqual(['Excel', 'OfficeOnline']);
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe('zh-CN');
    expect((await shownTexts()).length).toBeGreaterThan(10);
    await screenshot(page, 'preview');
  });

  test('runs a ribbon command in the add-in until it is completed', async () => {
    const { page } = opened;
    await readyPane(page);
    const requests = () => page.evaluate(() => window.preview?.host.counters.requests ?? 0);
    const before = await requests();
    await page.click('[data-command="check"]');
    await expect.poll(requests, { timeout: patience }).toBeGreaterThan(before);
    await page.waitForSelector('[data-command="check"]:enabled');
    await screenshot(page, 'preview-checked');
  });

  test('begins by itself with a check of the sample, as `npm run preview` opens it', async () => {
    const { page } = opened;
    // The add-in's own script comes later than the library, which is ready before it.
    await page.route('**/taskpane.*.js', async (route) => {
      await setTimeout(1500);
      await route.continue();
    });
    await page.goto(`${preview.url}?run=check`);
    const pane = await readyPane(page);
    await pane.waitForFunction(() => /错误/.test(document.body.innerText), undefined, { timeout: patience });
    await page.waitForSelector('[data-command="check"]:enabled');
    await screenshot(page, 'preview-begun');
  });

  test('marks what a check finds, and takes the marks away again', async () => {
    const { page } = opened;
    const pane = await readyPane(page);
    const marks = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheets = context.workbook.worksheets.load('items/id');
          await context.sync();
          const counts = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.getCount());
          await context.sync();
          return counts.reduce((total, { value }) => total + value, 0);
        }),
      );
    expect(await marks()).toBe(0);
    await page.click('[data-command="check"]');
    await expect.poll(marks, { timeout: patience }).toBeGreaterThan(0);
    await page.waitForSelector('[data-command="clearMarks"]:enabled');
    await page.click('[data-command="clearMarks"]');
    await expect.poll(marks, { timeout: patience }).toBe(0);
  });

  test('shows the add-in what is typed into the grid', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: '新建空白工作簿' }).click();
    await page.waitForFunction(() => window.preview?.workbook.name === '新建工作簿.xlsx');
    const pane = await readyPane(page);
    await page.mouse.click(90, 154); // cell A1
    await page.keyboard.type('=1+2');
    await page.keyboard.press('Enter');
    const a1 = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          range.load('values,formulas');
          await context.sync();
          return [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown];
        }),
      );
    await expect.poll(a1, { timeout: patience }).toEqual(['=1+2', 3]);
  });

  test('saves the workbook as a file', async () => {
    const { page } = opened;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: '文件' }).click();
        await page.getByRole('menuitem', { name: '另存为 .xlsx' }).click();
      })(),
    ]);
    expect(download.suggestedFilename()).toBe(await page.evaluate(() => window.preview?.workbook.name));
    const files = Object.keys(unzipSync(await readFile(await download.path())));
    expect(files).toContain('xl/workbook.xml');
  });

  test('speaks English when asked to, the add-in too', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Recalculate' }).waitFor();
    const language = async () => (await readyPane(page)).evaluate(() => Office.context.displayLanguage);
    await expect.poll(language, { timeout: patience }).toBe('en-US');
    await page.getByRole('button', { name: 'Dark' }).click();
    await screenshot(page, 'preview-english-dark');
  });

  test('shows the pane in the same colours as the page', async () => {
    const { page } = opened;
    const pane = await readyPane(page);
    const red = (frame: Frame) =>
      frame.evaluate(() => {
        const root = document.querySelector('.fui-FluentProvider');
        return root === null ? undefined : Number(/\d+/.exec(getComputedStyle(root).backgroundColor)?.[0]);
      });
    for (const frame of [page.mainFrame(), pane]) expect(await red(frame)).toBeGreaterThan(200);
    await page.getByRole('button', { name: '深色' }).click();
    for (const frame of [page.mainFrame(), pane])
      await expect.poll(() => red(frame), { timeout: patience }).toBeLessThan(100);
    await screenshot(page, 'preview-dark');
  });

  test('offers the samples by what they are', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: '武汉市洪山区 2020：部门整体和项目自评表' }).click();
    await page.waitForFunction(() => window.preview?.workbook.name === 'wuhan-hongshan-2020.xlsx');
    expect(await shownTexts()).toContain('2020 年度区机关事务服务中心部门整体绩效自评表');
  });

  test('keeps the pane between 320 and 600 pixels wide', async () => {
    const { page } = opened;
    const width = async () => (await page.locator(paneSelector).boundingBox())?.width;
    const splitter = page.getByRole('separator', { name: '调整面板宽度' });
    const drag = async (distance: number) => {
      await splitter.hover();
      const box = await splitter.boundingBox();
      if (box === null) throw new Error('The splitter is not shown');
      await page.mouse.down();
      await page.mouse.move(box.x + distance, box.y + 100, { steps: 4 });
      await page.mouse.up();
    };
    await drag(-500);
    expect(await width()).toBe(600);
    await drag(500);
    expect(await width()).toBe(320);
    await splitter.press('ArrowLeft');
    expect(await width()).toBe(340);
  });

  test('hides the pane and shows it again without starting the add-in anew', async () => {
    const { page } = opened;
    const pane = await readyPane(page);
    await pane.evaluate(() => {
      document.body.dataset['mark'] = 'still here';
    });
    await page.getByRole('button', { name: '关闭面板' }).click();
    expect(await page.locator(paneSelector).isVisible()).toBe(false);
    await page.click('[data-command="pane"]');
    expect(await page.locator(paneSelector).isVisible()).toBe(true);
    expect(await pane.evaluate(() => document.body.dataset['mark'])).toBe('still here');
  });

  test('opens a workbook that is dropped on the page', async () => {
    const { page } = opened;
    const bytes = await readFile('assets/samples/zhuzhou-shifeng-2021.xlsx', 'base64');
    const files = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      transfer.items.add(new File([data], '决算公开.xlsx'));
      return transfer;
    }, bytes);
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: files });
    await page.getByText('松开鼠标，打开这个工作簿').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.waitForFunction(() => window.preview?.workbook.name === '决算公开.xlsx');
    expect(await shownTexts()).toContain('收入支出决算总表');
  });

  test('refuses what is no workbook, and stays with what is open', async () => {
    const { page } = opened;
    const before = await shownTexts();
    await page.setInputFiles('input[type=file]', {
      name: '说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('not a workbook'),
    });
    await page.getByText('只能打开 .xlsx 文件').waitFor();
    expect(await shownTexts()).toEqual(before);
  });

  test.each([
    ['决算.xls', Buffer.from('an old one'), '这是旧的 .xls 格式，请在 Excel 或 WPS 中另存为 .xlsx，再打开。'],
    ['决算.xlsx', Buffer.from('no package'), '这不是 .xlsx 工作簿，只是文件名这样写。'],
    ['决算.xlsx', Buffer.from('PK\u0003\u0004 broken off'), '文件已损坏，请在原来的程序中打开并重新保存。'],
    ['决算.xlsx', Buffer.alloc(0), '文件是空的。'],
  ])('says in words why %s is not opened', async (name, buffer, words) => {
    const { page } = opened;
    await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await page.getByText(words, { exact: true }).waitFor();
  });

  test('refuses a file that is too large before it is read', async () => {
    const { page } = opened;
    const files = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(100 * 1024 * 1024 + 1)], '决算.xlsx'));
      return transfer;
    });
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.getByText('文件太大：最多100MB，解压后最多500MB。', { exact: true }).waitFor();
  });

  test('refuses a picture that is named like the written explanation', async () => {
    const { page } = opened;
    const pane = await readyPane(page);
    await pane.getByRole('button', { name: '检查' }).first().click();
    await pane.getByRole('tab', { name: /^情况说明/u }).click();
    await pane.getByLabel('选择文件…').setInputFiles({
      name: '情况说明.docx',
      mimeType: 'image/png',
      buffer: await readFile('assets/icon-32.png'),
    });
    await pane.getByText('这不是 .docx 或 .txt 文本').first().waitFor();
  });

  test('asks before changes that are not saved are left', async () => {
    const { page } = opened;
    const nameNow = () => page.evaluate(() => window.preview?.workbook.name);
    const openAnother = async () => {
      await page.getByRole('button', { name: '文件' }).click();
      await page.getByRole('menuitem', { name: '武汉市洪山区 2020：部门整体和项目自评表' }).click();
    };
    const leaving = () =>
      page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await readyPane(page);
    // Nothing has changed yet: the page may go.
    expect(await leaving()).toBe(true);
    await page.mouse.click(90, 154); // cell A1
    await page.keyboard.type('改动');
    await page.keyboard.press('Enter');
    await expect.poll(leaving, { timeout: patience }).toBe(false);
    await openAnother();
    const question = page.getByRole('alertdialog', { name: '“zhuzhou-shifeng-2021.xlsx”有未保存的改动' });
    await question.getByRole('button', { name: '取消' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await nameNow()).toBe('zhuzhou-shifeng-2021.xlsx');
    await openAnother();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      question.getByRole('button', { name: '先另存，再打开' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('zhuzhou-shifeng-2021.xlsx');
    await page.waitForFunction(() => window.preview?.workbook.name === 'wuhan-hongshan-2020.xlsx');
    expect(await leaving()).toBe(true);
  });
});
