/** The preview's own words in Chinese. */
export const chinese = {
  file: '文件',
  newWorkbook: '新建空白工作簿',
  openFile: '打开 .xlsx 文件…',
  samples: '示例工作簿',
  noSamples: '（没有示例）',
  saveAs: '另存为 .xlsx',
  newName: '新建工作簿.xlsx',
  lightTheme: '浅色',
  darkTheme: '深色',
  otherLanguage: 'English',
  closePane: '关闭面板',
  resizePane: '调整面板宽度',
  dropHere: '松开鼠标，打开这个工作簿',
  opening: '正在打开…',
  standIn: '预览环境：用开源表格代替 Excel，运行的是未经改动的加载项；与真正的 Excel 不尽相同。',
  notCarried: '预览不显示，保存时原样保留：',
  notSaved: '没有写入所保存的文件：',
  failed: '未能完成：',
  onlyXlsx: '只能打开 .xlsx 文件。',
  dismiss: '知道了',
};

/** The words the preview needs in every language. */
export type Messages = typeof chinese;
