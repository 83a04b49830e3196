/** What counts how often a name was given, and numbers it from its second time on. */
export class Numbering {
  private readonly given = new Map<string, number>();

  /** The name the first time, "name #2" the second. */
  numbered(name: string): string {
    const count = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  }
}
