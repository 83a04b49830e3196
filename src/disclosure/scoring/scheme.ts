import { Decimal, ONE, ZERO } from '../sheet/decimal';

/** A grade and the points that it begins with, in decimal notation. */
export interface GradeLimit {
  readonly grade: string;
  readonly from: string;
}

/** How the share of the execution score's weight follows from the execution rate. Never more than the whole weight. */
export type ExecutionFormula =
  | { readonly kind: 'proportional' }
  /** Proportional, but nothing below a rate. */
  | { readonly kind: 'floor'; readonly below: string }
  /** By steps, the highest first: the first whose rate is reached gives the share. */
  | { readonly kind: 'steps'; readonly steps: readonly { readonly from: string; readonly share: string }[] };

/** A band of a qualitative score: from (inclusive) up to a share of the weight, in per cent. */
export interface Band {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A scoring scheme: everything about scores that differs by place, as plain data (numbers in decimal notation), so that
 * a user's own copy can be kept with the workbook.
 */
export interface ScoringScheme {
  readonly id: string;
  readonly name: string;
  /** The regulation or the form that it comes from. */
  readonly source: string;
  readonly execution: ExecutionFormula;
  /** Beyond a positive target by more than this ratio, the target asks for an explanation. */
  readonly beyondLimit: string;
  readonly bands: readonly Band[];
  /** Whether constraint indicators (约束性指标) score below zero. */
  readonly negativeScores: boolean;
  /** The grades of a total of 100 points, best first. */
  readonly grades: readonly GradeLimit[];
  /** Decimals to which the rule's scores are written. */
  readonly decimals: number;
}

const GRADES: readonly GradeLimit[] = [
  { grade: '优', from: '90' },
  { grade: '良', from: '80' },
  { grade: '中', from: '60' },
  { grade: '差', from: '0' },
];

/** 财预〔2020〕10号: the Ministry of Finance's rules for project self-assessment. */
export const MINISTRY_SCHEME: ScoringScheme = {
  id: 'ministry',
  name: '财政部（财预〔2020〕10号）',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  execution: { kind: 'proportional' },
  beyondLimit: '0.3',
  bands: [
    { label: '达成年度指标', from: '80', to: '100' },
    { label: '部分达成年度指标并具有一定效果', from: '60', to: '80' },
    { label: '未达成年度指标且效果较差', from: '0', to: '60' },
  ],
  negativeScores: false,
  grades: GRADES,
  decimals: 2,
};

/** The districts of Wuhan: the lower bands begin at 50 %. */
export const WUHAN_SCHEME: ScoringScheme = {
  ...MINISTRY_SCHEME,
  id: 'wuhan',
  name: '武汉市',
  source: '武汉市各区绩效自评表备注（计分原则）',
  bands: [
    { label: '达成预期指标', from: '80', to: '100' },
    { label: '部分达成预期指标并具有一定效果', from: '50', to: '80' },
    { label: '未达成预期指标且效果较差', from: '0', to: '50' },
  ],
};

/** Hunan: the Ministry's rules, with the grades stated below the form. */
export const HUNAN_SCHEME: ScoringScheme = {
  ...MINISTRY_SCHEME,
  id: 'hunan',
  name: '湖南省',
  source: '湖南省绩效自评表备注（等级划分）',
};

/** The schemes that come with the engine. */
export const BUILT_IN_SCHEMES: readonly ScoringScheme[] = [MINISTRY_SCHEME, WUHAN_SCHEME, HUNAN_SCHEME];

/** The share of its weight that the execution score earns at a rate (both ratios): 0 to 1. */
export function executionShare(formula: ExecutionFormula, rate: Decimal): Decimal {
  const capped = Decimal.max(ZERO, Decimal.min(ONE, rate));
  switch (formula.kind) {
    case 'proportional':
      return capped;
    case 'floor':
      return rate.lt(formula.below) ? ZERO : capped;
    case 'steps': {
      const step = formula.steps.find(({ from }) => rate.gte(from));
      return step === undefined ? ZERO : new Decimal(step.share);
    }
  }
}

/** The grade of a total of 100 points. */
export function gradeOf({ grades }: ScoringScheme, total: Decimal): string {
  return (grades.find(({ from }) => total.gte(from)) ?? grades.at(-1))?.grade ?? '';
}

/** Whether a printed grade (优, 优秀, 良好 …) is that grade. */
export function isGrade(printed: string, grade: string): boolean {
  return printed.startsWith(grade);
}
