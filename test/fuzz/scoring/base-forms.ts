import { parseArea } from '../../../src/disclosure/sheet/address';
import { ministryForm } from '../../disclosure/ministry-form';
import { anhuiForm, shanghaiForm, sichuanForm } from '../../disclosure/province-forms';
import type { TestCell } from '../../disclosure/sheets';
import { sheetOf } from '../../disclosure/sheets';
import type { FuzzCell, FuzzSheet, Role } from './fuzz-sheet';
import { NO_CELL } from './fuzz-sheet';

/** A form that is right, with what its cells are. */
export interface BaseForm {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges: readonly string[];
  /** The areas of each role; what is in none is a label or empty. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
}

const _ = null;
const percent = (value: number): TestCell => ({ value, format: '0.00%' });

/** By hand: 640 ÷ 800 = 80 %, 8 of 10; 45 of 50 场 is 18 of 20; 8 + 18 + 20 + 10 + 28 + 10 = 94. */
const standardDepartment: BaseForm = {
  name: 'standard-department',
  rows: [
    ['2022年度部门整体支出绩效自评表'],
    ['部门名称', '县文化馆', _, _, _, _, _, _, _],
    [
      '资金情况\n（万元）',
      '年度资金总额',
      _,
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    [_, '合计', _, 700, 800, 640, 10, percent(0.8), 8],
    [_, '其中：当年财政拨款', _, 700, 700, 560, _, _, _],
    [_, '其他资金', _, _, 100, 80, _, _, _],
    ['年度总体目标', '预期目标', _, _, _, '实际完成情况', _, _, _],
    [_, '办好群众文化活动', _, _, _, '已办好', _, _, _],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [_, '产出指标\n（50分）', '数量指标', '文化活动场次', '50场', '45场', 20, 18, '雨天取消'],
    [_, _, '质量指标', '活动完成率', percent(1), percent(1), 20, 20, _],
    [_, _, '成本指标', '单场成本', '≤2万元', '1.5万元', 10, 10, _],
    [_, '效益指标\n（30分）', '社会效益指标', '群众参与积极性', '明显提高', '有所提高', 30, 28, '宣传不足'],
    [_, '满意度指标\n（10分）', '服务对象满意度', '群众满意度', '≥90%', '92%', 10, 10, _],
    ['总分', _, _, _, _, _, 100, 94, '等级：优'],
  ],
  merges: ['A1:I1', 'B2:I2', 'A3:A6', 'B3:C3', 'B4:C4', 'B5:C5', 'B6:C6', 'A9:A14', 'B10:B12', 'A15:F15'],
  roles: {
    head: ['D3:I3', 'B9:I9'],
    amount: ['D4:F6'],
    weight: ['G4', 'G10:G15'],
    rate: ['H4:H6'],
    score: ['I4', 'H10:H14'],
    name: ['D10:D14'],
    target: ['E10:E14'],
    actual: ['F10:F14'],
    reason: ['I10:I14'],
    total: ['H15'],
    grade: ['I15'],
  },
};

/** By hand: 400 ÷ 500 = 80 %, 16 of 20; 90 % is 9 of 10; 6 of 8 场 is 15 of 20; 16 + (10 + 9 + 10 + 10) + (15 + 10 + 10) = 90. */
const wuhanDepartment: BaseForm = {
  name: 'wuhan-department',
  rows: [
    ['2020年度区档案馆部门整体绩效自评表'],
    ['总分：90'],
    ['单位名称', '区档案馆', _, _, _, _, _],
    ['基本支出总额', 300, _, _, '项目支出总额', 100, _],
    [
      '预算执行情况\n（万元）\n（20分）',
      _,
      _,
      '预算数（A）',
      '执行数（B）',
      '执行率\n（B/A）',
      '得分（20分*执行率）',
    ],
    [_, '部门整体支出总额', _, 500, 400, percent(0.8), 16],
    ['年度目标1（40分）', '收好管好档案', _, _, _, _, _],
    ['年度绩效指标', '一级指标', '二级指标', '指标名称', '年初指标值', '实际完成值', '得分'],
    [_, '产出指标', '数量指标', '归档完成率', percent(1), percent(1), 10],
    [_, _, '质量指标', '验收合格率', percent(1), percent(0.9), 9],
    [_, '效益指标', '社会效益指标', '部门投诉率', 0, 0, 10],
    [_, '满意度指标', '满意度', '服务对象满意度', '≥90%', '≥90%', 10],
    ['年度目标2（40分）', 35, _, _, _, _, _],
    ['年度绩效指标', '一级指标', '二级指标', '指标名称', '年初指标值', '实际完成值', '得分'],
    [_, '产出指标', '数量指标', '展览场次', '8场', '6场', 15],
    [_, _, '时效指标', '查档及时率', '100%', '100%', 10],
    [_, '效益指标', '社会效益指标', '展陈效果', '良好', '良好', 10],
    ['备注：定量指标按完成比例计分；定性指标分三档，80-50%、50-0%合理确定分值。'],
  ],
  merges: [
    'A1:G1',
    'A2:G2',
    'B3:G3',
    'B4:D4',
    'F4:G4',
    'A5:A6',
    'B5:C5',
    'B6:C6',
    'B7:G7',
    'A8:A12',
    'B9:B10',
    'B13:G13',
    'A14:A17',
    'B15:B16',
  ],
  roles: {
    head: ['D5:G5', 'B8:G8', 'B14:G14'],
    amount: ['B4', 'F4', 'D6:E6'],
    rate: ['F6'],
    score: ['G6', 'G9:G12', 'B13', 'G15:G17'],
    name: ['D9:D12', 'D15:D17'],
    target: ['E9:E12', 'E15:E17'],
    actual: ['F9:F12', 'F15:F17'],
    total: ['A2'],
  },
};

/** By hand: 150 ÷ 200 = 75 %, 15 of 20; 4 of 5 is 16 of 20; 15 + 18 + (16 + 20 + 20) = 89. */
const wuhanProject: BaseForm = {
  name: 'wuhan-project',
  rows: [
    ['2020年度区档案馆项目自评表'],
    ['单位名称：区档案馆', _, _, _, '自评得分： 89', _, _],
    ['项目名称', '档案数字化', _, _, _, _, _],
    ['主管部门', '区档案馆', _, _, '项目实施单位', '区档案馆', _],
    [
      '预算执行情况（万元）\n（20分）',
      _,
      _,
      '预算数（A）',
      '执行数\n（B）',
      '执行率\n（B/A）',
      '得分\n（20分*执行率）',
    ],
    [_, '年度财政资金总额', _, 200, 150, percent(0.75), 15],
    ['项目绩效总目标\n（20分）', '年初设定目标', _, _, '全年实际完成情况', _, '得分'],
    [_, '数字化五个全宗', _, _, '完成四个全宗', _, 18],
    [
      '项目年度\n绩效指标\n（60分）',
      '一级指标',
      '二级指标',
      '指标名称',
      '年初目标\n值（A）',
      '实际完成值（B）',
      '得分',
    ],
    [_, '产出指标', '数量指标', '数字化全宗数', 5, 4, 16],
    [_, _, '质量指标', '抽检合格率', percent(1), percent(1), 20],
    [_, '效益指标', '社会效益指标', '差错率', '≤3%', '1%', 20],
    ['偏差大或目标未完成原因分析', '一个全宗未移交', _, _, _, _, _],
    ['备注：', _, _, _, _, _, _],
  ],
  merges: [
    'A1:G1',
    'A2:D2',
    'E2:G2',
    'B3:G3',
    'A5:A6',
    'B5:C5',
    'B6:C6',
    'A7:A8',
    'B7:D7',
    'E7:F7',
    'B8:D8',
    'E8:F8',
    'A9:A12',
    'B10:B11',
  ],
  roles: {
    head: ['D5:G5', 'B7', 'E7', 'G7', 'B9:G9'],
    amount: ['D6:E6'],
    rate: ['F6'],
    score: ['G6', 'G8', 'G10:G12'],
    name: ['D10:D12'],
    target: ['E10:E12'],
    actual: ['F10:F12'],
    total: ['E2'],
  },
};

const ministry: BaseForm = {
  name: 'standard-project',
  rows: ministryForm(),
  merges: ['A1:I1', 'A3:A7', 'A8:A9', 'A10:A19', 'B11:B16', 'B17:B18', 'A20:F20'],
  roles: {
    head: ['D3:I3', 'B10:I10'],
    amount: ['D4:F7'],
    weight: ['G4', 'G11:G20'],
    rate: ['H4:H7'],
    score: ['I4', 'H11:H19'],
    name: ['D11:D19'],
    target: ['E11:E19'],
    actual: ['F11:F19'],
    reason: ['I11:I19'],
    total: ['H20'],
    grade: ['I20'],
  },
};

const shanghai: BaseForm = {
  name: 'shanghai',
  ...shanghaiForm(),
  roles: {
    head: ['D5:I5', 'B12:I12'],
    amount: ['D6:F9'],
    weight: ['G6', 'G13:G18'],
    rate: ['H6:H9'],
    score: ['I6', 'H13:H17'],
    name: ['D13:D17'],
    target: ['E13:E17'],
    actual: ['F13:F17'],
    reason: ['I13:I17'],
    total: ['H18'],
  },
};

const sichuan: BaseForm = {
  name: 'sichuan',
  ...sichuanForm(),
  roles: {
    head: ['D8:K8', 'B14:K14'],
    amount: ['D9:D13', 'F9:G13'],
    weight: ['I9', 'I15:I19'],
    rate: ['H9:H13'],
    score: ['J9', 'J15:J18'],
    name: ['D15:D18'],
    target: ['F15:F18'],
    actual: ['H15:H18'],
    reason: ['K9', 'K15:K18'],
    total: ['J19'],
  },
};

const anhui: BaseForm = {
  name: 'anhui',
  ...anhuiForm(),
  roles: {
    head: ['D6:I6', 'B13:I13'],
    amount: ['D7:F10'],
    weight: ['G7', 'G14:G19'],
    rate: ['H7:H10'],
    score: ['I7', 'H14:H18'],
    name: ['D14:D18'],
    target: ['E14:E18'],
    actual: ['F14:F18'],
    reason: ['I14:I18'],
    total: ['H19'],
  },
};

/** The forms from which sheets are made. */
export const BASE_FORMS: readonly BaseForm[] = [
  ministry,
  standardDepartment,
  wuhanDepartment,
  wuhanProject,
  shanghai,
  sichuan,
  anhui,
];

const SHEETS = new Map<BaseForm, FuzzSheet>();

/** A base form as a sheet of its own. */
export function baseSheet(form: BaseForm): FuzzSheet {
  let sheet = SHEETS.get(form);
  if (sheet === undefined) {
    sheet = sheetFrom(form);
    SHEETS.set(form, sheet);
  }
  return sheet;
}

function sheetFrom({ rows, merges, roles }: BaseForm): FuzzSheet {
  const width = Math.max(...rows.map(({ length }) => length));
  const areas = Object.entries(roles).flatMap(([role, texts]) =>
    texts.flatMap((text) => {
      const area = parseArea(text);
      return area === null ? [] : [{ role: role as Role, area }];
    }),
  );
  const roleAt = (row: number, column: number): Role =>
    areas.find(
      ({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    )?.role ?? 'other';
  const snapshot = sheetOf(rows, { merges });
  return {
    rows: rows.map((_cells, row) =>
      Array.from({ length: width }, (_unused, column): FuzzCell => {
        const cell = snapshot.rows.find((held) => held.row === row)?.cells[column];
        return { cell: cell ?? NO_CELL.cell, role: roleAt(row, column) };
      }),
    ),
    merges: snapshot.merges,
  };
}
