import type { Form } from '../../forms/form';
import { formName } from '../../forms/names';
import { normaliseLabel } from '../../sheet/text';
import { figureIn, formIn } from '../figures';
import type { Reading } from '../reading';
import type { SectionId } from '../sections';
import type { Tables } from '../ties';
import type { Remark } from './remark';
import { remarkOn } from './remark';

/** The list of what 人员经费 or 公用经费 consist of. */
const LIST = /(?:包括|包含|用于)[:]?([^。;\n]+)/gu;

/** What the lists are of. */
const USES = /人员经费|公用经费/u;

/** What joins two names that no comma parts; names have it in themselves, too. */
const JOINED = /以及|和|及/u;

/** The length of the code of an economic item. */
const CODE = 5;

/** The most names that a message has. */
const MOST = 8;

/** A name as it is compared: texts and forms end it in several ways. */
function bare(name: string): string {
  return normaliseLabel(name).replace(/(?:支出|费用|缴费|费)$/u, '');
}

/** What a form has of the economic items: those with an amount, and all that it names. */
interface Items {
  readonly spent: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

function itemsOf(form: Form): Items {
  const spent = new Map<string, string>();
  const known = new Set<string>();
  for (const line of form.lines) {
    if (line.code === undefined || line.label === '') continue;
    known.add(bare(line.label));
    const figure = figureIn(form, line, 'amount');
    if (figure?.value.isZero() === false) spent.set(bare(line.label), line.label);
  }
  return { spent, known };
}

/** The items that a list names; where a joined name is none of the form's, its parts. */
function namesIn(list: string, { known }: Items): readonly string[] {
  return list
    .replace(/等[^、,]*$/u, '')
    .split(/[、,]/u)
    .map((name) => name.replace(/\d.*$/u, ''))
    .filter((name) => name !== '')
    .flatMap((name) => {
      const parts = name.split(JOINED).filter(Boolean);
      return !known.has(bare(name)) && parts.length > 1 && parts.every((part) => known.has(bare(part)))
        ? parts
        : [name];
    });
}

const told = (names: readonly string[]): Readonly<Record<'names' | 'count', string>> => ({
  names: `${names.slice(0, MOST).join('、')}${names.length > MOST ? '……' : ''}`,
  count: String(names.length),
});

/**
 * The economic items that the section on basic expenditure names though the form has no amount of them, and those with an
 * amount that it leaves out: once a section. Lists are cut short or copied whole, so that neither is more than a hint.
 */
export function economicItemRemarks(
  readings: readonly Reading[],
  sectionAt: (reading: Reading) => SectionId | null,
  { disclosure }: Tables,
): readonly Remark[] {
  const form = formIn(disclosure, 'basic-expenditure');
  if (form === null) return [];
  const items = itemsOf(form);
  const isDetailed = form.lines.some(({ code }) => code?.length === CODE);
  const lists = readings
    .filter((reading) => sectionAt(reading) === 'basic' && USES.test(reading.text))
    .flatMap((reading) =>
      [...reading.text.matchAll(LIST)].map((match) => ({
        ...{ reading, start: match.index, end: match.index + match[0].length },
        names: namesIn(match[1] ?? '', items),
      })),
    );
  const named = lists.flatMap(({ names }) => names);
  const [first] = lists;
  // Where most names are strange, the lists are of something else.
  const common = named.filter((name) => items.known.has(bare(name)));
  if (first === undefined || !isDetailed || common.length * 2 < named.length) return [];
  const said = new Set(named.map(bare));
  const empty = [...new Set(named.filter((name) => !items.spent.has(bare(name))))];
  const left = [...items.spent].filter(([name]) => !said.has(name)).map(([, label]) => label);
  // The groups of items are named instead of them, or not at all.
  const codes = new Map(form.lines.map(({ label, code }) => [label, code]));
  const due = left.filter((label) => codes.get(label)?.length === CODE);
  return (
    [
      ['textEconomicEmpty', empty],
      ['textEconomicLeft', due],
    ] as const
  ).flatMap(([key, names]): readonly Remark[] => {
    if (names.length === 0) return [];
    const values = { form: formName(form.id), ...told(names) };
    const remark = remarkOn(first.reading, first.start, first.end, {
      ...{ rule: 'N-NAME', severity: 'info', key, values },
    });
    return [{ ...remark, form: form.id }];
  });
}
