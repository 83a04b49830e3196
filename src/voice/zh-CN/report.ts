/** The words of the report sheet, in 简体中文. "{name}" is filled in by `say`. */
export const report = {
  title: '决算核对报告',
  findingCounts:
    '问题：错误 {error}，待核实 {warning}，尾差 {rounding}，提示 {info}；可更正 {corrections} 处',
  relationCounts:
    '关系：核对 {checked} 条，成立 {held}，尾差 {withinRounding}，不成立 {broken}；另有 {notCheckable} 条无法核对',
  formCounts: '识别出 {forms} 张表；未识别 {unrecognised} 处',
  scoreCounts: '得分：按规则计算 {computed} 处，人工评分 {manual} 处，其中尚待评分 {awaited} 处',

  columnKind: '类别',
  columnSeverity: '级别',
  columnForm: '表',
  columnCell: '单元格',
  columnExpected: '算得／改为',
  columnActual: '现为／原值',
  columnDifference: '差额',
  columnMessage: '问题描述',
  columnState: '处理',
  columnReview: '审核',
  columnRule: '规则',

  kindFinding: '问题',
  kindProblem: '诊断',
  kindSuspect: '疑错数',
  kindWitness: '不平',
  kindCorrection: '更正',
  kindAwaited: '待人工评分',
  kindComputed: '计分',
  kindManual: '人工评分',
  kindUnrecognised: '未识别',
  kindRestated: '仍为原数',
  kindDuty: '核对清单',

  error: '错误',
  warning: '待核实',
  rounding: '尾差',
  info: '提示',

  roundedScore: '取整',
  formulaCell: '公式单元格',
  emptyCell: '（空）',

  written: '已更正',
  keptFormula: '公式单元格，未改',
  keptArray: '数组公式，未改',
  keptTableHead: '表格标题，未改',

  chartsBelow: '执行率和得分的对照（表中与重算）在表格下方第 {row} 行',
  chartsHeading: '执行率和得分：表中与重算对照',
  chartForm: '表',
  chartPrintedRate: '表中执行率',
  chartRate: '重算执行率',
  chartPrintedScore: '表中得分',
  chartScore: '重算得分',
  rateChart: '执行率',
  scoreChart: '得分',
} as const;
