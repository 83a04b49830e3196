import { dividedBy } from '../sheet/interval';
import { workedOut } from '../sheet/standing';
import type { Claim, StatedClaim } from './claims';
import { valueOf } from './claims';
import type { TopicDraft } from './drafts';
import type { TableFigure } from './figures';
import { difference, opposite, rounded } from './judgement';
import type { TextRelation } from './relation';
import { compared, shownAs, unchecked } from './relation';
import { signedSide } from './relations/change';
import type { TextContext } from './relations/context';
import type { Narrative } from './text';
import type { Tables, Tied } from './ties';
import { tableWords, tiesOf } from './ties';

/** What a text is compared with of the year before. */
export interface LastYearTables {
  /** The forms of that year. */
  readonly tables: Tables;
  /** The figure that was, in that year, what a figure of this year's tables is now; null for none. */
  readonly figure: (figure: TableFigure) => TableFigure | null;
}

/** 比2022年, 较2022年度. */
const BASE_YEAR = /(?:比|较|与|同)(20\d\d)年/gu;

/** Whether a change is one on the year before: its sentence names no other year that it is compared with. */
function isOnLastYear({ place }: Claim, { paragraphs }: Narrative, year: string | null): boolean {
  const text = paragraphs[place.paragraph - 1]?.text.slice(0, place.end).normalize('NFKC') ?? '';
  const sentence = text.replace(/\s/gu, '').split(/[。;]/u).at(-1) ?? '';
  const named = [...sentence.matchAll(BASE_YEAR)].map(([, base]) => base);
  return named.every((base) => year !== null && Number(base) === Number(year) - 1);
}

/** The changes that a topic states, and the figure of this year's tables that changed. */
interface Changed {
  readonly topic: TopicDraft;
  readonly change: StatedClaim | undefined;
  readonly rate: StatedClaim | undefined;
  readonly tied: Tied;
}

function changesIn(context: TextContext, ties: readonly Tied[], narrative: Narrative): readonly Changed[] {
  const byClaim = new Map(ties.map((tied) => [tied.claim, tied]));
  return context.topics.flatMap((topic): readonly Changed[] => {
    if (topic.year !== null) return [];
    const now = valueOf(topic) ?? (topic.key === null ? undefined : context.valueBefore(topic.key, topic));
    const tied = now === undefined ? undefined : byClaim.get(now);
    if (tied?.isCertain !== true || now?.quantity.measure !== 'amount') return [];
    const on = (claim: StatedClaim | undefined): StatedClaim | undefined =>
      claim !== undefined && isOnLastYear(claim, narrative, context.year) ? claim : undefined;
    const [change, rate] = [on(topic.claims.get('change')), on(topic.claims.get('changeRate'))];
    return change === undefined && rate === undefined ? [] : [{ topic, change, rate, tied }];
  });
}

function checkChanged(
  { change, rate, tied: { figure } }: Changed,
  context: TextContext,
  lastYear: LastYearTables,
): readonly TextRelation[] {
  const stated = [change, rate].filter((claim) => claim !== undefined);
  const last = lastYear.figure(figure);
  if (last === null) return stated.map((claim) => unchecked('N-LAST', [claim], 'textNoLastFigure'));
  const moved = difference(figure, last);
  const common = {
    rule: 'N-LAST',
    severity: 'warning',
    values: {
      ...tableWords(figure),
      now: shownAs(figure.value, 'amount'),
      last: shownAs(last.value, 'amount'),
    },
    form: figure.form.id,
    cells: [figure.place],
  } as const;
  const ofChange =
    change === undefined
      ? []
      : [
          compared({
            ...common,
            stated: signedSide(change, context),
            other: moved,
            agreement: 'sum',
            claims: [change],
            measure: 'amount',
            broken: 'textLastChange',
          }),
        ];
  if (rate === undefined) return ofChange;
  const interval = last.value.isZero() ? null : dividedBy(moved.interval(), last.interval());
  if (interval === null) return [...ofChange, unchecked('N-LAST', [rate], 'textNoPrior')];
  const falls = rate.direction === 'down';
  const share = workedOut(moved.value.div(last.value), interval);
  return [
    ...ofChange,
    compared({
      ...common,
      stated: falls ? opposite(rounded(rate.quantity)) : rounded(rate.quantity),
      other: share,
      agreement: 'rounded',
      claims: [rate],
      measure: 'ratio',
      broken: 'textLastRate',
    }),
  ];
}

/** What the text says of the year before itself, against that year's forms. */
function checkStated(context: TextContext, { tables }: LastYearTables): readonly TextRelation[] {
  if (context.year === null) return [];
  const last = String(Number(context.year) - 1);
  return tiesOf(context, tables, last).map(({ relation, figure }): TextRelation => {
    const { saying } = relation;
    const said =
      saying === null || saying.severity === 'rounding'
        ? saying
        : {
            severity: 'warning' as const,
            message: {
              key: 'textLastTable' as const,
              values: { ...saying.message.values, ...tableWords(figure) },
            },
          };
    return { ...relation, rule: 'N-LAST', cells: [], saying: said };
  });
}

/** What a text says of the year before and of the changes on it, against last year's forms. To be verified: those may have been restated. */
export function checkLastYearOf(
  context: TextContext,
  narrative: Narrative,
  ties: readonly Tied[],
  lastYear: LastYearTables,
): readonly TextRelation[] {
  return [
    ...changesIn(context, ties, narrative).flatMap((changed) => checkChanged(changed, context, lastYear)),
    ...checkStated(context, lastYear),
  ];
}
