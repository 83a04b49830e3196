import { read, write } from '@e965/xlsx';
import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../src/files';
import { runCommand } from '../review-files/run-command';
import { yearBook } from '../review-files/year-book';
import { launchBrowser } from './browser';
import { checkPage } from './build';
import { longestTask } from './longest-task';
import { fromDisk, launchOldBrowser, openPage, servePage } from './page';
import { patience, screenshot, startTimeout, testTimeout } from './preview';

const samples = join(import.meta.dirname, '../../assets/samples');
const SAMPLE = 'zhuzhou-shifeng-2021.xlsx';

let folder: string;
let browser: Browser;
let served: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  folder = await checkPage();
  browser = await launchBrowser();
  served = await servePage(folder);
}, startTimeout);

afterAll(async () => {
  await browser.close();
  served.close();
}, patience);

/** What the command line finds in a sample, by severity. */
async function foundByCommand(name: string): Promise<Readonly<Record<string, number>>> {
  const { out } = await runCommand(join(samples, name), '--json');
  const { files } = JSON.parse(out) as {
    readonly files: readonly { readonly findings: readonly { readonly severity: string }[] }[];
  };
  const counts: Record<string, number> = {};
  for (const { severity } of files[0]?.findings ?? []) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

/** Drops files on the page, as from a folder on the desktop. */
async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, content: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((packed) => {
    const data = new DataTransfer();
    for (const { name, content } of packed)
      data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, given);
  await page.dispatchEvent('#page > div > div', 'drop', { dataTransfer: transfer });
}

/** Waits for words on the page; in an old browser, too. */
async function reads(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), words, { timeout: patience });
}

/** Presses the first button with some words, as an old browser lets it be done, too. */
function press(page: Page, words: string): Promise<void> {
  return page.evaluate((text) => {
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.find((button) => button.innerText.includes(text) || button.ariaLabel === text);
    if (found === undefined) throw new Error(`no button ${text}`);
    found.click();
  }, words);
}

/** Downloads the copy; gives its bytes. */
async function copyFrom(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载副本')]);
  return readFile(await download.path());
}

/** Opens a copy beside what is there, and waits until it is checked. */
async function opensAgain(page: Page, bytes: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file] >> nth=0', { name: '再打开.xlsx', mimeType: '', buffer: bytes });
  await reads(page, '已识别 14 张表');
}

async function valueAt(bytes: Buffer, sheet: string, row: number, column: number): Promise<unknown> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.failure);
  const found = opened.value.snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.rows.find((one) => one.row === row - 1);
  return found?.cells[column - 1 - found.firstColumn]?.value;
}

/** How many findings the pane counts of each severity. */
async function countsShown(page: Page): Promise<readonly number[]> {
  const buttons = await page.getByRole('region', { name: '检查结果' }).getByRole('button').allInnerTexts();
  return buttons
    .flatMap((text) => /^(\d+)\s*(?:错误|待核实|尾差|提示)$/u.exec(text.trim())?.[1] ?? [])
    .map(Number);
}

