/** A 类 of the 政府收支分类科目: a functional code of three digits. */
export interface FunctionalClass {
  readonly code: string;
  readonly name: string;
}

const CLASSES: readonly FunctionalClass[] = [
  { code: '201', name: '一般公共服务支出' },
  { code: '202', name: '外交支出' },
  { code: '203', name: '国防支出' },
  { code: '204', name: '公共安全支出' },
  { code: '205', name: '教育支出' },
  { code: '206', name: '科学技术支出' },
  { code: '207', name: '文化旅游体育与传媒支出' },
  { code: '208', name: '社会保障和就业支出' },
  { code: '210', name: '卫生健康支出' },
  { code: '211', name: '节能环保支出' },
  { code: '212', name: '城乡社区支出' },
  { code: '213', name: '农林水支出' },
  { code: '214', name: '交通运输支出' },
  { code: '215', name: '资源勘探工业信息等支出' },
  { code: '216', name: '商业服务业等支出' },
  { code: '217', name: '金融支出' },
  { code: '219', name: '援助其他地区支出' },
  { code: '220', name: '自然资源海洋气象等支出' },
  { code: '221', name: '住房保障支出' },
  { code: '222', name: '粮油物资储备支出' },
  { code: '223', name: '国有资本经营预算支出' },
  { code: '224', name: '灾害防治及应急管理支出' },
  { code: '229', name: '其他支出' },
  { code: '231', name: '债务还本支出' },
  { code: '232', name: '债务付息支出' },
  { code: '234', name: '抗疫特别国债安排的支出' },
];

/** 215 was renamed in 2020. */
const LAST_YEAR_OF_OLD_NAME = 2019;
const OLD_NAMES: ReadonlyMap<string, string> = new Map([['215', '资源勘探信息等支出']]);

/** The expenditure lines of the two summaries, by how many of them a form prints. */
const LEFT_OUT = {
  23: ['223', '231', '234'],
  24: ['223', '234'],
  25: ['234'],
  26: [],
} as const satisfies Readonly<Record<number, readonly string[]>>;

/** How many 类 the summaries of a year and place list. */
export type ExpenditureLineCount = keyof typeof LEFT_OUT;

/** The name that a 类 has in a year; throws for a code that is none. */
export function className(code: string, year: number): string {
  const known = CLASSES.find((one) => one.code === code);
  if (known === undefined) throw new RangeError(`not a 类: ${code}`);
  return (year <= LAST_YEAR_OF_OLD_NAME ? OLD_NAMES.get(code) : undefined) ?? known.name;
}

/**
 * The 类 that the summaries list, in their order.
 *
 * @param count how many lines the form would have
 * @param used the 类 that have an amount: a list without one of them gives way to the next longer list
 */
export function listedClasses(count: ExpenditureLineCount, used: ReadonlySet<string>): readonly string[] {
  const counts = ([23, 24, 25, 26] as const).filter((one) => one >= count);
  const fitting = counts.find((one) => !LEFT_OUT[one].some((code) => used.has(code))) ?? 26;
  const leftOut: readonly string[] = LEFT_OUT[fitting];
  return CLASSES.map(({ code }) => code).filter((code) => !leftOut.includes(code));
}
