/** How much an add-in asked of the host: for benchmarks, and for "at most two round trips". */
export class Counters {
  /** Requests: one for each `context.sync()` that had anything to do. */
  requests = 0;
  /** Actions in them. */
  actions = 0;
  /** Bytes (UTF-8) of the request bodies. */
  requestBytes = 0;
  /** Bytes (UTF-8) of the answers. */
  responseBytes = 0;

  /** Starts counting anew. */
  reset(): void {
    this.requests = 0;
    this.actions = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
  }
}