/** The user has a name, and has been shown around before. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.setItem('final-accounts-check:userName', '"张会计"');
    localStorage.setItem('final-accounts-check:tourSeen', 'true');
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector('h1') !== null);
}

describe('the page', { timeout: testTimeout }, () => {
  test('finds what the command line finds; corrections and decisions go into the copy, and are there again', async () => {
    const { page, troubles, foreignRequests } = await openPage(browser, served.url);
    await settle(page);
    await drop(page, [{ name: SAMPLE, bytes: await readFile(join(samples, SAMPLE)) }]);
    await reads(page, '已识别 14 张表');
    const { error, warning, rounding, info } = await foundByCommand(SAMPLE);
    const pane = page.getByRole('region', { name: '检查结果' });
    expect(await countsShown(page)).toEqual([error, warning, rounding, info]);

    // The sheets follow the pane, and the pane the sheets.
    await page.getByRole('searchbox').fill('各部分得分之和为97');
    await page.locator('[data-row]', { hasText: '各部分得分之和为97' }).first().click();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-label')).toBe('附件1部门整体');
    await expect.poll(() => page.locator('[aria-selected=true][role=gridcell]').innerText()).toBe('92');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    await expect.poll(() => page.getByRole('group', { name: '所选单元格' }).innerText()).toContain('A1');

    for (const decided of [1, 2, 3]) {
      await pane
        .locator('[data-row]:visible')
        .nth(decided - 1)
        .focus();
      await page.keyboard.press('e');
      await pane.getByRole('textbox', { name: /说明|理由|原因/u }).fill('按批复口径填列');
      await page.keyboard.press('Control+Enter');
      await reads(page, `已处理 ${decided} /`);
    }
    await page.getByRole('tab', { name: /^重算/u }).click();
    await pane.getByRole('checkbox', { name: /H22/u }).first().uncheck();
    await page.getByRole('button', { name: '写入 2 处' }).click();
    await reads(page, '已写入 2 处');
    await reads(page, '有改动，未下载');
    await screenshot(page, 'page-one-file');
    const copy = await copyFrom(page);
    expect(await valueAt(copy, '附件2公车平台', 14, 8)).toBe(9.33);
    await page.waitForFunction(() => !document.body.innerText.includes('有改动，未下载'));

    await press(page, '返回首页');
    await opensAgain(page, copy);
    await reads(page, '已处理 3 /');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await reads(page, '已恢复 2 处');
    expect(await valueAt(await copyFrom(page), '附件2公车平台', 14, 8)).toBe(10);
    expect([troubles, foreignRequests]).toEqual([[], []]);
    await page.context().close();
  });

  test('reviews a folder while it goes on answering, and tells of a damaged file in one line', async () => {
    const { page, troubles, foreignRequests } = await openPage(browser, fromDisk(folder));
    const bytes = await readFile(join(samples, 'wuhan-dongxihu-2020.xlsx'));
    const files = Array.from({ length: 60 }, (_, index) => ({ name: `单位${index + 1}.xlsx`, bytes }));
    files[29] = { name: '单位30.xlsx', bytes: bytes.subarray(0, 4000) };
    const longest = await longestTask(page, async () => {
      await drop(page, files);
      await reads(page, '已核对');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 60);
      await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null, null, {
        timeout: patience,
      });
    });
    expect(longest).toBeLessThan(200);
    const lines = await page.locator('tbody tr', { hasText: '读不出' }).allInnerTexts();
    expect(lines.map((text) => text.split(/\s/u)[0])).toEqual(['单位30.xlsx']);
    const { error, warning } = await foundByCommand('wuhan-dongxihu-2020.xlsx');
    const [, forms, errors, warnings] = await page.locator('tbody tr').first().locator('td').allInnerTexts();
    expect([forms, errors, warnings].map(Number)).toEqual([1, error, warning]);
    await page.getByRole('button', { name: '汇总' }).click();
    const [summary] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /xlsx/u }).click(),
    ]);
    expect((await openWorkbook(await readFile(await summary.path()))).ok).toBe(true);
    await screenshot(page, 'page-folder');
    expect([troubles, foreignRequests]).toEqual([[], []]);
    await page.context().close();
  });

  test('reviews a list with relations of one’s own and last year’s workbooks', async () => {
    const { page, troubles, foreignRequests } = await openPage(browser, fromDisk(folder));
    const book = (name: string, ...figures: Parameters<typeof yearBook>) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(yearBook(...figures)),
    });
    const files = [book('2023年水利局.xlsx', 2023, 7, 4), book('2023年林业局.xlsx', 2023, 3, 4)];
    await page.setInputFiles('input[aria-label="选择文件…"]', files);
    const warningsOf = async (name: string): Promise<number> => {
      const cells = page.locator('tbody tr', { hasText: name }).locator('td');
      return Number((await cells.allInnerTexts())[3]);
    };
    const done = async (): Promise<void> => {
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
      await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
    };
    await done();
    const before = [await warningsOf('水利局'), await warningsOf('林业局')] as const;
    // 7 are carried over, where 5 were left the year before.
    await page.setInputFiles('input[aria-label="上年工作簿…"]', [book('2022年水利局.xlsx', 2022, 3, 5)]);
    await reads(page, '与上年“2022年水利局.xlsx”比较');
    await done();
    await page.setInputFiles('input[aria-label="核对规则文件…"]', {
      ...{ name: '市级规则.txt', mimeType: 'text/plain', buffer: Buffer.from('甲 1 = 2\n') },
    });
    await reads(page, '核对规则：市级规则.txt');
    await done();
    expect([await warningsOf('水利局'), await warningsOf('林业局')]).toEqual([before[0] + 2, before[1] + 1]);
    await page.getByRole('button', { name: '规则和上年…' }).click();
    await page.getByRole('menuitem', { name: '上年工作簿文件夹…' }).waitFor();
    await screenshot(page, 'page-beside');
    await page.keyboard.press('Escape');
    await press(page, '不用这份核对规则');
    await press(page, '不与上年比较');
    await page.waitForFunction(() => !document.body.innerText.includes('与上年'));
    await done();
    expect([await warningsOf('水利局'), await warningsOf('林业局')]).toEqual(before);
    expect([troubles, foreignRequests]).toEqual([[], []]);
    await page.context().close();
  });

  test('would be seen to hold itself up', async () => {
    const { page } = await openPage(browser, served.url);
    const longest = await longestTask(page, () =>
      page.evaluate(() => {
        const end = performance.now() + 1500;
        while (performance.now() < end);
      }),
    );
    expect(longest).toBeGreaterThan(200);
    await page.context().close();
  });

  test.for([
    [
      'makes none',
      () => {
        window.Worker = class extends EventTarget {
          constructor() {
            super();
            document.body.dataset['asked'] = 'yes';
            throw new Error('There are no workers.');
          }
        } as unknown as typeof Worker;
      },
    ],
    [
      'makes none that runs',
      () => {
        const Genuine = Worker;
        window.Worker = class extends Genuine {
          constructor() {
            super(URL.createObjectURL(new Blob(['throw new Error("It is broken off.")'])));
            document.body.dataset['asked'] = 'yes';
          }
        };
      },
    ],
  ] as const)('does without workers where a browser %s', async ([, before]) => {
    const { page, foreignRequests } = await openPage(browser, served.url, { before });
    await settle(page);
    const bytes = await readFile(join(samples, SAMPLE));
    await drop(page, [{ name: SAMPLE, bytes }]);
    await reads(page, '已识别 14 张表');
    const { error, warning, rounding, info } = await foundByCommand(SAMPLE);
    expect(await countsShown(page)).toEqual([error, warning, rounding, info]);
    await page.getByRole('tab', { name: /^重算/u }).click();
    await page.getByRole('button', { name: '写入 3 处' }).click();
    await reads(page, '已写入 3 处');
    expect(await valueAt(await copyFrom(page), '附件2公车平台', 14, 8)).toBe(9.33);
    await press(page, '返回首页');
    await drop(page, [
      { name: '甲.xlsx', bytes },
      { name: '乙.xlsx', bytes: bytes.subarray(0, 4000) },
    ]);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
    const [, forms, errors, warnings] = await page
      .locator('tbody tr', { hasText: '甲.xlsx' })
      .locator('td')
      .allInnerTexts();
    expect([forms, errors, warnings].map(Number)).toEqual([14, error, warning]);
    expect(await page.evaluate(() => document.body.dataset['asked'])).toBe('yes');
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  test('shows an .xls from the disk, of which no copy is made', async () => {
    const { page, troubles, foreignRequests } = await openPage(browser, fromDisk(folder));
    const book = read(await readFile(join(samples, SAMPLE)), { cellNF: true });
    const bytes = Buffer.from(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    await drop(page, [{ name: '旧表.xls', bytes }]);
    await reads(page, '已识别 14 张表');
    await reads(page, '旧版 .xls 工作簿只能查看');
    expect(await page.getByRole('button', { name: '下载副本' }).count()).toBe(0);
    expect(await page.locator('[data-mark]').count()).toBeGreaterThan(0);
    await page.context().close();
    expect([troubles, foreignRequests]).toEqual([[], []]);
  });

  test('reads an .xls that is added to a list whose worker was made without what reads it', async () => {
    const { page, troubles, foreignRequests } = await openPage(browser, fromDisk(folder));
    const bytes = await readFile(join(samples, 'wuhan-dongxihu-2020.xlsx'));
    const rowsDone = (count: number): Promise<unknown> =>
      page.waitForFunction((wanted) => document.body.innerText.match(/\t已核对/gu)?.length === wanted, count);
    await drop(
      page,
      ['甲', '乙'].map((name) => ({ name: `${name}.xlsx`, bytes })),
    );
    await rowsDone(2);
    const book = read(await readFile(join(samples, SAMPLE)), { cellNF: true });
    const old = Buffer.from(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    await drop(page, [{ name: '旧表.xls', bytes: old }]);
    await rowsDone(3);
    const [, forms] = await page.locator('tbody tr', { hasText: '旧表.xls' }).locator('td').allInnerTexts();
    expect(forms).toBe('14');
    expect([troubles, foreignRequests]).toEqual([[], []]);
    await page.context().close();
  });

  test.for([
    ['zh-CN', 'light', '打开示例', '已识别 14 张表'],
    ['en', 'dark', 'Open the sample', '14 forms'],
  ] as const)('can be read and has names, in %s and %s', async ([locale, colorScheme, sample, forms]) => {
    const { page } = await openPage(browser, served.url, { locale, colorScheme });
    const look = async (): Promise<readonly string[]> => {
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { violations } = await window.axe.run({ include: ['body'], exclude: ['[data-tabster-dummy]'] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
      });
    };
    // What begins to fade in while axe reads has not its colours yet: what stays counts.
    const looks = (): Promise<void> => expect.poll(look, { timeout: patience }).toEqual([]);
    await looks();
    await press(page, sample);
    await reads(page, forms);
    await looks();
    const buffer = await readFile(join(samples, SAMPLE));
    await drop(page, [
      { name: 'a.xlsx', bytes: buffer },
      { name: 'b.xlsx', bytes: buffer.subarray(0, 999) },
      { name: 'c.png', bytes: buffer },
    ]);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);
    await page.setInputFiles('input[type=file][accept*=".csv"]', {
      ...{ name: 'own.txt', mimeType: 'text/plain', buffer: Buffer.from('A 1 = 2\n') },
    });
    await reads(page, 'own.txt');
    await looks();
    await page.context().close();
  });

  test('works in Chromium 103, served and from the disk', async ({ skip }) => {
    const old = await launchOldBrowser();
    if (old === null) {
      skip('it does not run here');
      return;
    }
    for (const base of [served.url, fromDisk(folder)]) {
      const { page, troubles, foreignRequests } = await openPage(old, base);
      await press(page, '打开示例');
      await reads(page, '已识别 14 张表');
      const { error } = await foundByCommand(SAMPLE);
      await reads(page, `${error}\n错误`);
      const copy = await copyFrom(page);
      expect(await valueAt(copy, '附件2公车平台', 14, 8)).toBe(10);
      expect([base, troubles, foreignRequests]).toEqual([base, [], []]);
      await page.context().close();
    }
    await old.close();
  });
});
