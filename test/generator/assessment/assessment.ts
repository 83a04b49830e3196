import type { Random } from '../random';

/** An indicator with its printed values; points in hundredths. */
export interface Indicator {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly sign: string;
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
  readonly weight: number;
  /** The share of its weight that it is given, in per cent. */
  readonly coefficient: number;
  readonly score: number;
  readonly reason: string | null;
  /** Whether target and actual value determine the score. */
  readonly counted: boolean;
}

/** A self-assessment in which everything fits; amounts in hundredths of 万元, points in hundredths. */
export interface Assessment {
  readonly subject: string;
  readonly department: string;
  readonly year: number;
  readonly budget: number;
  readonly execution: number;
  /** The weight of the execution rate and what it earns. */
  readonly executionWeight: number;
  readonly executionScore: number;
  readonly indicators: readonly Indicator[];
}

/** Points of a form: of the execution rate and of each 一级指标, with its 二级指标 and what is counted there. */
export interface PointSplit {
  readonly execution: number;
  readonly levels: readonly {
    readonly first: string;
    readonly seconds: readonly string[];
    readonly points: number;
  }[];
}

/** The split of the Ministry's form. */
export const MINISTRY_POINTS: PointSplit = {
  execution: 10,
  levels: [
    { first: '产出指标', seconds: ['数量指标', '质量指标', '时效指标'], points: 50 },
    { first: '效益指标', seconds: ['社会效益指标', '可持续影响指标'], points: 30 },
    { first: '满意度指标', seconds: ['服务对象满意度指标'], points: 10 },
  ],
};

/** The same with the execution rate at 20 points, and 20 for the objective. */
export const WUHAN_POINTS: PointSplit = {
  execution: 20,
  levels: [
    { first: '产出指标', seconds: ['数量指标', '质量指标'], points: 30 },
    { first: '效益指标', seconds: ['社会效益指标'], points: 20 },
    { first: '满意度指标', seconds: ['服务对象满意度指标'], points: 10 },
  ],
};

/** Half up to a whole number. */
const quotient = (dividend: number, divisor: number): number =>
  Math.floor((2 * dividend + divisor) / (2 * divisor));

const COUNTED: readonly (readonly [name: string, unit: string, from: number, to: number])[] = [
  ['巡查次数', '次', 4, 60],
  ['培训场次', '场', 2, 30],
  ['设施维护数量', '处', 5, 200],
  ['服务人数', '人', 50, 5000],
];

const SHARES = ['任务完成率', '验收合格率', '群众满意度', '资料归档率'];

const WORDS: readonly (readonly [name: string, words: string])[] = [
  ['工作开展及时性', '及时'],
  ['制度建设', '健全'],
  ['工作秩序', '良好'],
];

/** Whether an indicator may miss its target. */
type Chance = () => boolean;

function countedIndicator(
  random: Random,
  misses: boolean,
): Pick<Indicator, 'name' | 'unit' | 'target' | 'actual'> {
  const [name, unit, from, to] = random.pick(COUNTED);
  const target = random.int(from, to);
  const actual = misses ? random.int(1, target - 1) : random.int(target, Math.floor(target * 1.2));
  return { name, unit, target: String(target), actual: String(actual) };
}

function shareIndicator(
  random: Random,
  misses: boolean,
): Pick<Indicator, 'name' | 'unit' | 'target' | 'actual'> {
  const target = random.int(80, 98);
  const actual = misses ? random.int(40, target - 1) : random.int(target, 100);
  return { name: random.pick(SHARES), unit: '%', target: String(target), actual: String(actual) };
}

function indicatorOf(
  random: Random,
  place: Pick<Indicator, 'first' | 'second' | 'weight'>,
  misses: Chance,
  index: number,
): Indicator {
  const full = { ...place, coefficient: 100, score: place.weight, reason: null };
  const named = (name: string): string => `${name}${index + 1}`;
  if (random.chance(0.25)) {
    const [name, words] = random.pick(WORDS);
    return { ...full, name: named(name), sign: '', unit: '', target: words, actual: words, counted: false };
  }
  const missed = misses();
  const values = random.chance(0.5) ? countedIndicator(random, missed) : shareIndicator(random, missed);
  const measured = { ...full, ...values, name: named(values.name), sign: '≥', counted: true };
  if (!missed) return measured;
  const score = quotient(place.weight * Number(values.actual), Number(values.target));
  return { ...measured, score, reason: '受天气影响' };
}

/** Whole points divided into so many parts, none below one. */
function parts(random: Random, points: number, count: number): number[] {
  const cuts = random
    .shuffle(Array.from({ length: points - 1 }, (_, index) => index + 1))
    .slice(0, count - 1)
    .sort((one, other) => one - other);
  return [...cuts, points].map((cut, index) => cut - (cuts[index - 1] ?? 0));
}

/**
 * A random self-assessment whose printed figures all fit.
 *
 * @param mostMissed how many indicators may miss their target
 */
export function generateAssessment(
  random: Random,
  { execution: weight, levels }: PointSplit,
  { mostMissed, coefficients }: { readonly mostMissed: number; readonly coefficients: boolean },
): Assessment {
  let missed = 0;
  const misses = (): boolean => {
    const so = missed < mostMissed && random.chance(0.3);
    missed += Number(so);
    return so;
  };
  const indicators: Indicator[] = [];
  for (const { first, seconds, points } of levels) {
    const count = random.int(1, Math.min(3, seconds.length + 1));
    for (const share of parts(random, points, count)) {
      const second = seconds[Math.min(indicators.length, seconds.length - 1)] ?? '';
      const place = { first, second, weight: share * 100 };
      const made = indicatorOf(random, place, misses, indicators.length);
      const coefficient = made.reason === null ? 100 : random.int(10, 99);
      indicators.push(coefficients ? { ...made, coefficient, score: share * coefficient } : made);
    }
  }
  const budget = random.int(1000, 9_999_999);
  const execution = random.chance(0.4) ? budget : random.int(Math.ceil(budget / 3), budget);
  return {
    subject: random.pick(['河道保洁项目', '校舍修缮项目', '文化惠民活动项目', '应急物资储备项目']),
    department: random.pick(['临江市水务局', '青山县教育局', '云溪市文化馆']),
    year: random.int(2019, 2024),
    budget,
    execution,
    executionWeight: weight * 100,
    executionScore: quotient(weight * 100 * execution, budget),
    indicators,
  };
}
