/** The scripts of the page that have run so far, each as a function: the build wraps them so. */
declare global {
  var finalAccountsScripts: (() => void)[] | undefined;
}

let made = { of: 0, address: '' };

/**
 * Makes a worker of the scripts that the page has loaded: a page from a disk can read no script, but the words of a
 * function, and may run them in a worker. What the worker needs must have been loaded before.
 *
 * @throws where the browser makes no worker, or the page was not built as it is deployed
 */
export function makePageWorker(name: string): Worker {
  const scripts = globalThis.finalAccountsScripts;
  if (scripts === undefined) throw new Error('The scripts of the page are not known.');
  if (made.of !== scripts.length) made = { of: scripts.length, address: addressOf(scripts) };
  return new Worker(made.address, { name });
}

function addressOf(scripts: readonly (() => void)[]): string {
  // Its first script is the one that runs the others.
  const [first, ...chunks] = scripts;
  const source = [...chunks, first].map((script) => `(${String(script)})();`).join('\n');
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
