import { failureOf, officeError } from './office-error';

/** How long it is waited before events are asked for again, in milliseconds: each time twice as long, up to the longest. */
const WAITS = { first: 500, longest: 30_000 } as const;

/** How often they are asked for; some ten minutes, then Excel is gone for good. */
const TRIES = 25;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls the handler when events had stayed off, and are on again: what happened meanwhile, nobody told. */
export function onHearingAgain(handler: () => void): () => void {
  listeners.add(handler);
  return () => {
    listeners.delete(handler);
  };
}

/**
 * Switches events on again where a batch that failed half-way has left them off. Where Excel does not answer, it is asked
 * again later, for as long as it may come back.
 */
export async function listenAgain(context: Excel.RequestContext): Promise<void> {
  try {
    await switchOn(context);
  } catch (thrown) {
    if (mayComeBack(thrown)) waitFor(WAITS.first, TRIES);
  }
}

/** Whether it was Excel that refused, and not because the workbook is read-only: there they were not switched off either. */
function mayComeBack(thrown: unknown): boolean {
  return officeError(thrown) !== null && failureOf(thrown).kind !== 'readOnly';
}

async function switchOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

function waitFor(wait: number, tries: number): void {
  if (timer !== undefined || tries === 0) return;
  timer = setTimeout(() => {
    timer = undefined;
    void tryAgain(wait, tries);
  }, wait);
}

async function tryAgain(wait: number, tries: number): Promise<void> {
  try {
    await Excel.run(switchOn);
  } catch (thrown) {
    if (mayComeBack(thrown)) waitFor(Math.min(wait * 2, WAITS.longest), tries - 1);
    return;
  }
  for (const listener of listeners) listener();
}
