import type { Key } from '../../voice/catalogue';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { ExitStatus } from '../exit-status';
import { ROUND_STATES } from '../rounds/round';
import type { Bin } from './bins';
import { RATE_BINS, SCORE_BINS } from './bins';
import type { Chart, SummaryDocument } from './table';
import type { Summarised } from './tables';
import { failingRules, ruleText, tablesOf } from './tables';
import type { BinTally } from './tally';

/** Relations that the chart shows; the table has all. */
const MOST_RULES = 10;

/** The statuses in the order in which they are told. */
const STATUSES: readonly (readonly [ExitStatus, Key<'summary'>])[] = [
  [2, 'verdictFailed'],
  [1, 'verdictErrors'],
  [3, 'verdictNothing'],
  [0, 'verdictNoErrors'],
];

/** The summary of a run: what is said above all, the charts, and the tables. */
export function summaryDocument(given: Summarised, language: Language): SummaryDocument {
  const say = voice(language, 'summary');
  const { tally } = given;
  const status = (one: ExitStatus): number => tally.statuses.get(one) ?? 0;
  const title = tally.round === null ? say('title') : say('titleOfRound', { round: tally.round });
  const states = ROUND_STATES.map((state) =>
    say('stateCount', { state: say(`state_${state}`), count: tally.states.get(state) ?? 0 }),
  );
  return {
    title,
    lines: [
      say('countsLine', {
        files: tally.files,
        units: tally.units.size,
        failed: status(2),
        errors: status(1),
        nothing: status(3),
        clean: status(0),
      }),
      ...(tally.round === null
        ? []
        : [say('roundLine', { states: states.join(say('join')), notSent: tally.notSent })]),
    ],
    charts: chartsOf(given, language),
    tables: tablesOf(given, language),
  };
}

function chartsOf({ tally }: Summarised, language: Language): readonly Chart[] {
  const say = voice(language, 'summary');
  const rules = failingRules(tally).slice(0, MOST_RULES);
  const bins = (title: Key<'summary'>, head: Key<'summary'>, named: readonly Bin[], of: BinTally): Chart => ({
    title: say(title),
    head: say(head),
    labels: named.map(({ name }) => say(name)),
    series: [
      { name: say('printed'), values: of.printed },
      { name: say('recalculated'), values: of.recalculated },
    ],
  });
  const all: readonly Chart[] = [
    {
      title: say('chartVerdicts'),
      head: say('columnVerdict'),
      labels: STATUSES.map(([, name]) => say(name)),
      series: [{ name: say('columnFiles'), values: STATUSES.map(([one]) => tally.statuses.get(one) ?? 0) }],
    },
    {
      title: say('chartRules'),
      head: say('columnRule'),
      labels: rules.map(({ rule }) => ruleText(rule, language)),
      series: [{ name: say('columnFiles'), values: rules.map(({ files }) => files) }],
    },
    bins('chartRates', 'columnRate', RATE_BINS, tally.rates),
    bins('chartScores', 'columnScore', SCORE_BINS, tally.scores),
  ];
  return all.filter(({ series }) => series.some(({ values }) => values.some((value) => value > 0)));
}
