import { parseArgs } from 'node:util';
import type { Key } from '../voice/catalogue';
import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../voice/languages';
import type { Say } from '../voice/say';
import { voice } from '../voice/say';
import { summaryKind } from './summary/summary-kind';

/** The ways of printing, by the names that --format takes. */
const FORMATS = ['text', 'json', 'jsonl', 'csv', 'xlsx', 'html'] as const;

/** A way of printing. */
export type Format = (typeof FORMATS)[number];

/** What a file may cost, and how many are reviewed at a time; what is not said is left to the program. */
export interface Limits {
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  /** Megabytes. */
  readonly memory?: number;
}

/** What the command line asks for. */
export interface Request {
  /** Files, folders and patterns. */
  readonly files: readonly string[];
  readonly format: Format;
  /** The folder for annotated copies; null where none is wanted. */
  readonly out: string | null;
  /** Whether formula cells are corrected too. */
  readonly formulas: boolean;
  /** Whether scores that differ only by rounding stay. */
  readonly keepRounded: boolean;
  /** Whether corrections are written as formulas over their inputs, where they can be. */
  readonly live: boolean;
  /** The file of the written explanation that belongs to the workbook. */
  readonly text?: string;
  readonly limits: Limits;
  /** The files with relations of one's own, in their order. */
  readonly rules?: readonly string[];
  /** The address of the Redis whose queue has workers that review the files. */
  readonly queue?: string;
  /** Last year's workbook, or the folder of them. */
  readonly previous?: string;
  /** The files of summaries, which end in .xlsx or .html. */
  readonly summaries?: readonly string[];
  /** The results of the last round. */
  readonly lastRound?: string;
  /** The file with the list of units that should send something. */
  readonly units?: string;
  /** The results of an earlier run, which are taken instead of files. */
  readonly results?: string;
  readonly language: Language;
}

/** What the command line asks a worker of a queue to be. */
export interface WorkerRequest {
  /** The address of the Redis. */
  readonly queue: string;
  readonly limits: Limits;
  readonly language: Language;
}

/** The word that makes the program a worker of a queue, before --queue. */
const WORKER = 'worker';

/** A command line that was understood, one that asks about the program, or one that was not understood. */
export type Arguments =
  | { readonly kind: 'review'; readonly request: Request }
  | { readonly kind: 'worker'; readonly request: WorkerRequest }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly reason: string; readonly language: Language };

/** The least that a limit may be: for memory, what the program itself needs. */
const LEAST = { jobs: 1, timeout: 1, memory: 128 } as const satisfies Required<Limits>;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  text: { type: 'string' },
  rules: { type: 'string', multiple: true },
  previous: { type: 'string' },
  summary: { type: 'string', multiple: true },
  'last-round': { type: 'string' },
  units: { type: 'string' },
  results: { type: 'string' },
  formulas: { type: 'boolean', default: false },
  live: { type: 'boolean', default: false },
  'keep-rounded': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  timeout: { type: 'string' },
  memory: { type: 'string' },
  queue: { type: 'string' },
  lang: { type: 'string', default: DEFAULT_LANGUAGE },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Understands the arguments behind the program's name. */
export function parseArguments(args: readonly string[]): Arguments {
  const spoken = languageAsked(args);
  const say = voice(spoken, 'commandLine');
  const wrong = (reason: string): Arguments => ({ kind: 'wrong', reason, language: spoken });
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return wrong(optionFault(error, say));
  }
  const { values, positionals: files } = parsed;
  const language = LANGUAGES.find((known) => known === values.lang);
  if (language === undefined) return wrong(say('badLanguage', { language: values.lang }));
  if (values.help) return { kind: 'help', language };
  if (values.version) return { kind: 'version' };
  const asked = values.format ?? (values.json ? 'json' : 'text');
  const format = FORMATS.find((known) => known === asked);
  if (format === undefined)
    return wrong(say('badFormat', { format: asked, formats: FORMATS.join(say('listJoin')) }));
  if (values.json && format !== 'json') return wrong(say('twoFormats'));
  const limits = limitsOf(values, say);
  if (typeof limits === 'string') return wrong(limits);
  const { queue } = values;
  if (queue !== undefined && !isRedis(queue)) return wrong(say('badQueue'));
  if (queue !== undefined && files.length === 1 && files[0] === WORKER)
    return { kind: 'worker', request: { queue, limits, language } };
  if (queue !== undefined && Object.keys(limits).length > 0) return wrong(say('limitsOfWorkers'));
  const { summary: summaries = [], 'last-round': lastRound, units, results } = values;
  const odd = summaries.find((path) => summaryKind(path) === null);
  if (odd !== undefined) return wrong(say('badSummary', { file: odd }));
  if (results !== undefined) {
    const others = [values.text, values.out, values.rules, values.previous, lastRound, units];
    if (files.length > 0 || others.some((other) => other !== undefined)) return wrong(say('resultsAlone'));
  } else if (files.length === 0 && values.text === undefined) return wrong(say('noFiles'));
  if (files.length > 1 && values.text !== undefined) return wrong(say('oneWorkbook'));
  return {
    kind: 'review',
    request: {
      files,
      format,
      out: values.out ?? null,
      formulas: values.formulas,
      keepRounded: values['keep-rounded'],
      live: values.live,
      ...(values.text === undefined ? {} : { text: values.text }),
      limits,
      ...(values.rules === undefined ? {} : { rules: values.rules }),
      ...(queue === undefined ? {} : { queue }),
      ...(values.previous === undefined ? {} : { previous: values.previous }),
      ...(summaries.length === 0 ? {} : { summaries }),
      ...(lastRound === undefined ? {} : { lastRound }),
      ...(units === undefined ? {} : { units }),
      ...(results === undefined ? {} : { results }),
      language,
    },
  };
}

/** What Node finds wrong with an option, by its codes. */
const FAULTS: Readonly<Partial<Record<string, Key<'commandLine'>>>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'unknownOption',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'badOptionValue',
};

function optionFault(error: unknown, say: Say<'commandLine'>): string {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const option = /'(--?[^\s'<]+)/u.exec(detail)?.[1];
  const fault = FAULTS[code];
  return fault === undefined || option === undefined ? say('badOption', { detail }) : say(fault, { option });
}

/** The language of what is said of a command line, also of one that is not understood. */
function languageAsked(args: readonly string[]): Language {
  const { values } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return LANGUAGES.find((known) => known === values.lang) ?? DEFAULT_LANGUAGE;
}

/** The limits that are given, or what is wrong with one. */
function limitsOf(
  values: Readonly<Partial<Record<keyof Limits, string>>>,
  say: Say<'commandLine'>,
): Limits | string {
  const limits: { -readonly [Limit in keyof Limits]: Limits[Limit] } = {};
  for (const name of ['jobs', 'timeout', 'memory'] as const) {
    const given = values[name];
    if (given === undefined) continue;
    const number = /^\d{1,6}$/u.test(given) ? Number(given) : 0;
    if (number < LEAST[name]) return say('badLimit', { name, given, least: LEAST[name] });
    limits[name] = number;
  }
  return limits;
}

/** Whether this is the address of a Redis. */
function isRedis(address: string): boolean {
  return /^rediss?:\/\//u.test(address) && URL.canParse(address) && new URL(address).hostname !== '';
}
