import { parseArgs } from 'node:util';
import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../voice/languages';
import { voice } from '../voice/say';

/** What the command line asks for. */
export interface Request {
  readonly files: readonly string[];
  readonly json: boolean;
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
  /** The files with relations of one's own, in their order. */
  readonly rules?: readonly string[];
  readonly language: Language;
}

/** A command line that was understood, one that asks for help, or one that was not understood. */
export type Arguments =
  | { readonly kind: 'review'; readonly request: Request }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly reason: string };

const OPTIONS = {
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  text: { type: 'string' },
  rules: { type: 'string', multiple: true },
  formulas: { type: 'boolean', default: false },
  live: { type: 'boolean', default: false },
  'keep-rounded': { type: 'boolean', default: false },
  lang: { type: 'string', default: DEFAULT_LANGUAGE },
  help: { type: 'boolean', default: false },
} as const;

/** Understands the arguments behind the program's name. */
export function parseArguments(args: readonly string[]): Arguments {
  const say = voice(DEFAULT_LANGUAGE, 'commandLine');
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', reason: say('badOption', { detail }) };
  }
  const { values, positionals: files } = parsed;
  const language = LANGUAGES.find((known) => known === values.lang);
  if (language === undefined) return { kind: 'wrong', reason: say('badLanguage', { language: values.lang }) };
  if (values.help) return { kind: 'help', language };
  if (files.length === 0 && values.text === undefined)
    return { kind: 'wrong', reason: voice(language, 'commandLine')('noFiles') };
  if (files.length > 1 && values.text !== undefined)
    return { kind: 'wrong', reason: voice(language, 'commandLine')('oneWorkbook') };
  return {
    kind: 'review',
    request: {
      files,
      json: values.json,
      out: values.out ?? null,
      formulas: values.formulas,
      keepRounded: values['keep-rounded'],
      live: values.live,
      ...(values.text === undefined ? {} : { text: values.text }),
      ...(values.rules === undefined ? {} : { rules: values.rules }),
      language,
    },
  };
}
