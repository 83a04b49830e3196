import { parseArgs } from 'node:util';
import type { Found, Run } from './fuzzer';
import { everyFault } from './faults/every-fault';
import { ROOMS } from './rooms';

const FAULTS = 'faults';

const USAGE = `npm run fuzz -- ROOM [--seed N] [--count N] [--minutes N] [--index N]
rooms: ${[...Object.keys(ROOMS), FAULTS].join(', ')}
${FAULTS} lets every action of every operation fail in turn, for ten minutes at most unless told otherwise.
--index N tries that one input alone; without bounds a run takes a minute at most.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    minutes: { type: 'string' },
    index: { type: 'string' },
  },
});

function numberIn(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  return Number.isNaN(number) ? otherwise : number;
}

function printFound({ breach, index, times, minimal }: Found, seed: number, room: string): void {
  console.log(`\n✗ ${breach.property} · ${breach.kind} · ${times} times`);
  console.log(`  npm run fuzz -- ${room} --seed ${seed} --index ${index}`);
  console.log(`  ${breach.detail}`);
  console.log(minimal.replace(/^/gmu, '  '));
}

function print({ unit, tried, seconds, slowest, tally, found }: Run, seed: number, room: string): void {
  console.log(`${room}: seed ${seed}, ${tried} ${unit} in ${seconds.toFixed(1)} s`);
  console.log(`${(tried / seconds).toFixed(0)} ${unit} a second`);
  console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms (index ${slowest.index})`);
  console.log(
    [...tally]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, times]) => `${name} ${times}`)
      .join(' · '),
  );
  for (const one of found) printFound(one, seed, room);
  const breaches = found.reduce((sum, { times }) => sum + times, 0);
  console.log(found.length === 0 ? '\nno breach' : `\n${breaches} breaches of ${found.length} kinds`);
}

const [name = ''] = positionals;
const fuzz = ROOMS[name];
if (name === FAULTS) process.exitCode = everyFault(numberIn(values.minutes, 10));
else if (fuzz === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const seed = numberIn(values.seed, 1);
  const one = values.index !== undefined;
  const count = one ? 1 : numberIn(values.count, Infinity);
  const minutes = numberIn(values.minutes, values.count === undefined ? 1 : Infinity);
  const run = fuzz({ seed, from: numberIn(values.index, 0), count, minutes });
  print(run, seed, name);
  if (run.found.length > 0) process.exitCode = 1;
}
