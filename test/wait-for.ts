import { vi } from 'vitest';

/** How long is waited for something that comes by itself, in milliseconds: enough on a machine that is busy. */
const PATIENCE = 20_000;

/** Tries again until `assertion` holds. */
export function waitFor<Value>(assertion: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(assertion, { timeout: PATIENCE });
}
