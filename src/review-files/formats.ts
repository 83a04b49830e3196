import { join } from 'node:path';
import { voice } from '../voice/say';
import type { Format, Request } from './arguments';
import { csvHead, csvRows } from './csv';
import type { Outcome } from '../outcome/outcome';
import type { Output } from './output';

/** How outcomes are printed, one after the other. */
export interface Printer {
  readonly print: (outcome: Outcome) => void;
  /** Prints what belongs behind the last one. */
  readonly end: () => void;
}

const PRINTERS: Readonly<Record<Format, (request: Request, output: Output) => Printer>> = {
  text: textPrinter,
  json: jsonPrinter,
  jsonl: (_request, { out }) => ({
    print: (outcome) => {
      out(JSON.stringify(outcome));
    },
    end: () => undefined,
  }),
  // What these say is made of all outcomes together.
  xlsx: silentPrinter,
  html: silentPrinter,
  csv: ({ language }, { out }) => {
    out(csvHead(language));
    return {
      print: (outcome) => {
        for (const row of csvRows(outcome, language)) out(row);
      },
      end: () => undefined,
    };
  },
};

/** Prints outcomes in the format asked for: results to `out`; remarks, failures and copies also to `err`. */
export function printerFor(request: Request, output: Output): Printer {
  const say = voice(request.language, 'commandLine');
  const printer = PRINTERS[request.format](request, output);
  const copiesTo = request.format === 'text' ? output.out : output.err;
  return {
    print: (outcome) => {
      const { remarks, failures, copy, restated, review } = outcome;
      for (const { file, reason } of remarks) output.err(say('remarkLine', { file, remark: reason }));
      for (const { file, reason } of failures) output.err(say('failedLine', { file, reason }));
      printer.print(outcome);
      if (copy !== null)
        copiesTo(say('copyLine', { ...copy, path: join(request.out ?? '', ...copy.path.split('/')) }));
      for (const line of restated) copiesTo(line);
      if (request.format === 'text' && review !== null) output.out('');
    },
    end: printer.end,
  };
}

function silentPrinter(): Printer {
  return { print: () => undefined, end: () => undefined };
}

function textPrinter(_request: Request, { out }: Output): Printer {
  return {
    print: ({ report }) => {
      for (const line of report) out(line);
    },
    end: () => undefined,
  };
}

/** One document, of which no more than two files are held at a time. */
function jsonPrinter(_request: Request, { out }: Output): Printer {
  let last: string | null = null;
  return {
    print: ({ review }) => {
      if (review === null) return;
      out(last === null ? '{\n  "files": [' : `${last},`);
      last = `    ${JSON.stringify(review, null, 2).replaceAll('\n', '\n    ')}`;
    },
    end: () => {
      out(last === null ? '{\n  "files": []\n}' : `${last}\n  ]\n}`);
    },
  };
}
