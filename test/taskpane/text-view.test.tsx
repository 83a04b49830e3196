import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { docx } from '../files/documents';
import { openSample, place, selected, type } from '../session/headless';
import { affairsCenter } from '../disclosure/narrative/texts/affairs-center';
import { seriousViolations } from './violations';
import { showChecked, type ShownPane } from './pane';
import { show } from './views';

/** Of 公开03表: 335.54 and 1,138.54 of 1,474.07; the text rounds one of them down, and has the share of the other wrong. */
const TEXT = `2021年度部门决算情况说明
三、支出决算情况说明
支出合计1,474.07万元，其中：基本支出335.54万元，占比32.76%；项目支出1,138.53万元，占比77.24%。
七、国有资产占用情况
年末，本单位共有执法车辆3辆。`;

/** What reads files is loaded when the first one is given. */
const LOADING = { timeout: 20_000 };

const open = async (): Promise<ShownPane> => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await show(pane, /^情况说明/u);
  return pane;
};

/** Pastes a text as the user does. */
async function paste(pane: ShownPane, text: string): Promise<void> {
  await pane.user.click(screen.getByRole('textbox', { name: '或粘贴文字' }));
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole('button', { name: '核对' }));
  await screen.findByRole('region', { name: '情况说明的文字' });
}

const opened = async (text = TEXT): Promise<ShownPane> => {
  const pane = await open();
  await paste(pane, text);
  return pane;
};

const words = (): HTMLElement => screen.getByRole('region', { name: '情况说明的文字' });
const claim = (name: string): HTMLElement => within(words()).getByRole('button', { name });
const claims = (): readonly string[] =>
  within(words())
    .getAllByRole('button', { name: /，(?:不符|尾差|成立|无法核对)$/u })
    .map((mark) => mark.getAttribute('aria-label') ?? '');
const card = (): HTMLElement => screen.getByRole('region', { name: '所选数字' });

/** Selects a cell as the user does in the grid. */
const select = ({ other }: ShownPane, sheet: string, cell: string): Promise<void> =>
  other(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });

const drop = (name: string, bytes: Uint8Array): void => {
  const file = new File([new Uint8Array(bytes)], name);
  fireEvent.drop(screen.getByRole('tabpanel').firstElementChild ?? document.body, {
    dataTransfer: { files: [file], types: ['Files'] },
  });
};

test('a pasted text is shown with its figures underlined by how they stand', async () => {
  await opened();
  expect(claims()).toEqual([
    '支出合计1,474.07万元，相符',
    '基本支出335.54万元，相符',
    '占比32.76%，不符',
    '项目支出1,138.53万元，尾差',
    '占比77.24%，相符',
    '本单位共有执法车辆3辆，无法核对',
  ]);
  expect(words().textContent).toContain(TEXT.split('\n')[2]);
  const counts = screen.getByRole('group', { name: '按核对结果筛选' });
  expect(
    within(counts)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['不符1', '尾差1', '相符3', '无法核对1', '只看有问题的段落']);
  expect(screen.getByRole('heading', { name: '三、支出决算情况说明' })).toBeDefined();
});

test('choosing a figure selects the cell that it states and tells what it was compared with', async () => {
  const pane = await opened();
  await pane.user.click(claim('项目支出1,138.53万元，尾差'));
  await waitFor(async () => {
    expect(await selected(pane)).toBe('公开03表!E7');
  });
  expect(card().textContent).toContain('项目支出 · 金额');
  expect(card().textContent).toContain('公开03表!E7');
  expect(card().textContent).toContain('1,138.54');
  expect(card().textContent).toContain('文字与表中数字一致 N-TABLE');
  expect(card().textContent).toMatch(/尾差.*相差−0\.01，可由四舍五入产生（尾差）/u);
  await pane.user.click(within(card()).getByRole('button', { name: '关闭' }));
  expect(screen.queryByRole('region', { name: '所选数字' })).toBeNull();
  expect(document.activeElement).toBe(claim('项目支出1,138.53万元，尾差'));
});

test('a wrong figure leads to the figures that it is worked out from, and to its finding', async () => {
  const pane = await opened();
  const { user } = pane;
  await user.click(claim('占比32.76%，不符'));
  // 335.54 of 1,474.07 is 22.76 %.
  expect(card().textContent).toMatch(/占比 = 部分 ÷ 总体 N-SHARE/u);
  expect(card().textContent).toMatch(/计算为22\.76/u);
  const [part] = within(card()).getAllByRole('button', { name: '基本支出335.54万元' });
  await user.click(part ?? document.body);
  expect(claim('基本支出335.54万元，相符').getAttribute('aria-pressed')).toBe('true');
  await waitFor(async () => {
    expect(await selected(pane)).toBe('公开03表!D7');
  });
  await user.click(claim('占比32.76%，不符'));
  const [finding] = within(card()).getAllByRole('button', { name: '在问题列表中查看' });
  await user.click(finding ?? document.body);
  expect(screen.getByRole('tab', { name: /^问题/u }).getAttribute('aria-selected')).toBe('true');
  const rows = [...document.querySelectorAll('[data-row]')];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.textContent).toContain('占比32.76%');
});

