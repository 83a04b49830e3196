/** A turn of the event loop, so that the pane is drawn before a long computation. */
export function shown(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
