/** The templates of the explanation whose duties are known. */
export type TemplateId = 'shanghai-2024' | 'wuhan-2020' | 'hunan-2021';

/** A template, and the words that it alone has: the text is read half-width, without spaces and quotes. */
interface Template {
  readonly id: TemplateId;
  readonly marks: RegExp;
}

const TEMPLATES: readonly Template[] = [
  {
    id: 'shanghai-2024',
    marks: /编报绩效目标的|预留政府采购项目预算金额|设备\(不含车辆\)/u,
  },
  {
    id: 'wuhan-2020',
    marks: /三公经费的单位范围|图\d:(?:收、支|财政拨款收、支)决算总计变动情况|绩效自评结果应用情况/u,
  },
  {
    id: 'hunan-2021',
    marks: /(?:^|\n)[一二三四五六七八九十]+、一般性支出情况|来访团组|关于(?:机关运行经费|政府采购)支出说明/u,
  },
];

/** All templates: what each of them asks for is asked of any text. */
export const ALL_TEMPLATES: readonly TemplateId[] = TEMPLATES.map(({ id }) => id);

/** The template that a text was written by; null where it has the words of none, or of several. */
export function templateOf(text: string): TemplateId | null {
  const [template, ...others] = TEMPLATES.filter(({ marks }) => marks.test(text));
  return template === undefined || others.length > 0 ? null : template.id;
}
