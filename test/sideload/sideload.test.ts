import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { hasExcel } from '../../src/sideload/excel-installation';

const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** Runs the sideloading command as npm does. */
function run(
  ...args: string[]
): Promise<{ readonly code: number | string | null | undefined; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, 'src/sideload/main.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: stdout + stderr });
    });
  });
}

test('there is no desktop Excel on Linux', () => {
  expect(hasExcel('linux')).toBe(false);
});

test.skipIf(hasExcel()).each(['start', 'stop'])(
  '%s says in one line what to do where there is no Excel',
  async (command) => {
    const { code, output } = await run(command);
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toContain('请用 npm run preview 在浏览器中试用');
    expect(output).toContain('try the add-in in a browser with: npm run preview');
  },
);
