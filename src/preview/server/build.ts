import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');

/** Is told how much of a build is done, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Runs webpack in a process of its own, so that its memory is free again when it has ended. What it says is said when it
 * has failed.
 */
function runWebpack(options: readonly string[], progress?: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    const keep = (chunk: Buffer): void => {
      output.push(chunk);
    };
    const child = spawn(process.execPath, [webpack, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('message', (share) => {
      if (typeof share === 'number') progress?.(share);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
        return;
      }
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`webpack ended with code ${code ?? 'none'}`));
    });
  });
}

/**
 * Builds the add-in exactly as `npm run build` does.
 * @param folder where the files go; what was there before is removed.
 * @param options further options for webpack, such as `--env officejs=cdn`.
 * @throws when the build fails; webpack has said why.
 */
export function buildAddIn(
  folder: string,
  options: readonly string[] = [],
  progress?: Progress,
): Promise<void> {
  return runWebpack(['--mode', 'production', '--output-path', folder, ...options], progress);
}

/**
 * Builds the preview's own page.
 * @param folder where the files go; what was there before is removed.
 * @throws when the build fails; webpack has said why.
 */
export function buildPage(folder: string, progress?: Progress): Promise<void> {
  return runWebpack(['--config', 'src/preview/page/webpack.config.js', '--output-path', folder], progress);
}

/**
 * Builds the page that checks files without Excel.
 * @param folder where the files go; what was there before is removed.
 * @param options further options for webpack.
 * @throws when the build fails; webpack has said why.
 */
export function buildCheckPage(folder: string, options: readonly string[] = []): Promise<void> {
  return runWebpack(['--config', 'src/page/webpack.config.js', '--output-path', folder, ...options]);
}
