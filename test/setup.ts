import './properties';
import { afterAll, vi } from 'vitest';
import { undoAll } from './leftovers';

// Test files share a process: nothing of one is there for the next.
afterAll(async () => {
  await undoAll();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
