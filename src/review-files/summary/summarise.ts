import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteOf } from '../../outcome/summary/note';
import { summarisedFrom } from '../../outcome/summary/summarised';
import type { Summarised } from '../../outcome/summary/tables';
import { Tally } from '../../outcome/summary/tally';
import type { SummaryKind } from '../../outcome/summary/write-summary';
import { writeSummary } from '../../outcome/summary/write-summary';
import type { Language } from '../../voice/languages';
import { DEFAULT_LANGUAGE } from '../../voice/languages';
import { Results } from '../results/results';
import { linksFrom } from './link';
import { summaryKind } from './summary-kind';

/** What a summary is made of, and where it goes. */
export interface SummaryRequest {
  /** The results of a run, as the file of lines that it keeps. */
  readonly results: string;
  /** The files to write, which end in .xlsx or .html; what is there is written over. */
  readonly to: readonly string[];
  readonly language?: Language;
}

/** What a summary tells in numbers. */
export interface SummaryCounts {
  readonly files: number;
  /** Units of which nothing was sent; 0 for a run without rounds. */
  readonly notSent: number;
  /** The number of the round; null for a run without rounds. */
  readonly round: number | null;
  /** Lines of the results that were not understood: they are none, or of an older program. */
  readonly unread: number;
  /** Rows of tables that no sheet has room for, by the titles of the tables. */
  readonly left: readonly (readonly [title: string, rows: number])[];
}

/**
 * Summarises the results of a run as workbooks and pages: files by severity, relations by how often they fail, what is
 * missing, rates and scores, what is to be done. The lines are read one by one, and written so: memory holds a short note of
 * each file. The same results give the same bytes.
 *
 * @throws where a file can be neither read nor written, or the name of one ends in something else
 */
export async function summarise({
  results,
  to,
  language = DEFAULT_LANGUAGE,
}: SummaryRequest): Promise<SummaryCounts> {
  const summary = await summarised(results);
  const { tally } = summary;
  const left: (readonly [string, number])[] = [];
  for (const path of to) {
    const kind = summaryKind(path);
    if (kind === null) throw new Error(path);
    writeFileInPieces(path, (take) => {
      left.push(...writeSummary(summary, { kind, link: linksFrom(dirname(path)), language }, take));
    });
  }
  const { files, notSent, round } = tally;
  return { files, notSent, round, unread: summary.unread, left };
}

/** Gives the bytes of a summary, piece by piece; returns how many rows of which table no sheet has room for. */
export async function printSummary(
  results: string,
  { kind, folder, language }: SummaryForm,
  take: (bytes: Uint8Array) => void,
): Promise<SummaryCounts> {
  const summary = await summarised(results);
  const left = writeSummary(summary, { kind, link: linksFrom(folder), language }, take);
  const { files, notSent, round } = summary.tally;
  return { files, notSent, round, unread: summary.unread, left };
}

/** How a summary is written, and the folder that its links start from. */
interface SummaryForm {
  readonly kind: SummaryKind;
  readonly folder: string;
  readonly language: Language;
}

async function summarised(path: string): Promise<Summarised & { readonly unread: number }> {
  if (!existsSync(path)) throw new Error(path);
  const tally = new Tally();
  const results = await Results.open(path, (line) => {
    const note = noteOf(line);
    tally.add(line, note);
    return note;
  });
  const { notes, unread } = results;
  const copyPath = (copy: string): string => join(dirname(path), ...copy.split('/'));
  return { ...summarisedFrom({ tally, notes, lineAt: (index) => results.line(index), copyPath }), unread };
}

/** Writes a file as its pieces come, whole or not at all. */
function writeFileInPieces(path: string, write: (take: (bytes: Uint8Array) => void) => void): void {
  const next = `${path}.part`;
  const file = openSync(next, 'w');
  try {
    write((bytes) => {
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
    });
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
}
