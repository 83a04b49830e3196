import { spawn } from 'node:child_process';

/** A row of package.json's scripts, one after the other. */
interface Lane {
  readonly scripts: readonly string[];
  /** Whether it speaks as it goes; the others speak in one piece when a script has ended, so as not to interrupt it. */
  readonly isHeard: boolean;
}

/** What goes on side by side. */
const lanes: readonly Lane[] = [
  { scripts: ['types', 'lint'], isHeard: false },
  { scripts: ['test:files'], isHeard: true },
];

/** Runs a script; gives its name when it has failed, else null. */
function run(script: string, isHeard: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const output: Buffer[] = [];
    const keep = (chunk: Buffer): void => {
      output.push(chunk);
    };
    // By a shell: on Windows, npm is a script and no program.
    const child = spawn(`npm run --silent ${script}`, {
      shell: true,
      stdio: ['ignore', isHeard ? 'inherit' : 'pipe', isHeard ? 'inherit' : 'pipe'],
    });
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      console.log(`> ${script}: ${code === 0 ? 'passed' : 'failed'}`);
      resolve(code === 0 ? null : script);
    });
  });
}

async function runLane({ scripts, isHeard }: Lane): Promise<readonly (string | null)[]> {
  const outcomes: (string | null)[] = [];
  for (const script of scripts) outcomes.push(await run(script, isHeard));
  return outcomes;
}

const failed = (await Promise.all(lanes.map(runLane))).flat().filter((script) => script !== null);
console.log(failed.length === 0 ? 'Everything passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
