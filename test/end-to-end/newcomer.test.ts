import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openPreview,
  patience,
  readyPane,
  startPreview,
  startTimeout,
  testTimeout,
  type Preview,
} from './preview';
import { Person } from './person';
import { selection } from './workbook';

declare global {
  interface Window {
    /** What workers said and policies forbade, in all frames of the page. */
    seen?: { readonly said: string[]; readonly forbidden: string[] };
  }
}

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, startTimeout);

afterAll(() => preview.close(), patience);

/** What the engine's worker of a page has said, and what the pane's policy has forbidden. */
interface Seen {
  readonly said: readonly string[];
  readonly forbidden: readonly string[];
}

/** Has every frame that is opened from now on tell the page what its workers say and what its policy forbids. */
async function watchWorkers(page: Page): Promise<() => Promise<Seen>> {
  await page.addInitScript(() => {
    const seen = (window.top ?? window).seen ?? { said: [], forbidden: [] };
    (window.top ?? window).seen = seen;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      seen.forbidden.push(violatedDirective);
    });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string }>) => {
          seen.said.push(data.kind);
        });
      }
    };
  });
  return () => page.evaluate(() => window.seen ?? { said: [], forbidden: [] });
}

/** Opens the sample in a preview's page and has it checked; gives the first finding's row. */
async function checkSample(page: Page): Promise<{ readonly pane: Frame; readonly first: Locator }> {
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: '武汉市洪山区 2020：部门整体和项目自评表' }).click();
  await page.waitForFunction(() => window.preview?.workbook.name === 'wuhan-hongshan-2020.xlsx');
  const pane = await readyPane(page);
  await pane.getByRole('button', { name: '检查' }).first().click();
  const first = pane.locator('[data-row]').first();
  await first.waitFor();
  return { pane, first };
}

describe('the engine', { timeout: testTimeout }, () => {
  test('reviews in a worker whose script stands in the page; nothing of it is forbidden', async () => {
    const { page, troubles, foreignRequests } = await openPreview(preview);
    const seen = await watchWorkers(page);
    const { first } = await checkSample(page);
    const inWorker = await first.innerText();
    expect(inWorker).toMatch(/^错误/u);
    expect(await seen()).toEqual({ said: ['result'], forbidden: [] });
    expect(page.workers()).toHaveLength(1);
    expect(page.workers()[0]?.url()).toMatch(/^blob:/u);
    expect(troubles).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  test.each<readonly [string, (page: Page) => Promise<unknown>, boolean]>([
    [
      'makes no workers',
      (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(window, 'Worker');
        }),
      false,
    ],
    [
      'forbids workers from its own texts',
      (page) =>
        page.route('**/taskpane.html*', async (route) => {
          const response = await route.fetch();
          const html = (await response.text()).replace('worker-src blob:', `worker-src 'none'`);
          await route.fulfill({ response, body: html });
        }),
      true,
    ],
  ])('reviews in the page where the browser %s', async (_why, arrange, isForbidden) => {
    const { page } = await openPreview(preview);
    await arrange(page);
    const seen = isForbidden ? await watchWorkers(page) : null;
    const { first } = await checkSample(page);
    expect(await first.innerText()).toMatch(/^错误/u);
    expect(page.workers()).toEqual([]);
    if (seen !== null) expect(await seen()).toEqual({ said: [], forbidden: ['worker-src'] });
    await page.context().close();
  });
});

describe('somebody who has never used it, at an ordinary screen', { timeout: testTimeout }, () => {
  test('reaches the first error with one click and no scrolling, in the pane and in the grid', async () => {
    const { page, troubles } = await openPreview(preview);
    await page.setViewportSize({ width: 1366, height: 768 });
    const { pane, first } = await checkSample(page);
    expect(await first.innerText()).toMatch(/^错误/u);
    await expect.poll(() => first.getAttribute('aria-expanded'), { timeout: patience }).toBe('true');
    const shown = await first.boundingBox();
    const frame = await page.locator('aside iframe').boundingBox();
    if (shown === null || frame === null) throw new Error('The first error is not drawn');
    expect(shown.y + shown.height).toBeLessThan(frame.y + frame.height);
    // What can be done about it is in sight, too, above the line that offers the tour.
    const act = await pane.getByRole('button', { name: '说明原因', exact: true }).boundingBox();
    const tour = await pane.getByRole('button', { name: '不用了' }).boundingBox();
    if (act === null || tour === null) throw new Error('The actions are not drawn');
    expect(act.y + act.height).toBeLessThan(tour.y);
    const cell = /[A-Z]+\d+/u.exec(await first.innerText())?.[0];
    await expect
      .poll(() => selection(pane), { timeout: patience })
      .toMatch(new RegExp(`!${cell ?? ''}$`, 'u'));
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

/** The height of the pane on a small screen, in pixels. */
const LOW = 610;

/** Makes the window as high as the pane is to be, with all that is around it. */
async function lower({ page }: Person): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const frame = await page.locator('aside iframe').boundingBox();
  await page.setViewportSize({ width, height: height + LOW - (frame?.height ?? 0) });
}

/** How far something sticks out of the pane, in pixels; 0 where all of it is in sight. */
async function outOfSight({ page }: Person, shown: Locator): Promise<number> {
  const [box, frame] = [await shown.boundingBox(), await page.locator('aside iframe').boundingBox()];
  if (box === null || frame === null) return Infinity;
  return Math.max(0, frame.y - box.y, box.y + box.height - (frame.y + frame.height));
}

const focusedRow = ({ pane }: Person): Promise<string | null> =>
  pane.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? (activeElement.dataset['row'] ?? null) : null;
  });

describe('somebody without a mouse, at a pane of 610 pixels', { timeout: 2 * testTimeout }, () => {
  test.each<readonly ['会计' | '审核', string, string]>([
    ['会计', 'i', '小额，不影响评价'],
    ['审核', 'e', '请补充依据'],
  ])('%s decides 20 findings with at most two keys each, the form in sight', async (role, asks, words) => {
    const person = await Person.sitsDown(preview);
    await lower(person);
    await person.introduces('王同志', role);
    await person.checks();
    const { page, pane } = person;
    await pane.locator('[data-row]:visible').first().focus();
    const submit = pane.locator('form button[type=submit]');
    const field = pane.locator('form textarea');
    const inSight = async (): Promise<void> => {
      for (const shown of [field, submit])
        await expect.poll(() => outOfSight(person, shown), { timeout: patience }).toBe(0);
    };
    let most = 0;
    for (let count = 0; count < 20; count += 1) {
      const before = await focusedRow(person);
      expect(before).not.toBeNull();
      let keys = 1;
      // The reviewer's words differ from one finding to the next; a reason that was given is there again.
      const isAsked = role === '会计' ? count % 5 !== 4 : count === 0;
      await page.keyboard.press(isAsked ? asks : 'a');
      if (isAsked) {
        await field.waitFor();
        if (count === 0)
          for (const line of [words, '第二行', '第三行', '第四行', '第五行']) {
            await page.keyboard.insertText(line);
            await page.keyboard.press('Enter');
            await inSight();
          }
        else await inSight();
        await page.keyboard.press('Control+Enter');
        keys += 1;
      }
      most = Math.max(most, keys);
      if (count < 19)
        await expect
          .poll(() => focusedRow(person), { timeout: patience })
          .not.toSatisfy((row: string | null) => row === null || row === before);
    }
    expect(most).toBe(2);
    expect(person.opened.troubles).toEqual([]);
    await page.context().close();
  });
});