test('a figure that could not be checked says why, also in a list of its own', async () => {
  const { user } = await opened();
  await user.click(claim('本单位共有执法车辆3辆，无法核对'));
  expect(card().textContent).toContain('原因文中和表中都没有可以对照的数。');
  await user.click(screen.getByRole('button', { name: '无法核对的数字 1 处' }));
  expect(screen.getByRole('heading', { name: '文中和表中都没有可以对照的数。' })).toBeDefined();
});

test('a count shows the paragraphs with such figures alone', async () => {
  const { user } = await opened();
  const counts = screen.getByRole('group', { name: '按核对结果筛选' });
  await user.click(within(counts).getByRole('button', { name: /^无法核对/u }));
  expect(claims()).toEqual(['本单位共有执法车辆3辆，无法核对']);
  expect(screen.getByText('显示 1 / 5 段')).toBeDefined();
  await user.click(within(counts).getByRole('button', { name: '只看有问题的段落' }));
  expect(claims()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: '显示全文' }));
  expect(claims()).toHaveLength(6);
});

test('the keys lead from one wrong figure to the next, and from claim to claim', async () => {
  const { user } = await opened(affairsCenter);
  const broken = claims().filter((name) => name.endsWith('，不符'));
  expect(broken.length).toBeGreaterThan(10);
  await user.click(screen.getByRole('button', { name: '下一处不符' }));
  expect(screen.getByText(`不符 1 / ${broken.length}`)).toBeDefined();
  // The button goes on being pressed.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '下一处不符' }));
  await user.keyboard('n');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(broken[1]);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(broken[2]);
  await user.keyboard('p{ArrowUp}{ArrowUp}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(broken.at(-1));
  const before = claims().indexOf(broken[0] ?? '');
  await user.keyboard('n{ArrowLeft}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(claims()[before - 1]);
  // Only looked at, not chosen.
  expect(card().textContent).toContain(broken[0]?.split('，')[0]);
  await user.keyboard('{Enter}');
  expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '所选数字' })).toBeNull();
});

test('selecting a cell offers the figures that state it, without taking the focus', async () => {
  const pane = await opened(affairsCenter);
  const tab = screen.getByRole('tab', { name: /^情况说明/u });
  tab.focus();
  await select(pane, '公开03表', 'D7');
  expect(await screen.findByText('公开03表!D7 对应文中 3 处')).toBeDefined();
  const marked = (): readonly HTMLElement[] =>
    within(words())
      .getAllByRole('button')
      .filter((mark) => mark.getAttribute('aria-current') === 'location');
  expect(marked().map(({ textContent }) => textContent)).toEqual(
    ['基本支出335.54万元', '其中基本支出335.54万元', '包括基本支出335.54万元'].map(
      (text) => expect.stringContaining(text.slice(-11)) as string,
    ),
  );
  expect(document.activeElement).toBe(tab);
  await pane.user.click(screen.getByRole('button', { name: '查看' }));
  expect(marked()[0]?.getAttribute('aria-pressed')).toBe('true');
  await pane.user.click(screen.getByRole('button', { name: '下一处' }));
  expect(marked()[1]?.getAttribute('aria-pressed')).toBe('true');
  await select(pane, '公开03表', 'A1');
  await waitFor(() => {
    expect(marked()).toEqual([]);
  });
});

test('a finding of the text leads to its words, whatever cell is selected', async () => {
  const pane = await opened();
  const { user } = pane;
  await select(pane, '公开03表', 'C7');
  await screen.findByText('公开03表!C7 对应文中 1 处');
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  await user.click(screen.getByRole('tab', { name: /^问题/u }));
  const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ textContent }) =>
    textContent.includes('占比32.76%'),
  );
  await user.click(row ?? document.body);
  // A share is read as a percentage.
  expect(row?.textContent).toMatch(/按关系算得 ?22\.76.*%.*现为 ?32\.76%/u);
  const link = screen.queryByRole('button', { name: '在情况说明中查看' });
  if (link !== null) await user.click(link);
  expect(screen.getByRole('tab', { name: /^情况说明/u }).getAttribute('aria-selected')).toBe('true');
  expect(claim('占比32.76%，不符').getAttribute('aria-pressed')).toBe('true');
  expect(document.activeElement).toBe(claim('占比32.76%，不符'));
  expect(scrolled.mock.contexts.at(-1)).toBe(claim('占比32.76%，不符'));
  scrolled.mockRestore();
});

