import type { Virtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** What a long column consists of. */
export interface VirtualRows {
  readonly count: number;
  /** What is scrolled. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The key of a row; it outlasts a new review. */
  readonly keyOf: (index: number) => string | number;
  /** How high a row is likely to be before it is measured, in pixels. */
  readonly likelyHeight: (index: number) => number;
  /** Rows that stay in the page when they are scrolled out of sight. */
  readonly kept: readonly number[];
  /** Rows that are in the page above and below those in sight. */
  readonly overscan: number;
}

/** A long column of which only the rows in sight are in the page. */
export function useVirtualRows({
  count,
  scroller,
  keyOf,
  likelyHeight,
  kept,
  overscan,
}: VirtualRows): Virtualizer<HTMLElement, HTMLElement> {
  return useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: likelyHeight,
    getItemKey: keyOf,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index < count)])].sort(
        (one, other) => one - other,
      ),
    overscan,
  });
}
