import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paragraph, publishedBook, word } from '../files/word';
import { sample } from '../disclosure/samples';
import { openSample, selected } from '../session/headless';
import { showChecked, type ShownPane } from './pane';
import { show } from './views';

/** What reads files is loaded when the first one is given. */
const LOADING = { timeout: 20_000 };

/** The sample as it is published, 公开03表 with 335.54 of basic expenditure printed as 353.54 in its first line. */
async function publishedDocument(): Promise<Uint8Array> {
  const book = publishedBook(await sample('zhuzhou-shifeng-2021')).map((page) =>
    page.includes('公开03表') || page.includes('公开 03 表') ? page.replace('335.54', '353.54') : page,
  );
  return word(...book, paragraph('三、支出决算情况说明'), paragraph('2021年度支出合计1,474.07万元。'));
}

async function given(): Promise<ShownPane> {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await show(pane, /^情况说明/u);
  const file = new File([new Uint8Array(await publishedDocument())], '决算公开.docx');
  await pane.user.upload(screen.getByLabelText('选择文件…', { selector: 'input' }), file);
  await screen.findByRole('region', { name: '情况说明的文字' }, LOADING);
  return pane;
}

test('the tables of a .docx are listed by how they stand to the workbook, and lead to its forms', async () => {
  const pane = await given();
  const { user, session } = pane;
  // Nine forms of the accounts and five self-assessments.
  await user.click(screen.getByText('Word 文档中认出的表 14 张，与工作簿对照 14 张'));
  expect(screen.getByRole('heading', { name: '与工作簿一致' })).toBeTruthy();
  const { findings } = session.getState().reviewed?.review ?? { findings: [] };
  const differing = findings.filter(({ rule }) => rule === 'D-TABLE');
  expect(differing).toHaveLength(1);
  const [first] = differing;
  if (first === undefined) throw new Error('no finding');
  const { cells, severity } = first;
  expect([severity, cells[0]?.sheet, cells[1]?.sheet]).toEqual([
    'error',
    '公开03表',
    'Word 文档 表3 支出决算表',
  ]);
  await user.click(screen.getByRole('button', { name: 'Word 文档 表3 支出决算表 — 工作簿“公开03表”' }));
  await waitFor(async () => {
    expect((await selected(pane)).split('!')[0]).toBe('公开03表');
  });
  // A cell of the document is in no sheet: the part of the pane that tells of it is shown.
  session.show('findings');
  const [, inDocument] = cells;
  if (inDocument === undefined) throw new Error('no cell');
  await session.goTo(inDocument);
  expect(session.getState()).toMatchObject({ view: 'text', notice: { kind: 'textRead', tables: 14 } });
});

test('what is wrong in the document alone is no mark of the workbook', async () => {
  const { session } = await given();
  const { findings } = session.getState().reviewed?.review ?? { findings: [] };
  // The wrong digit breaks relations within the document, too.
  expect(findings.filter(({ cells: [cell] }) => cell?.sheet.startsWith('Word'))).not.toEqual([]);
  await session.highlight();
  expect(session.getState().notice).toMatchObject({ kind: 'marked' });
});
