import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { alone } from '../end-to-end/alone';
import { freePort, listens } from '../local-port';

const program = '/usr/sbin/nginx';

/** nginx of this machine (with openssl), or Debian's where this process may install it; undefined where there is none. */
export async function nginxProgram(): Promise<string | undefined> {
  if (!existsSync(program)) {
    await alone('install-nginx', async () => {
      await Promise.resolve();
      installFromDebian();
    });
  }
  return existsSync(program) ? program : undefined;
}

function installFromDebian(): void {
  if (existsSync(program) || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const aptGet = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      // A server that the package would start is none of ours.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      stdio: 'ignore',
    });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'nginx-light', 'openssl');
}

/** The configuration that ships, with the places that it asks to be changed filled in. @throws when one is not there. */
function filledIn(configuration: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [place, value]) => {
    if (!text.includes(place)) throw new Error(`The configuration has no ${place}`);
    return text.replaceAll(place, value);
  }, configuration);
}

/** The commands that a guide gives, with values of one's own for what they begin with. @throws when they begin otherwise. */
export async function commandsOf(guide: string, values: Readonly<Record<string, string>>): Promise<string> {
  const commands = /```sh\n([^]*?)```/.exec(await readFile(guide, 'utf8'))?.[1] ?? '';
  return Object.entries(values).reduce((text, [name, value]) => {
    const line = new RegExp(`^${name}=.+$`, 'm');
    if (!line.test(text)) throw new Error(`The commands of ${guide} have no ${name}`);
    return text.replace(line, `${name}='${value}'`);
  }, commands);
}

/** A genuine nginx with the configuration that ships, over https on a port of this machine. */
export class Nginx {
  private constructor(
    private readonly child: ChildProcess,
    /** Address without a slash at the end. */
    readonly origin: string,
    /** Where http is answered. */
    readonly insecure: string,
    /** The certificate of the authority that signed the server's. */
    readonly authority: string,
    /** SHA-256 of the server's public key, base64: what a browser can be told to trust. */
    readonly key: string,
    /** What is served. */
    readonly site: string,
  ) {}

  /**
   * @param folder its own folder, empty.
   * @param shipped where the guides and the configuration are that ship: the project, or a release.
   */
  static async start(nginx: string, folder: string, shipped = '.'): Promise<Nginx> {
    const tls = (name: string) => join(folder, 'tls', name);
    await mkdir(join(folder, 'tls'));
    const guide = join(shipped, 'assets/guides/deployment.md');
    const commands = await commandsOf(guide, { HOST: 'localhost' });
    execFileSync('sh', ['-eu', '-c', commands], { cwd: join(folder, 'tls'), stdio: 'ignore' });
    const site = join(folder, 'site');
    await mkdir(site);
    const [port, insecurePort] = [await freePort(), await freePort()];
    const configuration = join(shipped, 'assets/server/nginx/final-accounts-check.conf');
    await writeFile(
      join(folder, 'site.conf'),
      filledIn(await readFile(configuration, 'utf8'), {
        'listen 80;': `listen 127.0.0.1:${insecurePort};`,
        'listen 443 ssl;': `listen 127.0.0.1:${port} ssl;`,
        'jshd.example.gov.cn': 'localhost',
        '/etc/nginx/tls/final-accounts-check.crt': tls('site.crt'),
        '/etc/nginx/tls/final-accounts-check.key': tls('site.key'),
        '/srv/final-accounts-check': site,
      }),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join(' ');
    await writeFile(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; daemon off;
pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary}
  include ${join(folder, 'site.conf')}; }
`,
    );
    const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(await readFile(join(folder, 'error.log'), 'utf8'));
      await wait(50);
    }
    const certificate = new X509Certificate(await readFile(tls('site.crt')));
    const key = createHash('sha256')
      .update(certificate.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64');
    const authority = await readFile(tls('ca.crt'), 'utf8');
    return new Nginx(
      child,
      `https://localhost:${port}`,
      `http://localhost:${insecurePort}`,
      authority,
      key,
      site,
    );
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
