/** The command line's messages in 简体中文. "{name}" is filled in by `say`. */
export const commandLine = {
  usage: `用法：final-accounts-check 文件.xlsx [更多文件] [选项]
      final-accounts-check 文件.xlsx --text 情况说明.docx
      final-accounts-check 决算公开.docx（核对其中的表和文字；.txt 只有文字）
      final-accounts-check 文件夹 --out 输出文件夹（连同下级文件夹；也可用通配符，如 送审/**/*.xlsx）
      final-accounts-check worker --queue redis://主机（为 --queue 的核对出力，可在几台机器上各运行一个）
未安装时用 npm run --silent review -- 代替 final-accounts-check。

核对部门决算绩效自评表与情况说明，列出问题与更正；不改动原文件。

选项：
  --text 文件      情况说明（.docx 或 .txt），与工作簿中的表互相核对；.docx 中的表逐格对照
                   （文件夹中同名的工作簿与 Word 文件自动一并核对）
  --rules 文件     自定的核对规则（.xlsx 中的“核对规则”表，或文本文件），可重复给出
  --previous 路径  上年的工作簿，或存放各单位上年工作簿的文件夹（按去掉年份后相同的文件名对应）
  --format 格式    text（默认）、json、jsonl（每个文件一行）、csv；
                   xlsx、html：各文件的汇总，写到标准输出（接“> 文件”）
  --summary 文件   另写一份汇总（.xlsx 或 .html，可重复给出）：各单位的结果、不成立最多的关系、
                   缺表缺项、执行率与得分、待办，附图，逐行链接到文件
  --last-round 文件  上一轮的 final-accounts-check.jsonl：逐条列出新增、仍在、已说明、已通过、退回、
                   已整改，以及没有送的单位（本轮请用另一个 --out 文件夹）
  --units 文件     应送单位名单（.xlsx、.csv 或每行一个名称的文本），列出没有送的单位
  --results 文件   不核对，只把以前的 final-accounts-check.jsonl 打印或汇总
  --json           同 --format json：只向标准输出打印一个 JSON 文档
  --out 文件夹     另存一份带更正、标记、批注和“核对报告”的副本（不覆盖任何已有文件）；
                   核对文件夹时，结果逐个写入其中的 final-accounts-check.jsonl，
                   中断后再运行只核对其余文件，已核对过且未改动的不再核对
  --formulas       连同公式单元格一起更正（默认保留公式）
  --live           更正写成引用原始数据的公式（能写成公式的单元格）
  --keep-rounded   保留只因取整而不同的得分
  --jobs 个数      同时核对的文件数（默认为处理器核数）
  --timeout 秒     每个文件的时间上限（默认 120）；超过的记为失败，其余照常核对
  --memory MB      每个文件的内存上限（默认 1024，至少 128）；超过的记为失败，其余照常核对
  --queue 地址     交给 Redis（redis://主机）队列上的各个 worker 核对；文件与输出文件夹须在共用的存储上，
                   各机路径相同。--jobs、--timeout、--memory 写给 worker
  --lang 语言      zh-CN（默认）或 en
  --help           显示本说明
  --version        显示版本
给出文件夹、通配符、--summary、--last-round、--units 或 --jobs、--timeout、--memory 时，在子进程中核对。环境变量 NO_COLOR 关闭颜色。

退出状态：0 没有错误；1 有错误；2 有文件读不出或用法不对；3 有文件没有认出可核对的表，未作核对
          （有多种情形时，依次取 2、1、3）`,
  noFiles: '没有给出文件。',
  previousNone: '在“{folder}”中没有找到同名（年份除外）的上年工作簿，没有与上年比较',
  previousSeveral: '在“{folder}”中有几个同名（年份除外）的上年工作簿，没有与上年比较',
  lastYearPair: '上年工作簿“{name}”：{count} 张表与本年对照。',
  lastYearNot: '上年工作簿“{name}”：{reason}',
  oneWorkbook: '--text 只能与一个工作簿一起使用。',
  badOption: '选项有误：{detail}',
  unknownOption: '没有这个选项：{option}',
  badOptionValue: '选项 {option} 的写法不对（缺值，或不该有值）',
  badSummary: '--summary 的文件名应以 .xlsx 或 .html 结尾：{file}',
  resultsAlone: '--results 不核对文件，不能与文件、--text、--out、--rules、--last-round、--units 一起使用。',
  summaryOnTerminal: '--format {kind} 写到标准输出，请接“> 文件”，或改用 --summary 文件.{kind}。',
  sameRound:
    '--last-round 不能是本次 --out 文件夹中的结果，它会被本次的结果取代：{file}（请换一个输出文件夹）',
  badLanguage: '不认识的语言：{language}（可用 zh-CN、en）',
  badFormat: '不认识的格式：{format}（可用 {formats}）',
  twoFormats: '--json 与 --format 不一致。',
  badLimit: '--{name} 应为不小于 {least} 的整数：{given}',
  textWithMany:
    '--text 不能与文件夹、通配符、--summary、--last-round、--units 或 --jobs、--timeout、--memory 一起使用：文件夹中同名的工作簿与 Word 文件自动一并核对。',
  badQueue: '--queue 应为 Redis 的地址，如 redis://主机:6379',
  limitsOfWorkers: '用 --queue 时，--jobs、--timeout、--memory 写给各个 worker。',
  queueUnusable: '队列用不了：{detail}',
  queueNotInstalled: '没有安装 bullmq 和 ioredis（npm install bullmq ioredis）',
  queueSilent: '{host} 没有应答',
  queueLost: '与队列的连接断了，正在重连（{detail}）',
  queueBack: '与队列的连接已恢复。',
  queueNoWorker: '队列上还没有 worker，等待中（在各机器上运行 final-accounts-check worker --queue 地址）。',
  workerReady: '已就绪：{host} 的队列，同时核对 {jobs} 个文件。',
  workerEnding: '核对完手头的文件就结束。',
  workerDiffers: 'worker 所见的文件或程序版本与发起核对的机器不同',
  outUnusable: '输出文件夹用不了：{out}（{detail}）',
  broken: '运行中途出错（{detail}）',
  folderUnreadable: '文件夹打不开，其中的文件没有核对',
  folderEmpty: '文件夹中没有可核对的文件',
  patternEmpty: '没有与此相符的可核对文件',
  leftLine: '未核对 {count} 个：{reason}（{paths}）',
  leftLock: '正在编辑时留下的锁定文件',
  leftHidden: '隐藏的文件或文件夹',
  leftOwn: '本工具写的副本或结果',
  leftOwnFolder: '本工具的输出文件夹',
  leftKind: '不是工作簿、Word 文件或 .txt',
  leftLink: '链接或特殊文件',
  textJoined: '与同名的“{text}”一并核对',
  textAlone: '没有同名的工作簿，单独核对，没有与表对照',
  textAmbiguous: '同名的工作簿或文字文件不止一个，无法确定对应关系，分别单独核对',
  endedTimeout: '超过时间上限 {timeout} 秒，没有核对完',
  endedMemory: '超过内存上限 {memory} MB，没有核对完',
  endedOtherwise: '核对的进程意外结束，没有核对完（{detail}）',
  progress: '已核对 {done} / {all}  {file}',
  forgotten: '上次结果中有 {count} 个文件不在这次的范围内，不再列出。',
  manyLine:
    '共 {all} 个：没有错误 {clean} 个，有错误 {errors} 个，未认出 {nothing} 个，失败 {failed} 个；其中沿用以前的结果 {reused} 个。',
  linesUnread: '{file}：有 {count} 行不是核对结果，或由旧版本写入，未采用',
  rowsLeft: '汇总的“{title}”超过工作表的行数，有 {count} 行没有写入，见 .jsonl',
  summaryLine: '汇总：{file}',
  roundLine: '第 {number} 轮，错误和待核实：{states}。',
  notSentLine: '未送 {number} 个：{names}。',

  notFound: '找不到文件',
  unreadable: '文件打不开（无权限，或不是文件）',
  empty: '文件是空的',
  tooLarge: '文件太大（上限 {file} MB，解压后 {unpacked} MB）',
  packedTooTight: '文件压缩得不正常（{part}），解压后可能极大，不读',
  tooManyParts: '文件内部的部件太多（上限 {parts} 个）',
  tooDeep: '文件内部嵌套太深（{part}，上限 {depth} 层）',
  tooManyCells: '单元格太多（上限 {cells} 个）',
  tooWide: '行太宽（到工作表“{sheet}”，各行首尾之间已超过 {span} 格）',
  tooManyMerges: '工作表“{sheet}”的合并单元格太多（上限 {merges} 处）',
  tooManyNames: '定义的名称太多（上限 {names} 个）',
  formulasTooLong: '公式太长（到工作表“{sheet}”已超过 {formulaCharacters} 字）',
  tooMuchText: '文字太多（上限 {paragraphs} 段）',
  wrongChecksum: '文件已损坏：{part} 的校验和不符（打包后被改动过）',
  noSharedTexts: '文件已损坏：缺少存放文字的部件，工作表“{sheet}”的文字读不出',
  notXlsx: '不是 .xlsx 工作簿',
  oldFormat: '旧的 .xls 格式读不出或太大（上限 {oldFile} MB），请先另存为 .xlsx',
  passwordProtected: '文件有打开密码，请先取消密码',
  damaged: '文件已损坏',
  damagedPart: '文件已损坏（{part}）',
  damagedSheet: '文件已损坏（工作表“{sheet}”）',
  unsupported: '文件中有读不到的工作表',
  unsupportedSheet: '工作表“{sheet}”读不到',
  crashed: '核对中途出错（{detail}）',
  oldDocument: '是旧的 .doc 格式，请先另存为 .docx',
  notText: '不是 .docx 或 .txt 文字文件',
  noRules: '没有核对规则表（表头须有“编号”和“公式”）',
  ownSetVersion: '版本 {version}',
  ownSetYears: '适用 {years} 年度',
  noUnits: '找不到单位名称（表头应有“单位名称”，或只有一栏）',
  ownHead: '自定关系 {count} 条一并核对。',
  ownChangedHead: '内置关系按核对规则改动 {count} 条：',
  ownChanged: '{rule} {title}：{level}（{where}）',
  ruleOff: '关闭',
  noText: '文件里没有文字（可能是扫描件）',

  fileLine: '文件：{file}',
  failedLine: '{file}：{reason}',
  formsHead: '识别出 {count} 张表：',
  formLine: '{sheet}：{title}（{form}）',
  formLineLayout: '{sheet}：{title}（{form}，表式：{layout}）',
  unrecognisedHead: '未识别的工作表：',
  unrecognisedLine: '{sheet}：{reason}',
  findingsHead: '问题 {count} 条：',
  diagnosisHead: '疑错之处 {count} 组：',
  witness: '不平',
  decisionsHead: '工作簿里保存的处理意见 {count} 条：',
  decisionLine: '单位：{unit}  {where}  {rule}',
  decisionLineReviewed: '单位：{unit}  审核：{review}  {where}  {rule}',
  decisionsProgress: '错误和待核实 {all} 条：单位已处理 {unit} 条，审核人已审核 {review} 条',
  conclusionLine: '审核意见（{by}）：{text}',
  decisionNewer: '由新版本写入，原样保留：{name}',
  decisionDamaged: '读不出，原样保留：{name}',
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
  publishedHead: 'Word 文档中的表：认出 {count} 张，与工作簿对照 {compared} 张，未识别 {unrecognised} 处：',
  publishedPair: '{sheet}：{title}，与工作簿“{partner}”对照',
  publishedAlone: '{sheet}：{title}，没有与工作簿对照',
  narrativeLine:
    '情况说明：数字 {numbers} 处，已核对 {checked} 处（与表对应 {ties} 处），没有可对照的 {uncompared} 处，未读 {unread} 处，不属核对范围 {outside} 处。',
  outsideLine: '不属核对范围 {count} 处：{reason}',
  unreadTable: '第{from}—{until}段，贴入的表格，数字 {count} 处：{reason}',
  unresolvedLine: '{place}“{quote}”：{reason}',
  paragraph: '第{number}段',
  copyLine: '副本：{path}（更正 {corrected} 处，标记 {marked} 处）',
  restatedHead: '仍写着重算前的数 {count} 处（没有改写，请核实）：',
  restatedLine: '{severity}  {place}  {text}',
  cannotWrite: '副本写不出（{detail}）',
  remarkLine: '{file}：{remark}',
  otherSheet: '“{sheet}”不是普通工作表（图表、对话框或宏），未读',

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

  columnFile: '文件',
  columnSheet: '工作表',
  csvFailed: '失败',
  csvUnchecked: '未核对',
  csvClean: '无问题',
  columnSeverity: '级别',
  columnCell: '单元格',
  columnExpected: '按关系算得',
  columnActual: '现为',
  columnDifference: '差额',
  columnMessage: '问题描述',
  columnFrom: '原值',
  columnTo: '改为',
  columnRule: '规则',
  columnRemark: '备注',
  remarkRounding: '取整',
  remarkFormula: '公式',

  emptyCell: '（空）',

  noteAuthor: '决算核对',
  copyProtected: '工作表“{sheet}”受保护，副本中更正了 {count} 处，保护仍在',
  copyKeptArray: '更正 {count} 处在数组公式或模拟运算表中，未写入',
  copyKeptTableHead: '更正 {count} 处在表格的标题行中，未写入',
  copyThreaded: '{count} 个单元格有批注会话，只标颜色，不加批注',
  copyDrawing: '{count} 个批注加不进（工作表的旧式绘图不合规范），只标颜色',
  copyLocked: '工作簿结构受保护，副本中没有加“核对报告”',
  copyNoCharts: '“核对报告”中的 {count} 张图在副本中不画，所据的数仍列在表格下方',
  copySignatures: '副本与原件不同，已去掉数字签名',
  choicesUsed: '采用工作簿中保存的评分方案 {schemes} 个、自行填写的分值 {weights} 个。',
  choicesLeft: '工作簿中保存的评分方案或分值有 {count} 个无法对应到现在的表，未采用，原样保留。',
  copyNone: '旧格式只读，没有写副本：请先另存为 .xlsx',
} as const;
