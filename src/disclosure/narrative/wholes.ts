import type { NamedSubject } from './subject-table';

/** The wholes that a share names in words of its own. */
const NAMED_WHOLES: readonly (readonly [RegExp, NamedSubject])[] = [
  [/^一般公共预算(?:财政拨款)?项目支出(?:总额)?$/u, 'general-project'],
  [/^政府性基金预算(?:财政拨款)?项目支出(?:总额)?$/u, 'fund-project'],
  [/^国有资本经营预算(?:财政拨款)?项目支出(?:总额)?$/u, 'capital-project'],
  [/^(?:(?:本年)?(?:度)?|总|全部)收入(?:合计|总额|总计)?$/u, 'income-total'],
  [/^(?:(?:本年)?(?:度)?|总|全部)支出(?:合计|总额|总计)?$/u, 'expenditure-total'],
  [/^(?:财政拨款)?基本支出(?:总额|合计)?$/u, 'general-basic'],
  [/^(?:一般公共预算)?财政拨款支出(?:总额|合计)?$/u, 'general-total'],
  [/^政府采购(?:支出)?(?:总额|金额)?$/u, 'procurement'],
  [/^授予中小企业合同(?:总)?金额$/u, 'procurement-sme'],
  [/^三公经费(?:财政拨款)?(?:支出)?(?:决算)?(?:总额|合计)?$/u, 'three-public'],
];

/** The subject that the words after 占 name; null where they name none. */
export function wholeNamedBy(words: string): NamedSubject | null {
  return NAMED_WHOLES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
