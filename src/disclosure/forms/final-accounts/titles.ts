import type { FormDefinition } from './definition';

/** A title may go on with remarks in brackets: (公开01表), (万元), (按功能分类), (单位). */
const TRAILING = /\([^()]*\)$/u;

/** In brackets these say what the table holds, and thus that it is another one: 支出决算表(项目支出). */
const TELLING = /项目|基本|明细|[预基]金|经费|预算|资本|拨款/u;

/** A title without the remarks behind it. */
function bareTitle(label: string): string {
  const remark = TRAILING.exec(label)?.[0];
  return remark === undefined || TELLING.test(remark) ? label : bareTitle(label.slice(0, -remark.length));
}

/** A sentence, a reference or a contents' line that only mentions a form. */
const NOT_A_TITLE = /[,。;]|情况说明|见附|详见/u;

/** Words before a title that make it another table's: 项目|支出决算表. */
const FOREIGN_PREFIX = /(?:项目|基本|拨款|预算|资金|基金|经费|专项|收入|明细)$/u;

/** A title is never longer than this with its year, label and department. */
const LONGEST = 80;

/**
 * What tells the form that a normalised label is the title of: what it ends with, after a year, a table label or a
 * department's name. The longest title counts, so that 财政拨款收入支出决算总表 is never 收入支出决算总表.
 */
export function titleMatcher(
  definitions: readonly FormDefinition[],
): (label: string) => FormDefinition | null {
  const titles = definitions
    .flatMap((form) => form.titles.map((title) => ({ title, form })))
    .sort((one, other) => other.title.length - one.title.length);
  return (label) => {
    const bare = bareTitle(label);
    if (bare.length > LONGEST || NOT_A_TITLE.test(bare)) return null;
    const match = titles.find(({ title }) => bare.endsWith(title));
    if (match === undefined) return null;
    return FOREIGN_PREFIX.test(bare.slice(0, -match.title.length)) ? null : match.form;
  };
}
