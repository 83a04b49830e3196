import * as v from 'valibot';
import { ROUND_STATES } from '../rounds/round';
import { parsedLine } from './parsed-line';

const severity = v.picklist(['error', 'warning', 'rounding', 'info']);
const roundState = v.picklist(ROUND_STATES);
const text = v.nullable(v.string());
const cell = v.object({ sheet: v.string(), address: v.string() });
const told = v.object({ file: v.string(), reason: v.string() });

const unfinished = v.object({ duty: text, name: v.string(), reason: v.string(), remedy: text });

const namedForm = v.object({
  form: v.string(),
  key: v.string(),
  sheet: v.string(),
  title: v.string(),
  project: text,
  department: text,
  lines: v.array(v.string()),
});

const compared = v.nullable(v.object({ address: v.string(), printed: text, recalculated: text }));

const finding = v.object({
  rule: v.string(),
  severity,
  form: text,
  cells: v.array(cell),
  expected: text,
  actual: text,
  difference: text,
  message: v.string(),
  text: v.optional(v.object({ quote: v.string() })),
  key: v.string(),
  formKey: text,
  ofRelation: v.boolean(),
  line: text,
});

const review = v.object({
  forms: v.array(v.object({ ...namedForm.entries, year: text })),
  findings: v.array(finding),
  duties: v.array(v.object({ id: v.string(), kind: v.string(), name: v.string(), ending: v.string() })),
  assessments: v.array(v.object({ sheet: v.string(), form: v.string(), rate: compared, score: compared })),
  notCheckable: v.array(v.string()),
  evaluated: v.array(v.string()),
  nothingChecked: v.boolean(),
  narratives: v.optional(v.array(v.unknown())),
  published: v.optional(v.unknown()),
  decisions: v.optional(
    v.object({ findings: v.array(v.object({ finding: v.number(), state: v.string() })) }),
  ),
});

const round = v.object({
  number: v.number(),
  last: text,
  ambiguous: v.boolean(),
  unit: text,
  findings: v.array(v.object({ state: roundState, before: v.nullable(roundState) })),
  earlier: v.array(
    v.object({
      key: v.string(),
      rule: v.string(),
      severity,
      formKey: text,
      ofRelation: v.boolean(),
      line: text,
      where: v.string(),
      message: v.string(),
      state: roundState,
      before: roundState,
    }),
  ),
  forms: v.array(namedForm),
});

/** A line about a file, as far as rounds and summaries are made of it. */
const sent = v.object({
  file: v.string(),
  text,
  status: v.picklist([0, 1, 2, 3]),
  failures: v.array(told),
  copy: v.nullable(v.object({ path: v.string() })),
  notChecked: v.array(unfinished),
  notGiven: v.array(unfinished),
  messages: v.array(v.string()),
  review: v.nullable(review),
  round: v.optional(round),
});

/** A line about a unit of which nothing was sent. */
const notSent = v.object({
  file: v.null(),
  unit: v.string(),
  listed: v.nullable(v.boolean()),
  maybe: v.array(v.string()),
  round,
});

/** What a line of results says of a file that was reviewed. */
export type SentLine = Readonly<v.InferOutput<typeof sent>>;

/** What a line of results says of a unit of which nothing was sent. */
export type NotSentLine = Readonly<v.InferOutput<typeof notSent>>;

/** A line of results. */
export type ResultLine = SentLine | NotSentLine;

const line = v.union([sent, notSent]);

/** What an outcome says as a line of results; null where it is none. */
export function resultLine(outcome: unknown): ResultLine | null {
  const read = v.safeParse(line, outcome);
  return read.success ? read.output : null;
}

/** Reads a line of results; null for one that is none, or that an older program wrote, which did not say enough. */
export function readResultLine(given: string): ResultLine | null {
  return resultLine(parsedLine(given));
}
