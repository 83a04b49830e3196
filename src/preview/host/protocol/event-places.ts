import type { Area } from '../model/area';

/** Where an event happened. */
export interface EventPlace {
  readonly sheetId: string;
  readonly area: Area;
}

/** More events than this are not remembered. */
const mostRemembered = 1000;

/** Remembers where the latest events happened, so that a handler can ask for the range. */
export class EventPlaces {
  private readonly places = new Map<string, EventPlace>();
  private count = 0;

  /** Remembers a place and returns the id the event carries. */
  remember(place: EventPlace): string {
    this.count += 1;
    const id = `event${this.count}`;
    this.places.set(id, place);
    for (const oldest of this.places.keys()) {
      if (this.places.size <= mostRemembered) break;
      this.places.delete(oldest);
    }
    return id;
  }

  /** The place of an event; undefined when forgotten. */
  get(id: string): EventPlace | undefined {
    return this.places.get(id);
  }
}
