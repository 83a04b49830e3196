import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../voice/languages';
import { DEFAULT_LANGUAGE } from '../../voice/languages';
import { Results } from '../results/results';
import { writeBook } from '../../outcome/summary/book';
import { summaryDocument } from '../../outcome/summary/document';
import { linksFrom } from './link';
import type { FileNote } from '../../outcome/summary/note';
import { noteOf, worstFirst } from '../../outcome/summary/note';
import { pagePieces } from '../../outcome/summary/page';
import type { SummaryKind } from './summary-kind';
import { summaryKind } from './summary-kind';
import type { Summarised } from '../../outcome/summary/tables';
import { Tally } from '../../outcome/summary/tally';

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
      left.push(...writeSummary(summary, { kind, folder: dirname(path), language }, take));
    });
  }
  const { files, notSent, round } = tally;
  return { files, notSent, round, unread: summary.unread, left };
}

/** Gives the bytes of a summary, piece by piece; returns how many rows of which table no sheet has room for. */
export async function printSummary(
  results: string,
  form: SummaryForm,
  take: (bytes: Uint8Array) => void,
): Promise<SummaryCounts> {
  const summary = await summarised(results);
  const left = writeSummary(summary, form, take);
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
  const numbers = new Map<FileNote, number>();
  for (const [index, note] of results.notes.entries()) if (note.kind === 'file') numbers.set(note, index);
  return {
    tally,
    files: [...numbers.keys()].sort(worstFirst),
    notSent: results.notes.flatMap((note) => (note.kind === 'notSent' ? [note] : [])),
    line: (note) => {
      const line = results.line(numbers.get(note) ?? -1);
      return line?.file === undefined || line.file === null ? null : line;
    },
    copyPath: (copy) => join(dirname(path), ...copy.split('/')),
    unread: results.unread,
  };
}

function writeSummary(
  summary: Summarised,
  { kind, folder, language }: SummaryForm,
  take: (bytes: Uint8Array) => void,
): SummaryCounts['left'] {
  const document = summaryDocument(summary, language);
  const link = linksFrom(folder);
  if (kind === 'xlsx') return writeBook(document, take, link, language);
  const encoder = new TextEncoder();
  for (const piece of pagePieces(document, link, language)) take(encoder.encode(piece));
  return [];
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
