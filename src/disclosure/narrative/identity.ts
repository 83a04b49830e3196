import { headingIn } from './sections';
import type { Reading } from './reading';
import type { TextPlace } from './text';
import { placeOf } from './reading';

/** A unit's name as a title of the text gives it. */
export interface NamedUnit {
  readonly name: string;
  readonly place: TextPlace;
}

/** Whose explanation the text is, and of which year. */
export interface Identity {
  /** The year that most titles and sentences speak of; null for a text that names none. */
  readonly year: string | null;
  /** The unit that most titles name, in full; null where no title names one. */
  readonly unit: string | null;
  /** The units that titles name, or sentences begin with, and that are not that one. */
  readonly others: readonly NamedUnit[];
}

/** What a unit's name ends with. */
const UNIT_NAME = String.raw`[\p{Script=Han}()]{2,40}?(?:服务中心|事务中心|中心|办公室|委员会|管理局|管理处|局|厅|学院|大学|中学|小学|学校|医院|人民政府|街道办事处|研究院|图书馆|博物馆|检察院|法院|联合会|总工会|支队|大队|党校)`;

/** A title that names its unit: 2021年度…部门决算, …2024年整体绩效自评报告. */
const TITLE = new RegExp(
  String.raw`^(?:20\d\d年度?)?(?<unit>${UNIT_NAME})(?:20\d\d年度?)?(?:部门|单位)?(?:概况|单位概况|决算|整体|绩效|[\p{Script=Han}]{0,30}项目(?:支出)?(?:绩效)?自评)`,
  'u',
);

/** A sentence of the accounts that begins with its unit: …局2024年度收入总计…. */
const SENTENCE = new RegExp(
  String.raw`(?:^|。)(?<unit>${UNIT_NAME})20\d\d年(?:度|部门|单位|决算)*(?:无|没有)?(?:收入|支出|本年|年初|财政拨款|一般公共预算|政府性基金|国有资本|机关运行|政府采购|因公出国|公务|三公|预算绩效)`,
  'gu',
);

/** A title has no sentence in it and is not longer than this. */
const TITLE_LENGTH = 80;

/** A year, but not one that is compared with. */
const YEAR = /(?<![比较与同])(20\d\d)年/gu;

/** A region's and the Party's name before a unit's, which titles leave out or shorten. */
const SHORTENED = /^(?:中国共产党|中共)/u;

/** Whether two names may be one unit's: one is the other without the region's name before it. */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name.normalize('NFKC').replace(/\s/gu, '').replace(SHORTENED, ''),
  );
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}

/** The value that is there most often; of several, the first. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}

function unitIn(reading: Reading): NamedUnit | null {
  const { text } = reading;
  if (text.length > TITLE_LENGTH || /[。;,]/u.test(text)) return null;
  const lead = headingIn(text)?.title ?? text;
  const title = lead.replace(/^附件\d*:?/u, '');
  const unit = TITLE.exec(title)?.groups?.['unit'];
  if (unit === undefined) return null;
  const start = text.indexOf(unit);
  return { name: unit, place: placeOf(reading, start, start + unit.length) };
}

/** The units that sentences of the accounts begin with. */
function unitsSaid(reading: Reading): readonly NamedUnit[] {
  if (reading.text.length <= TITLE_LENGTH && !/[。;,]/u.test(reading.text)) return [];
  return [...reading.text.matchAll(SENTENCE)].flatMap((match) => {
    const name = match.groups?.['unit'];
    if (name === undefined) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ name, place: placeOf(reading, start, start + name.length) }];
  });
}

/** Whose text it is, by its titles; sentences may not begin with another unit. */
export function identityOf(readings: readonly Reading[]): Identity {
  const units = readings.flatMap((reading) => unitIn(reading) ?? []);
  const [longest] = units.map(({ name }) => name).sort((one, other) => other.length - one.length);
  const usual = mostFrequent(units.map(({ name }) => name));
  const unit =
    usual !== null && longest !== undefined && sameUnit(usual, longest) ? longest : (usual ?? null);
  const years = readings.flatMap(({ text }) => [...text.matchAll(YEAR)].map(([, year = '']) => year));
  return {
    // Of two years that are named as often, the later one is the text's own.
    year: mostFrequent(years.sort().reverse()),
    unit,
    others:
      unit === null
        ? []
        : [...units, ...readings.flatMap(unitsSaid)].filter(({ name }) => !sameUnit(name, unit)),
  };
}
