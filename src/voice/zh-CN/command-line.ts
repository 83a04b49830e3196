/** The command line's messages in 简体中文. "{name}" is filled in by `say`. */
export const commandLine = {
  usage: `用法：npm run review -- 文件.xlsx [更多文件] [选项]
      npm run review -- 文件.xlsx --text 情况说明.docx
      npm run review -- 情况说明.docx（只核对文字本身；也可用 .txt）

核对部门决算绩效自评表与情况说明，列出问题与更正；不改动原文件。

选项：
  --text 文件      情况说明（.docx 或 .txt），与工作簿中的表互相核对
  --json           只向标准输出打印一个 JSON 文档
  --out 文件夹     另存一份带更正、标记、批注和“核对报告”的副本（不覆盖任何已有文件）
  --formulas       连同公式单元格一起更正（默认保留公式）
  --live           更正写成引用原始数据的公式（能写成公式的单元格）
  --keep-rounded   保留只因取整而不同的得分
  --lang 语言      zh-CN（默认）或 en
  --help           显示本说明

退出状态：0 没有错误；1 有错误；2 有文件读不出或用法不对；3 有文件没有认出可核对的表，未作核对`,
  noFiles: '没有给出文件。',
  oneWorkbook: '--text 只能与一个工作簿一起使用。',
  badOption: '选项有误：{detail}',
  badLanguage: '不认识的语言：{language}（可用 zh-CN、en）',

  notFound: '找不到文件',
  unreadable: '文件打不开（无权限，或不是文件）',
  empty: '文件是空的',
  tooLarge: '文件太大（上限 {file} MB，解压后 {unpacked} MB）',
  notXlsx: '不是 .xlsx 工作簿',
  oldFormat: '是旧的 .xls 格式，请先另存为 .xlsx',
  passwordProtected: '文件有打开密码，请先取消密码',
  damaged: '文件已损坏',
  unsupported: '文件中有读不到的工作表',
  oldDocument: '是旧的 .doc 格式，请先另存为 .docx',
  notText: '不是 .docx 或 .txt 文字文件',
  noText: '文件里没有文字（可能是扫描件）',

  fileLine: '文件：{file}',
  failedLine: '{file}：{reason}',
  formsHead: '识别出 {count} 张表：',
  formLine: '{sheet}：{title}（{form}）',
  formLineLayout: '{sheet}：{title}（{form}，表式：{layout}）',
  unrecognisedHead: '未识别的工作表：',
  unrecognisedLine: '{sheet}：{reason}',
  findingsHead: '问题 {count} 处：',
  noFindings: '没有发现问题。',
  nothingChecked: '没有认出可以核对的表或文字，未作任何核对。',
  blankLine: '还有空白待填：{parts}{then}。',
  blankFillable: '可填 {fillable} 处',
  blankAwaiting: '{awaiting} 处待人工评分',
  blankJoin: '，',
  blankFollowing: '（其中 {following} 处随评分算出）',
  correctionsHead: '可更正 {count} 处：',
  relationsLine:
    '关系：核对 {checked} 条，成立 {held}，尾差 {withinRounding}，不成立 {broken}；另有 {notCheckable} 条无法核对。',
  notAllChecked: '没有发现错误，但并未全部核对，见下。',
  narrativeLine:
    '情况说明：数字 {numbers} 处，已核对 {checked} 处（与表对应 {ties} 处），没有可对照的 {uncompared} 处，未读 {unread} 处，不属核对范围 {outside} 处。',
  outsideLine: '不属核对范围 {count} 处：{reason}',
  unresolvedLine: '{place}“{quote}”：{reason}',
  paragraph: '第{number}段',
  copyLine: '副本：{path}（更正 {corrected} 处，标记 {marked} 处）',
  cannotWrite: '{file}：副本写不出（{detail}）',
  lostLine: '{file}：副本中没有保留{kind}（{count} 处）',

  error: '错误',
  warning: '待核实',
  rounding: '尾差',
  info: '提示',

  listJoin: '、',
  ruleId: '编号',
  equation: '关系式',
  ruleForms: '表',
  ruleSource: '依据',
  inapplicable: '不适用',

  columnSeverity: '级别',
  columnCell: '单元格',
  columnExpected: '应为',
  columnActual: '现为',
  columnDifference: '差额',
  columnMessage: '说明',
  columnFrom: '原值',
  columnTo: '改为',
  columnRule: '规则',
  columnRemark: '备注',
  remarkRounding: '取整',
  remarkFormula: '公式',

  reportKind: '类别',
  reportForm: '表',
  reportExpected: '应为／改为',
  reportActual: '现为／原值',
  kindFinding: '问题',
  kindCorrection: '更正',
  written: '已更正',
  writtenRounding: '已更正（原为取整）',
  keptFormula: '公式单元格，未改',
  emptyCell: '（空）',

  lostCharts: '图表',
  lostShapes: '形状或文本框',
  lostPivots: '数据透视表',
  lostSlicers: '切片器或日程表',
  lostControls: '表单控件或 ActiveX 控件',
  lostMacros: '宏',
  lostEmbedded: '嵌入对象',
  lostCustomXml: '自定义 XML',
  lostProperties: '自定义文档属性',
  lostExternal: '外部链接',
  lostConnections: '数据连接或查询',
  lostDataModel: '数据模型',
  lostThreads: '批注会话（新式批注）',
  lostNotes: '批注',
  lostOtherSheets: '图表工作表或宏工作表',
  lostPrinter: '打印机设置',
  lostSignature: '数字签名',
  lostDynamic: '动态数组或富数据',
  lostImages: '图片',
  lostTables: '表格',
  lostSparklines: '迷你图',
  lostValidation: '引用其他工作表的数据验证',
  lostFormatRules: '重复值、文本开头或结尾等条件格式',
  lostStopIfTrue: '条件格式的“如果为真则停止”',
  lostRanges: '允许编辑区域',
  lostScenarios: '方案',
  lostViews: '自定义视图',
  lostSheetPassword: '工作表保护的旧式密码',
  lostBookPassword: '工作簿结构保护',
  lostOther: '其他内容：{part}',
} as const;
