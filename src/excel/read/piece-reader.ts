import { isRefusal } from '../office-error';
import type { Piece } from './piece';
import { halved, rangeOf } from './piece';

/** Requests that one reading may take: what is not read by then is left. Ten million cells are read by then. */
const MOST_REQUESTS = 256;

/** What was read of some pieces, in their order, and what could not be. */
export interface ReadPieces<Found> {
  readonly read: readonly (readonly [Piece, Found])[];
  readonly unread: readonly Piece[];
}

/** Reads pieces of sheets; what Excel refuses is asked for in smaller ones, so often and no more. */
export class PieceReader {
  private requests = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /**
   * Reads pieces in one sync; where Excel refuses them, halved as often as needed.
   *
   * @param queue queues the reading of a range; what it returns gives, after the sync, what was found, or null for nothing
   */
  async read<Found>(
    pieces: readonly Piece[],
    queue: (range: Excel.Range, piece: Piece) => () => Found | null,
  ): Promise<ReadPieces<Found>> {
    if (pieces.length === 0) return { read: [], unread: [] };
    if (this.requests >= MOST_REQUESTS) return { read: [], unread: pieces };
    this.requests += 1;
    const found = await this.ask(pieces, queue);
    if (found !== null) return { read: found, unread: [] };
    const halves = halved(pieces);
    if (halves === null) return { read: [], unread: pieces };
    const first = await this.read(halves[0], queue);
    const second = await this.read(halves[1], queue);
    return { read: [...first.read, ...second.read], unread: [...first.unread, ...second.unread] };
  }

  /** Null where Excel refuses any of the pieces. */
  private async ask<Found>(
    pieces: readonly Piece[],
    queue: (range: Excel.Range, piece: Piece) => () => Found | null,
  ): Promise<readonly (readonly [Piece, Found])[] | null> {
    const queued = pieces.map((piece) => [piece, queue(rangeOf(this.context, piece), piece)] as const);
    try {
      await this.context.sync();
    } catch (thrown) {
      if (isRefusal(thrown)) return null;
      throw thrown;
    }
    const all: (readonly [Piece, Found])[] = [];
    for (const [piece, result] of queued) {
      const found = result();
      if (found === null) return null;
      all.push([piece, found]);
    }
    return all;
  }
}
