import type { TestCell } from './sheets';

/** What a test changes about the form below. */
export interface MinistryForm {
  readonly budget?: TestCell;
  readonly execution?: TestCell;
  readonly rate?: TestCell;
  readonly executionScore?: TestCell;
  readonly staff?: readonly [
    target: TestCell,
    actual: TestCell,
    weight: TestCell,
    score: TestCell,
    reason?: TestCell,
  ];
  readonly satisfaction?: readonly [target: TestCell, actual: TestCell, weight: TestCell, score: TestCell];
  readonly total?: TestCell;
  readonly grade?: TestCell;
  readonly totalWeight?: TestCell;
}

/**
 * 项目支出绩效自评表 in the Ministry's form, with the figures of 公车平台经费 (株洲市石峰区, 2021) in 万元:
 * 10 + (10 + 10 + 5 + 5 + 10 + 10) + (12 + 10) + 10 = 92.
 */
export function ministryForm({
  budget = 119.48,
  execution = 119.48,
  rate = '100%',
  executionScore = 10,
  staff = ['15 人', '15 人', 10, 10, ''],
  satisfaction = ['≥90%', '95%', 10, 10],
  total = 92,
  grade = '等级：优',
  totalWeight = 100,
}: MinistryForm = {}): readonly (readonly TestCell[])[] {
  const [target, actual, weight, score, reason = ''] = staff;
  const _ = null;
  return [
    ['2021年度项目支出绩效自评表'],
    ['项目名称', '公车平台经费', _, _, '主管部门', '区机关事务服务中心', _, _, _],
    ['项目资金\n（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, 75, budget, execution, 10, rate, executionScore],
    [_, '其中：当年财政拨款', _, 75, budget, execution, '—', '100%', '—'],
    [_, '上年结转资金', _, _, _, _, '—', _, '—'],
    [_, '其他资金', _, _, _, _, '—', _, '—'],
    ['年度总体目标', '预期目标', _, _, _, '实际完成情况', _, _, _],
    [_, '保障平台运行', _, _, _, '运行正常', _, _, _],
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
    [_, '产出指标\n（50分）', '数量指标', '网上派单次数', '1000 次', '1246 次', 10, 10, _],
    [_, _, _, '司勤人员', target, actual, weight, score, reason],
    [_, _, '质量指标', '车辆信息台账', '详细准确', '详细准确', 5, 5, _],
    [_, _, _, '优化人员管理', '优化', '优化', 5, 5, _],
    [_, _, '时效指标', '完成时限', '2021年12月', '2021年12月', 10, 10, _],
    [_, _, '成本指标', '平台运行经费', '120 万元', '119.48 万元', 10, 10, _],
    [_, '效益指标\n（30分）', '社会效益指标', '网上派单新模式', '全面优化', '基本优化', 15, 12, '有待提高'],
    [_, _, '可持续影响指标', '派单智能化', '全面实现', '基本实现', 15, 10, '有待提高'],
    [_, '满意度指标\n（10分）', '服务对象满意度指标', '全区各行政机关', ...satisfaction, _],
    ['总分', _, _, _, _, _, totalWeight, total, grade],
    ['备注：执行率 = 全年执行数 ÷ 全年预算数'],
  ];
}
