import type { Wording } from './facts/fact';

/** What only a person with Excel can see: what to do, and what is to be seen then. */
export interface HandStep {
  /** Stable, like the ids of facts. */
  readonly id: string;
  readonly act: Wording;
  /** What the add-in relies on, or promises. */
  readonly seen: Wording;
}

/** The steps that a person goes through with the add-in itself (`npm start`), in this order; about half an hour. */
export const HAND_STEPS: readonly HandStep[] = [
  {
    id: 'hand-start',
    act: {
      zh: 'npm start，在 Excel 里打开一个样例（assets/samples），点“检查”。',
      en: 'npm start; open a sample (assets/samples) in Excel and press 检查.',
    },
    seen: {
      zh: '窗格打开，没有出错的提示；有问题的单元格有底色和批注。',
      en: 'The pane opens without an error; cells with problems have a colour and a comment.',
    },
  },
  {
    id: 'hand-undo-marks',
    act: {
      zh: '按 Ctrl+Z，直到标记消失（或不能再撤销）；再点“清除标记”。',
      en: 'Press Ctrl+Z until the marks are gone, or nothing is left to undo; then 清除标记.',
    },
    seen: {
      zh: '底色和批注一个不剩。记下一次 Ctrl+Z 撤掉几步，撤销列表是否还在。',
      en: 'No colour and no comment is left. Note how much one Ctrl+Z takes back, and whether the undo list is still there.',
    },
  },
  {
    id: 'hand-redo-marks',
    act: {
      zh: '检查，清除标记，再按 Ctrl+Z 让标记回来，保存前再点一次“清除标记”。',
      en: 'Check, clear the marks, bring them back with Ctrl+Z, and clear them again.',
    },
    seen: {
      zh: '回来的标记都认得出，全部清除。',
      en: 'The marks that came back are known again, and all cleared.',
    },
  },
  {
    id: 'hand-undo-write',
    act: {
      zh: '自己改一个单元格，再“一键重算”写入，然后按 Ctrl+Z；最后点“撤销”。',
      en: 'Edit a cell, then write a recalculation, press Ctrl+Z, and at the end 撤销 in the pane.',
    },
    seen: {
      zh: '记下：写入后 Excel 自己的撤销列表是否清空，一次 Ctrl+Z 撤回几个单元格。“撤销”之后各单元格与写入前相同。',
      en: 'Note whether writing empties Excel’s undo list, and how many cells one Ctrl+Z takes back. After 撤销 the cells are as before.',
    },
  },
  {
    id: 'hand-reopen',
    act: {
      zh: '写入、处理两条问题，保存，关闭 Excel，再打开，点“检查”和“撤销”。',
      en: 'Write, decide two findings, save, close Excel, open again, check, and undo.',
    },
    seen: {
      zh: '处理意见还在；“撤销”恢复写入前的数。',
      en: 'The decisions are there; the figures are as before the write.',
    },
  },
  {
    id: 'hand-notes',
    act: {
      zh: '给一个会被标出的单元格加“注释”（旧式批注），再检查。',
      en: 'Give a cell that will be marked a note (the old kind), then check.',
    },
    seen: {
      zh: '该单元格有底色，注释原样；窗格说明有一个单元格没有批注。',
      en: 'The cell has its colour, the note is as it was, and the pane says that one cell has no comment.',
    },
  },
  {
    id: 'hand-formats',
    act: {
      zh: '自己加数据条、色阶、图标集、“重复值”各一条条件格式，检查，再清除标记。',
      en: 'Add a data bar, a colour scale, an icon set and a rule for duplicates; check, then clear the marks.',
    },
    seen: { zh: '自己的条件格式都在，标记都清掉。', en: 'Your own rules are all there, the marks all gone.' },
  },
  {
    id: 'hand-editing',
    act: { zh: '在单元格里打字不回车，点“检查”。', en: 'Type into a cell without Enter, then press 检查.' },
    seen: {
      zh: '窗格说正在编辑单元格，什么也没有改；回车后再点就好。',
      en: 'The pane says that a cell is being edited; nothing is changed, and after Enter it works.',
    },
  },
  {
    id: 'hand-manual',
    act: {
      zh: '公式选项设为手动计算，改一个合计所含的数，点“检查”。',
      en: 'Set calculation to manual, change a figure that a total adds up, then press 检查.',
    },
    seen: {
      zh: '合计先算好再核对，没有误报。',
      en: 'The total is calculated first; nothing is reported falsely.',
    },
  },
  {
    id: 'hand-rows',
    act: {
      zh: '写入后在写入的单元格上方插入几行，再点“撤销”。',
      en: 'Write, insert rows above the written cells, then press 撤销.',
    },
    seen: {
      zh: '移动后的单元格恢复，别处不变。',
      en: 'The moved cells are put back, and nothing else changes.',
    },
  },
  {
    id: 'hand-old-format',
    act: { zh: '另存为 .xls，打开，点“检查”。', en: 'Save as .xls, open it, press 检查.' },
    seen: {
      zh: '窗格说这是旧版 .xls、不保存处理意见；没有自动标记。',
      en: 'The pane says that it is an old .xls, in which nothing is kept; nothing is marked.',
    },
  },
  {
    id: 'hand-read-only',
    act: {
      zh: '从邮件或网络打开（受保护的视图），或标为最终状态，点“检查”。',
      en: 'Open a file in Protected View, or marked as final, and press 检查.',
    },
    seen: {
      zh: '能核对；写入时说明只读。',
      en: 'It is checked; where something is written, the pane says that it is read-only.',
    },
  },
  {
    id: 'hand-two-people',
    act: {
      zh: '两人共同编辑同一个工作簿，同时各处理一条问题，再各自检查。',
      en: 'Two people at one workbook decide a finding each at the same time, then both check.',
    },
    seen: { zh: '两条处理意见都在。', en: 'Both decisions are there.' },
  },
  {
    id: 'hand-languages',
    act: {
      zh: '在英文版 Excel（或更改显示语言）里打开窗格。',
      en: 'Open the pane in an English Excel, or with English as display language.',
    },
    seen: { zh: '窗格和功能区是英文。', en: 'Pane and ribbon are English.' },
  },
  {
    id: 'hand-old-engine',
    act: {
      zh: '若有没有 WebView2 的电脑（Office 2016/2019、LTSC 2019），在那里打开加载项。',
      en: 'Where there is a machine without WebView2 (Office 2016, 2019, LTSC 2019), open the add-in there.',
    },
    seen: {
      zh: '窗格说明需要哪种 Excel，以及现在可以怎么做，不是空白。',
      en: 'The pane says which Excel is needed and what can be done today, and is not blank.',
    },
  },
];
