import * as fc from 'fast-check';
import type { Cents } from './style';

/** A 类 with what it was budgeted and what was spent of it. */
export interface ClassSpending {
  readonly name: string;
  readonly below: string;
  readonly budget: Cents;
  readonly final: Cents;
}

/** What changed on the year before. */
export interface Changed {
  readonly now: Cents;
  readonly before: Cents;
}

/** A project with its budget and what was spent of it. */
export interface Project {
  readonly name: string;
  readonly budget: Cents;
  readonly final: Cents;
}

/** The accounts of a unit, every total the sum of its parts. */
export interface Accounts {
  readonly year: number;
  readonly opening: Cents;
  readonly incomes: readonly (readonly [name: string, amount: Cents])[];
  readonly expenditures: readonly (readonly [name: string, amount: Cents])[];
  /** What of the expenditure was paid from the general budget. */
  readonly classes: readonly ClassSpending[];
  readonly generalBasic: Cents;
  readonly personnel: Cents;
  readonly abroad: Changed & { readonly budget: Cents };
  readonly purchase: Changed & { readonly budget: Cents };
  readonly running: Changed & { readonly budget: Cents };
  readonly reception: Changed & { readonly budget: Cents };
  readonly runningCosts: Changed;
  readonly goods: Cents;
  readonly works: Cents;
  readonly services: Cents;
  readonly sme: Cents;
  readonly micro: Cents;
  readonly vehicles: readonly (readonly [name: string, count: number])[];
  readonly projects: readonly Project[];
  readonly grandBefore: Cents;
  readonly appropriationBefore: Cents;
  readonly generalBefore: Cents;
}

export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, amount) => sum + amount, 0);

/** What of this many hundredths a share in thousandths is. */
const part = (of: Cents, thousandths: number): Cents => Math.floor((of * thousandths) / 1000);

const CLASSES = [
  ['一般公共服务', '财政事务（款）行政运行（项）'],
  ['教育', '普通教育（款）小学教育（项）'],
  ['科学技术', '科学技术普及（款）机构运行（项）'],
  ['社会保障和就业', '行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）'],
  ['卫生健康', '行政事业单位医疗（款）行政单位医疗（项）'],
  ['农林水', '农业农村（款）行政运行（项）'],
  ['住房保障', '住房改革支出（款）住房公积金（项）'],
] as const;

const PROJECTS = ['课桌更新', '河道清淤', '人才引进', '信息平台运维'] as const;

const money = fc.integer({ min: 100, max: 5_000_000 });
const maybe = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: money });
const small = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 50, max: 20_000 }) },
);
const thousandths = fc.integer({ min: 0, max: 1000 });
const few = fc.nat(12);
const spent = fc.record({ now: small, before: small, budget: small });

/** Any accounts. */
export const accounts: fc.Arbitrary<Accounts> = fc
  .record({
    year: fc.integer({ min: 2018, max: 2025 }),
    opening: maybe,
    general: fc.array(fc.record({ final: money, budget: maybe }), {
      minLength: 2,
      maxLength: CLASSES.length,
    }),
    basicShare: fc.integer({ min: 200, max: 800 }),
    personnelShare: fc.integer({ min: 100, max: 900 }),
    costsShare: thousandths,
    incomes: fc.tuple(maybe, maybe, maybe, maybe),
    otherBasic: maybe,
    otherProject: maybe,
    spent: fc.tuple(spent, spent, spent, spent),
    bought: fc.tuple(small, small, small),
    smeShare: thousandths,
    microShare: thousandths,
    vehicles: fc.tuple(few, few, few, few),
    projectShares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: PROJECTS.length }),
    over: fc.integer({ min: 1000, max: 1600 }),
    before: fc.tuple(money, money, money, money),
  })
  .map((drawn): Accounts => {
    const general = sumOf(drawn.general.map(({ final }) => final));
    const basic = part(general, drawn.basicShare);
    const project = general - basic;
    const personnel = part(basic, drawn.personnelShare);
    const [superior, undertaking, operating, other] = drawn.incomes;
    const [abroad, purchase, running, reception] = drawn.spent;
    const [goods, works, services] = drawn.bought;
    const sme = part(goods + works + services, drawn.smeShare);
    const shares = sumOf(drawn.projectShares);
    const finals = drawn.projectShares.map((share) => Math.floor((project * share) / shares));
    const rest = project - sumOf(finals);
    const [grandBefore, appropriationBefore, generalBefore, costsBefore] = drawn.before;
    return {
      year: drawn.year,
      opening: drawn.opening,
      incomes: [
        ['财政拨款收入', general],
        ['上级补助收入', superior],
        ['事业收入', undertaking],
        ['经营收入', operating],
        ['附属单位上缴收入', 0],
        ['其他收入', other],
      ],
      expenditures: [
        ['基本支出', basic + drawn.otherBasic],
        ['项目支出', project + drawn.otherProject],
        ['上缴上级支出', 0],
        ['经营支出', 0],
        ['对附属单位补助支出', 0],
      ],
      classes: drawn.general.map(({ final, budget }, index) => ({
        name: CLASSES[index]?.[0] ?? '',
        below: CLASSES[index]?.[1] ?? '',
        final,
        budget,
      })),
      generalBasic: basic,
      personnel,
      abroad,
      purchase,
      running,
      reception,
      runningCosts: { now: part(basic - personnel, drawn.costsShare), before: costsBefore },
      goods,
      works,
      services,
      sme,
      micro: part(sme, drawn.microShare),
      vehicles: [
        ['主要领导干部用车', drawn.vehicles[0]],
        ['机要通信用车', drawn.vehicles[1]],
        ['应急保障用车', drawn.vehicles[2]],
        ['其他用车', drawn.vehicles[3]],
      ],
      projects: finals.map((final, index) => {
        const all = index === 0 ? final + rest : final;
        return { name: PROJECTS[index] ?? '', final: all, budget: part(all, drawn.over) + 1 };
      }),
      grandBefore,
      appropriationBefore,
      generalBefore,
    };
  });
