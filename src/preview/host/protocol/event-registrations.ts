/** The target of handlers that listen on a collection of the whole workbook. */
export const workbookTarget = 'Workbook';

/** Which events the add-in listens to. Registrations are counted: each proxy registers for itself. */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  /** One more handler for an event type on a target. */
  add(type: number, target: string): void {
    const key = keyOf(type, target);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** One handler less. */
  remove(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  /** Whether anybody listens. */
  has(type: number, target: string): boolean {
    return this.counts.has(keyOf(type, target));
  }

  /** Forgets all handlers: the add-in's page is gone. */
  clear(): void {
    this.counts.clear();
  }
}

function keyOf(type: number, target: string): string {
  return `${type} ${target}`;
}
