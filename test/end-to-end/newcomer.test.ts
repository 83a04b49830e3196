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
