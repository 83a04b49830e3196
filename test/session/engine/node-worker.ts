import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { EngineWorker } from '../../../src/session/engine/in-worker';
import { afterFile } from '../../leftovers';

/** What the scope of a worker in a browser has, for one of Node. */
const SCOPE = `
const { parentPort } = require('node:worker_threads');
globalThis.postMessage = (message, { transfer }) => parentPort.postMessage(message, transfer);
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
`;

let script: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../../src/session/engine/worker.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** The engine's script, as one that any worker can run. */
export function engineScript(): Promise<string> {
  return (script ??= bundled());
}

/** Starts a script in a worker of Node's, with what a worker in a browser has. */
export function startWorker(source: string): EngineWorker {
  const worker = new Worker(SCOPE + source, { eval: true });
  afterFile(async () => {
    await worker.terminate();
  });
  return {
    postMessage: (message, { transfer = [] }) => {
      worker.postMessage(message, transfer as []);
    },
    addEventListener: (type: 'message' | 'error', listener: (event: never) => void) => {
      worker.on(type, (data: unknown) => {
        const event = type === 'message' ? { data } : { message: String(data) };
        // As the browser gives it for the type of event that was asked for.
        listener(event as never);
      });
    },
    terminate: () => worker.terminate(),
  };
}
