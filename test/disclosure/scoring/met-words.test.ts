import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  ABSENCES,
  ABSENCES_BEHIND,
  DEGREES,
  DONE_WORDS,
  HARMS,
  NEGATORS,
  PLAIN_DEGREE,
  SCALES,
  SYNONYMS,
  WISHED_ABSENCES,
} from '../../../src/disclosure/scoring/met-word-tables';
import { wordsMet } from '../../../src/disclosure/scoring/met-words';

const MET: readonly (readonly [target: string, actual: string])[] = [
  ['不发生', '未发生'],
  ['不发生', '无'],
  ['不发生', '零'],
  ['不发生', '没有'],
  ['不发生', '0起'],
  ['不发生安全事故', '未发生'],
  ['不发生安全事故', '无安全事故发生'],
  ['无重大事故', '无事故'],
  ['全年无事故', '无事故'],
  ['无事故', '全年未发生事故'],
  ['杜绝群体性事件', '未发生群体性事件'],
  ['零投诉', '0'],
  ['零投诉', '无投诉'],
  ['0次', '无投诉'],
  ['投诉为零', '零投诉'],
  ['不超预算', '未超预算'],
  ['不超过预算', '控制在预算内'],
  ['成本控制在预算内', '预算内'],
  ['控制在预算范围内', '未超支'],
  ['不拖欠工资', '未拖欠工资'],
  ['无违规行为', '未发现违规行为'],
  ['零事故', '发生事故0起'],
  ['按要求完成', '已按要求完成'],
  ['健全', '已健全'],
  ['健全', '已完善'],
  ['完成', '已完成'],
  ['完成', '全部完成'],
  ['完成', '按时完成'],
  ['按期完成', '如期完成'],
  ['基本完成', '完成'],
  ['逐步提升', '有效提升'],
  ['有所提高', '提高'],
  ['有所提升', '明显增强'],
  ['不断提高', '持续提升'],
  ['满意度逐步提升', '有效提升'],
  ['提升服务水平', '服务水平显著提升'],
  ['良', '优'],
  ['质量良好', '质量优秀'],
  ['运行正常', '正常运行'],
  ['100%', '已完成'],
  ['100%', '全部完成'],
  ['≥95%', '达成预期指标'],
  ['舒适整洁', '均已达成预期目标'],
  ['无事故、服务良好', '未发生事故、服务优秀'],
];

const MISSED: readonly (readonly [target: string, actual: string])[] = [
  ['优', '良'],
  ['优秀', '合格'],
  ['服务优', '服务一般'],
  ['满意', '基本满意'],
  ['满意', '不满意'],
  ['达标', '基本达标'],
  ['达标', '未达标'],
  ['完成', '基本完成'],
  ['基本完成', '部分完成'],
  ['完成', '未完成'],
  ['按时完成', '逾期完成'],
  ['按时完成', '未按时完成'],
  ['建立长效机制', '未完成'],
  ['建立长效机制', '部分达成预期指标并具有一定效果'],
  ['≥95%', '未完成'],
  ['100%', '部分完成'],
  ['100%', '基本完成'],
  ['无事故', '有事故'],
  ['无事故', '发生安全事故'],
  ['不发生', '发生1起'],
  ['零上访', '发生上访3起'],
  ['提高', '未见提高'],
  ['零投诉', '2起投诉'],
  ['零投诉', '投诉1次'],
  ['不超预算', '超预算'],
  ['控制在预算内', '超支'],
  ['健全', '未健全'],
  ['逐步提升', '未提升'],
  ['效率提升', '效率下降'],
  ['运行正常', '运行异常'],
  ['宣传到位', '宣传不到位'],
  ['无事故、服务优秀', '无事故、服务良好'],
  ['建立机制、开展培训', '未完成'],
  ['显著提升', '未显著提升'],
  ['是', '否'],
  ['有', '没有'],
];

