/**
 * Starts a worker whose script stands in the page, as the text of an element that the browser does not run: so it needs no
 * request, and works in a page that was opened from a disk, too.
 *
 * @param id of the element
 * @throws where the page has no such element, or the browser makes no workers
 */
export function startInlinedWorker(id: string): Worker {
  const source = document.getElementById(id)?.textContent ?? '';
  if (source === '') throw new Error(`The page has no script ${id}.`);
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: id });
  // The browser has begun to read it once it answers; it is not needed again.
  worker.addEventListener(
    'message',
    () => {
      URL.revokeObjectURL(address);
    },
    { once: true },
  );
  return worker;
}