test('a wrong figure of the text that breaks several relations is one problem of the list', async () => {
  const { user } = await opened(affairsCenter);
  await user.click(screen.getByRole('tab', { name: /^问题/u }));
  const [shared] = screen
    .getAllByRole('list', { name: '3 条问题涉及同一组单元格' })
    .filter(({ parentElement }) => parentElement?.textContent.includes('“在职人员15人”'));
  expect(shared?.querySelectorAll('[data-row]')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: /^分组/u }));
  await user.click(await screen.findByRole('menuitemradio', { name: '按问题' }));
  const group = screen.getByRole('region', { name: '“在职人员15人”' });
  expect(group.querySelectorAll('[data-row]')).toHaveLength(3);
});

test('a dropped document is read, another one takes its place, and it can be taken away', async () => {
  const pane = await open();
  drop('说明.docx', docx(TEXT.split('\n').map((line) => [line])));
  await screen.findByRole('heading', { name: '说明.docx' }, LOADING);
  expect(claims()).toHaveLength(6);
  const { user } = pane;
  await user.click(screen.getByRole('button', { name: '换一份…' }));
  await user.upload(
    screen.getByLabelText('选择文件…', { selector: 'input' }),
    new File(['支出合计1,474.07万元。'], '新.txt'),
  );
  await screen.findByRole('heading', { name: '新.txt' }, LOADING);
  expect(claims()).toEqual(['支出合计1,474.07万元，相符']);
  await user.click(screen.getByRole('button', { name: '移除' }));
  await screen.findByRole('heading', { name: '核对情况说明' });
});

test('a file that is no text is refused, and the text before it stays', async () => {
  await opened();
  drop('图.png', new Uint8Array([0x89, 0x50, 0, 1]));
  expect(await screen.findAllByText(/这不是 \.docx 或 \.txt 文本。/u, undefined, LOADING)).not.toEqual([]);
  expect(claims()).toHaveLength(6);
});

test('a text of another unit or year is not compared with the tables, and says so', async () => {
  await opened(TEXT.replaceAll('2021', '2019'));
  expect(screen.getByText('文字是2019年度的，表是2021年度的，没有与表核对。')).toBeDefined();
});

test('a sheet that is a text is read by itself; several texts can be chosen from', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await pane.other(async (context) => {
    context.workbook.worksheets.add('情况说明');
    await context.sync();
  });
  const sentences = TEXT.split('\n').filter((line) => line.endsWith('。'));
  for (const [row, line] of sentences.entries()) await type(pane, place('情况说明', row, 0), line);
  await pane.user.click(screen.getByRole('button', { name: '重新检查' }));
  await show(pane, /^情况说明/u);
  await screen.findByRole('heading', { name: '工作表 情况说明' });
  const read = claims();
  expect(read).toContain('占比32.76%，不符');
  await pane.user.click(claim('占比32.76%，不符'));
  expect(card().textContent).toContain('情况说明!A1');
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  await select(pane, '情况说明', 'A2');
  await waitFor(() => {
    expect(scrolled.mock.contexts.at(-1)).toBe(words().querySelector('[data-paragraph="2"]'));
  });
  scrolled.mockRestore();
  await pane.user.click(screen.getByRole('button', { name: '添加…' }));
  await paste(pane, '支出合计1,474.07万元。');
  const choice = screen.getByRole('combobox', { name: '情况说明' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['工作表 情况说明', '粘贴的文字']);
  expect(claims()).toHaveLength(1);
  await pane.user.selectOptions(choice, '工作表 情况说明');
  expect(claims()).toEqual(read);
});

test('words that are no figure have what was found below them', async () => {
  await opened('2021年度部门决算情况说明\n十三、绩效自评综述\n物业经费项目绩效自评得分为分。');
  const notes = within(words()).getByText(/没有填写数字。$/u);
  expect(notes.parentElement?.textContent).toMatch(/^(?:待核实|错误)/u);
});

test('nothing serious is held against it', async () => {
  const { user } = await open();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('textbox', { name: '或粘贴文字' }));
  await user.paste(TEXT);
  await user.click(screen.getByRole('button', { name: '核对' }));
  await screen.findByRole('region', { name: '情况说明的文字' });
  await user.click(claim('占比32.76%，不符'));
  await user.click(screen.getByRole('button', { name: '无法核对的数字 1 处' }));
  expect(await seriousViolations()).toEqual([]);
});
