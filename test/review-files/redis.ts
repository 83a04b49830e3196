import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, listens } from '../local-port';

/** The Redis server of this machine, or Debian's where this process may install it; undefined where there is none. */
export function redisServer(): string | undefined {
  return onPath() ?? (installFromDebian() ? onPath() : undefined);
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const aptGet = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      // A server that the package would start is none of ours.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      stdio: 'ignore',
    }).status === 0;
  aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', 'redis-server');
}

/** A Redis of one's own, on a port that was free, whose memory outlasts its end. */
export class Redis {
  #process: ChildProcess | undefined;

  private constructor(
    readonly server: string,
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(server: string, folder: string): Promise<Redis> {
    const redis = new Redis(server, folder, await freePort());
    await redis.start();
    return redis;
  }

  get address(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const options = {
      port: String(this.port),
      bind: '127.0.0.1',
      dir: this.folder,
      appendonly: 'yes',
      'maxmemory-policy': 'noeviction',
      save: '',
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    this.#process = spawn(this.server, args, { stdio: 'ignore' });
    while (!(await listens(this.port))) await wait(50);
  }

  async kill(): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
}
