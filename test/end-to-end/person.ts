import { readFile } from 'node:fs/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { openPreview, readyPane, type Preview, type PreviewPage } from './preview';
import { save } from './workbook';

/** Somebody who works with the add-in: a browser of their own, with a workbook open in it. */
export class Person {
  private constructor(
    readonly opened: PreviewPage,
    private frame: Frame,
  ) {}

  /** Somebody sits down: with the workbook that the preview begins with, or with a file that another has saved. */
  static async sitsDown(
    preview: Preview,
    file?: { readonly bytes: Buffer; readonly name: string },
  ): Promise<Person> {
    const opened = await openPreview(preview);
    const { page } = opened;
    if (file !== undefined) {
      await page.setInputFiles('input[type=file]', {
        name: file.name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: file.bytes,
      });
      await page.waitForFunction((name) => window.preview?.workbook.name === name, file.name);
    }
    return new Person(opened, await readyPane(page));
  }

  get page(): Page {
    return this.opened.page;
  }

  get pane(): Frame {
    return this.frame;
  }

  /** Says who they are, in the settings. */
  async introduces(name: string, role: '会计' | '审核'): Promise<void> {
    await this.pane.getByRole('button', { name: '更多' }).click();
    await this.pane.getByRole('menuitem', { name: '设置' }).click();
    await this.pane.getByRole('radio', { name: role }).check();
    await this.pane.getByRole('textbox', { name: '姓名' }).fill(name);
    await this.pane.getByRole('button', { name: '返回' }).click();
  }

  /** Presses a button of the pane and waits until the pane says how it ended. */
  async presses(name: string | RegExp, outcome: string | RegExp): Promise<void> {
    await this.pane.getByRole('button', { name }).first().click();
    await this.hears(outcome);
  }

  /** Checks for the first time, and does not want to be shown around. */
  async checks(): Promise<void> {
    await this.presses('检查', '检查完毕');
    await this.pane.getByRole('button', { name: '不用了' }).click();
  }

  /** Waits until the pane says something. */
  async hears(outcome: string | RegExp): Promise<void> {
    await this.pane.getByRole('status').filter({ hasText: outcome }).waitFor({ state: 'attached' });
  }

  /** Shows the findings that have some words. */
  async searches(words: string): Promise<void> {
    await this.pane.getByRole('tab', { name: '问题' }).click();
    await this.pane.getByRole('searchbox', { name: '搜索' }).fill(words);
  }

  /** Unfolds the finding on a cell whose sentence has some words. */
  async unfolds({ words, cell }: { readonly words: string; readonly cell: string }): Promise<Locator> {
    await this.searches(words);
    const item = this.pane.locator('li', { hasText: words }).filter({ hasText: cell }).last();
    const row = item.locator('[data-row]');
    await row.waitFor({ state: 'attached' });
    // What a problem breaks is folded below its heading.
    if (!(await row.isVisible()))
      await this.pane
        .locator('li', { has: row })
        .getByText(/^不平的关系/u)
        .first()
        .click();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    return item;
  }

  /** Saves the workbook; gives the file, which outlasts the browser. */
  async saves(): Promise<Buffer> {
    return readFile(await save(this.page));
  }
}
