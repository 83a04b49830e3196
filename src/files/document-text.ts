import { LIMITS } from './limits';
import type { Package } from './package/package';
import { Refusal } from './refusal';
import type { Attributes } from './xml/scan';
import { scanPart } from './xml/scan';

/** What is not part of the text: what was deleted or moved away, phonetic hints, and the newer form of what stands in an older one too. */
const LEFT_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rt', 'mc:Choice']);

/** What stands for a character inside a run. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** Breaks that begin a page or a column, not a line. */
const OTHER_BREAKS: ReadonlySet<string> = new Set(['page', 'column']);

/** A paragraph that is being read, and those of text boxes in it. */
interface Paragraph {
  text: string;
  readonly inside: string[];
}

/** The text of a document part of a .docx, an empty line between paragraphs; a text box comes behind the paragraph that it is in. */
export function documentText(pack: Package, part: string): string {
  const reader = new DocumentReader();
  scanPart(pack, part, reader, 'document');
  return reader.paragraphs.map((text) => `${text}\n\n`).join('');
}

class DocumentReader {
  readonly paragraphs: string[] = [];
  private readonly unfinished: Paragraph[] = [];
  private count = 0;
  private leftOut = 0;
  private runs = 0;
  private inText = false;

  open(name: string, attributes: Attributes): void {
    if (LEFT_OUT.has(name)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    if (name === 'p') this.begin();
    else if (name === 'r') this.runs += 1;
    else if (name === 't') this.inText = true;
    else if (this.runs > 0) this.character(name, attributes);
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.leftOut -= 1;
    else if (this.leftOut > 0) return;
    else if (name === 'p') this.end();
    else if (name === 'r') this.runs -= 1;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText && this.leftOut === 0) this.add(text);
  }

  private character(name: string, attributes: Attributes): void {
    const isOther = Object.keys(attributes).some(
      (key) => key.endsWith('type') && OTHER_BREAKS.has(attributes[key] ?? ''),
    );
    const character = CHARACTERS[name];
    if (character !== undefined && !isOther) this.add(character);
  }

  private add(text: string): void {
    const paragraph = this.unfinished.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  private begin(): void {
    this.count += 1;
    if (this.count > LIMITS.paragraphs) throw new Refusal('tooMuchText');
    this.unfinished.push({ text: '', inside: [] });
  }

  private end(): void {
    const paragraph = this.unfinished.pop();
    if (paragraph === undefined) return;
    const around = this.unfinished.at(-1);
    const texts = [paragraph.text, ...paragraph.inside];
    if (around === undefined) this.paragraphs.push(...texts);
    else around.inside.push(...texts);
  }
}