const IN_DOUBT: readonly (readonly [target: string, actual: string])[] = [
  ['', '已完成'],
  ['舒适整洁', '干净'],
  ['舒适整洁', '已完成'],
  ['按时完成', '已完成'],
  ['按计划完成', '完成'],
  ['保质保量完成', '已完成'],
  ['完成', '完成一半'],
  ['提高', '有待提高'],
  ['显著提升', '有所提升'],
  ['提升', '有所提升'],
  ['有所改善', '未显著改善'],
  ['提高5%', '有所提高'],
  ['完成3项', '已完成'],
  ['≥85%', '满意'],
  ['≥3年', '长期'],
  ['≥95%', '已完成'],
  ['≥95%', '部分完成'],
  ['无事故', '无重大事故'],
  ['无重大事故', '有事故'],
  ['无', '没有解决问题'],
  ['不发生', '未完成'],
  ['不扩大', '未完成'],
  ['提升', '未降低'],
  ['不降低', '提升'],
  ['无线网络覆盖', '有线网络覆盖'],
  ['养老保险', '基本养老保险'],
  ['满意度提升', '知晓率提升'],
  ['成本降低', '效率提升'],
  ['逐步提升', '满意度提升'],
  ['按时完成', '按时完成,质量不合格'],
  ['优化', '一般'],
  ['无投诉', '100%'],
  ['无投诉', '1'],
  ['提升效率,降低成本', '提升'],
  ['提升效率并降低成本', '已提升'],
  ['全面完成', '已完成'],
  [`${'保障运行'.repeat(20)}提升`, '提升'],
];

describe('words that mean that a target was met', () => {
  test.each(MET)('%s → %s', (target, actual) => {
    expect(wordsMet(target, actual)).toBe(true);
  });
});

describe('words that contradict a target', () => {
  test.each(MISSED)('%s → %s', (target, actual) => {
    expect(wordsMet(target, actual)).toBe(false);
  });
});

describe('words that do not tell', () => {
  test.each(IN_DOUBT)('%s → %s', (target, actual) => {
    expect(wordsMet(target, actual)).toBeNull();
  });
});

