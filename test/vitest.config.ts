import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Files that run webpack or a browser: they wait for one build and share it. */
const browser = [
  'test/end-to-end/*.test.ts',
  'test/manifest/build.test.ts',
  'test/files/browser.test.ts',
  'test/release/release.test.ts',
  'test/server/nginx.test.ts',
];

/** Files whose subject needs a page around it. */
const page = ['test/taskpane/*.test.tsx', 'test/preview/page/ribbon.test.ts'];

/**
 * Test files of one project share a process, and with it what they import: the spreadsheet model, office.js and Fluent
 * are loaded once a process, not once a file. So no file may leave behind what another could find.
 */
export default defineConfig(({ mode }) => ({
  root: `${import.meta.dirname}/..`,
  test: {
    isolate: false,
    execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'icons-for-node.js')).href],
    setupFiles: 'test/setup.ts',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    projects: [
      { extends: true, mode, test: { name: 'browser', include: browser, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        mode,
        test: {
          name: 'pane',
          include: page,
          environment: 'happy-dom',
          setupFiles: ['test/taskpane/setup.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        mode,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browser, ...page],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}));
