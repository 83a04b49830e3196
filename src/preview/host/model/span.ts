/** Rows or columns in a line. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

/** A span after others came in at `start`: it moves where they come before it, and grows where they come into it. */
export function grown(span: Span, { start, count }: Span): Span {
  if (start <= span.start) return { ...span, start: span.start + count };
  return start < span.start + span.count ? { ...span, count: span.count + count } : span;
}

/** A span without what was taken out. */
export function shrunk(span: Span, { start, count }: Span): Span {
  const before = Math.max(0, Math.min(span.start, start + count) - start);
  const within = Math.max(0, Math.min(span.start + span.count, start + count) - Math.max(span.start, start));
  return { start: span.start - before, count: span.count - within };
}