const harm = fc.constantFrom(...HARMS);
const done = fc.constantFrom(...DONE_WORDS);
const degree = fc.nat({ max: DEGREES.length - 1 });
const change = fc.constantFrom('提升', '改善', '降低', '优化', '健全');
const act = fc.constantFrom('完成', '落实', '达标', '到位', '健全', '合格');
const object = fc.constantFrom('', '服务水平', '居民生活环境', '办事效率');
const wordOf = (rank: number): fc.Arbitrary<string> => fc.constantFrom(...(DEGREES[rank] ?? []));
/** Texts made of the tables' own words, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      harm,
      done,
      change,
      act,
      object,
      degree.chain(wordOf),
      fc.constantFrom(...NEGATORS, '优', '良', '100%', '≥', '、', '1起'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((words) => words.join(''));

describe('properties', () => {
  test('every way of saying that a harm does not occur means every other', () => {
    const absence = (noun: string): fc.Arbitrary<string> =>
      fc.oneof(
        fc.constantFrom(...ABSENCES).map((word) => `${word}${noun}`),
        fc.constantFrom(...ABSENCES_BEHIND).map((word) => `${noun}${word}`),
        fc.constantFrom(`0起${noun}`, `无${noun}发生`, '无', '0', '未发生'),
      );
    const pair = harm.chain((noun) =>
      fc.tuple(
        fc.oneof(
          absence(noun),
          fc.constantFrom(...WISHED_ABSENCES).map((word) => `${word}${noun}`),
        ),
        absence(noun),
      ),
    );
    fc.assert(
      fc.property(pair, ([target, actual]) => {
        expect(wordsMet(target, actual)).toBe(true);
      }),
    );
  });

  test('an occurrence contradicts every way of saying that the harm is not to occur', () => {
    const pair = harm.chain((noun) =>
      fc.tuple(
        fc.constantFrom(...ABSENCES, ...WISHED_ABSENCES).map((word) => `${word}${noun}`),
        fc.constantFrom(`有${noun}`, `发生${noun}`, `发生1起${noun}`, `出现严重${noun}`, `${noun}2次`),
      ),
    );
    fc.assert(
      fc.property(pair, ([target, actual]) => {
        expect(wordsMet(target, actual)).toBe(false);
      }),
    );
  });

  test('every text means itself', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '。', ' '), (text, end) => {
        expect(wordsMet(text, `${text}${end}`)).toBe(wordsMet(text, text));
        if (/[^。.;,、! ]/u.test(text)) expect(wordsMet(text, text)).toBe(true);
      }),
    );
  });

  test('synonyms mean each other', () => {
    const pair = fc
      .constantFrom(...SYNONYMS)
      .chain((words) => fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)));
    fc.assert(
      fc.property(pair, object, ([one, other], what) => {
        expect(wordsMet(`${one}${what}`, `${other}${what}`)).toBe(true);
      }),
    );
  });

  test('已 and its like before an actual value never turn met into missed, nor missed into met', () => {
    fc.assert(
      fc.property(anyText, anyText, done, (target, actual, word) => {
        const [without, having] = [wordsMet(target, actual), wordsMet(target, `${word}${actual}`)];
        if (without !== null && having !== null) expect(having).toBe(without);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(act, object, done, (what, of, word) => {
        expect(wordsMet(`${what}${of}`, `${word}${what}${of}`)).toBe(true);
      }),
    );
  });

  test('a degree is met by every degree that is not weaker; a weaker one is doubt, never a contradiction', () => {
    const degrees = fc
      .tuple(degree, degree)
      .chain(([one, other]) => fc.tuple(fc.constant(one), fc.constant(other), wordOf(one), wordOf(other)));
    fc.assert(
      fc.property(degrees, change, object, ([rank, given, wanted, got], what, of) => {
        expect(wordsMet(`${of}${wanted}${what}`, `${of}${got}${what}`)).toBe(given >= rank ? true : null);
        expect(wordsMet(`${of}${wanted}${what}`, `${of}${what}`)).toBe(PLAIN_DEGREE >= rank ? true : null);
      }),
    );
  });

  test('of two grades, the better meets the worse and the worse contradicts the better', () => {
    const grades = fc
      .constantFrom(...SCALES)
      .chain((scale) =>
        fc.shuffledSubarray(
          scale.map((words, rank) => ({ words, rank })),
          { minLength: 2, maxLength: 2 },
        ),
      )
      .chain((two) =>
        fc.tuple(...two.map(({ words, rank }) => fc.constantFrom(...words).map((word) => ({ word, rank })))),
      );
    fc.assert(
      fc.property(grades, fc.constantFrom('', '质量', '服务态度'), ([one, other], of) => {
        if (one === undefined || other === undefined) throw new Error('two grades are needed');
        expect(wordsMet(`${of}${one.word}`, `${of}${other.word}`)).toBe(other.rank <= one.rank);
      }),
    );
  });

  test('what is done in part or not at all contradicts what was to be done', () => {
    const less = fc.constantFrom('基本', '部分', '未', '尚未', '未能');
    fc.assert(
      fc.property(act, object, less, (verb, of, word) => {
        expect(wordsMet(`${verb}${of}`, `${word}${verb}${of}`)).toBe(false);
        expect(wordsMet(`${of}${verb}`, `${of}${word}${verb}`)).toBe(false);
      }),
    );
  });

  test('words of a target that says at least how much are doubt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        done,
        fc.oneof(change, act, fc.constant('满意')),
        (n, word, what) => {
          expect(wordsMet(`≥${n}%`, `${word}${what}`)).toBeNull();
        },
      ),
    );
  });
});
