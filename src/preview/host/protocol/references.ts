import type { HostObject } from './host-object';

/** The objects an add-in keeps across batches (ranges), each under an id of its own. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private count = 0;

  /** Keeps an object and returns its id; the same object kept twice gets two ids. */
  keep(object: HostObject): string {
    this.count += 1;
    const id = `ref${this.count}`;
    this.kept.set(id, object);
    return id;
  }

  /** The kept object; undefined when unknown or let go. */
  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  /** Lets an object go; an unknown id is no error. */
  remove(id: string): void {
    this.kept.delete(id);
  }

  /** Lets everything go. */
  clear(): void {
    this.kept.clear();
  }

  /** How many objects are kept. */
  get size(): number {
    return this.kept.size;
  }
}
