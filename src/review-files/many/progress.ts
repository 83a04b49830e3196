import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import stringWidth from 'string-width';
import type { Output } from '../output';

/** A line at the bottom of a terminal that says how far things are; nothing elsewhere. */
export class Progress {
  #line = '';

  constructor(readonly terminal: WriteStream | null) {}

  /** Says how far things are. */
  say(line: string): void {
    this.clear();
    this.#line = line;
    this.#draw();
  }

  /** Takes the line away. */
  clear(): void {
    if (this.terminal === null || this.#line === '') return;
    cursorTo(this.terminal, 0);
    clearLine(this.terminal, 0);
    this.#line = '';
  }

  /** An output that prints above the line. */
  above(output: Output): Output {
    const around =
      (print: (line: string) => void) =>
      (line: string): void => {
        const kept = this.#line;
        this.clear();
        print(line);
        this.#line = kept;
        this.#draw();
      };
    return this.terminal === null ? output : { ...output, out: around(output.out), err: around(output.err) };
  }

  #draw(): void {
    if (this.terminal === null || this.#line === '') return;
    let shown = this.#line;
    while (stringWidth(shown) >= this.terminal.columns && shown !== '') shown = shown.slice(0, -1);
    this.terminal.write(shown);
  }
}
