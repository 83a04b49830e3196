/** Where a line of progress goes: a terminal, or a file or another program. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often a line is said where it cannot be renewed: at each quarter. */
const quarters = 4;

/** Works that go on side by side, and how far they are together, in words. */
export class ProgressLine {
  private readonly shares = new Map<object, number>();
  private said = -1;

  /**
   * @param words what is being done.
   * @param works how many works there will be.
   */
  constructor(
    private readonly words: string,
    private readonly works: number,
    private readonly stream: ProgressStream,
  ) {
    this.say();
  }

  /** A further work: gives what is to be told how far it is, from 0 to 1. It never goes back. */
  work(): (share: number) => void {
    const key = {};
    return (share) => {
      this.shares.set(key, Math.max(share, this.shares.get(key) ?? 0));
      this.say();
    };
  }

  /** All is done. */
  end(): void {
    if (this.said < 100) this.write(100);
    if (this.stream.isTTY === true) this.stream.write('\n');
  }

  private say(): void {
    const done = [...this.shares.values()].reduce((sum, share) => sum + share, 0) / this.works;
    const step = this.stream.isTTY === true ? 1 : 100 / quarters;
    const percent = Math.floor((done * 100) / step) * step;
    // The last per cent is said by the end.
    if (percent > this.said && percent < 100) this.write(percent);
  }

  private write(percent: number): void {
    this.said = percent;
    const line = `${this.words} ${percent} %`;
    this.stream.write(this.stream.isTTY === true ? `\r${line}` : `${line}\n`);
  }
}
