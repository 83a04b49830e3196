import { readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';

/** What a server's configuration says of the answers, by the names of headers. */
export interface DeclaredHeaders {
  /** Of every answer, without those below. */
  readonly always: Readonly<Record<string, string>>;
  /** The policy of each page, by the name of its file. */
  readonly policies: Readonly<Record<string, string>>;
  /** Cache-Control of files whose names have a digest; undefined where they are like the others. */
  readonly digested: string | undefined;
  /** The names that have a digest. */
  readonly digest: RegExp | undefined;
}

/** What the nginx configuration that ships says. */
export async function declaredByNginx(): Promise<DeclaredHeaders> {
  const text = await readFile('assets/server/nginx/final-accounts-check.conf', 'utf8');
  const rows = (name: string) => {
    const body =
      new RegExp(`map \\$uri \\$${name} \\{([^}]*(?:\\{\\d+\\}[^}]*)*)\\n\\}`).exec(text)?.[1] ?? '';
    return [...body.matchAll(/^ {4}"~(.*)" "(.*)";$/gm)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
  };
  const [digested] = rows('final_accounts_cache');
  return {
    always: Object.fromEntries(
      [...text.matchAll(/add_header (\S+) ([^$;\s]+) always;/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
    policies: Object.fromEntries(
      rows('final_accounts_policy').map(([key, value]) => [
        key.replace(/^.*\//, '').replace('\\.', '.').replace(/\$$/, ''),
        value,
      ]),
    ),
    digested: digested?.[1],
    digest: digested === undefined ? undefined : new RegExp(digested[0]),
  };
}

/** What a configuration of IIS says. @throws when it is not well-formed. */
export async function declaredByIis(file: string): Promise<DeclaredHeaders> {
  const always: Record<string, string> = {};
  const policies: Record<string, string> = {};
  let location: string | undefined;
  let digested: string | undefined;
  let digest: RegExp | undefined;
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['value'] ?? '';
    if (name === 'location') location = attributes['path'];
    if (name === 'add' && open.at(-1) === 'customHeaders') {
      if (location === undefined) always[attributes['name'] ?? ''] = value;
      else policies[location.replace(/^.*\//, '')] = value;
    }
    if (name === 'action' && attributes['type'] === 'Rewrite') digested = value;
    if (name === 'add' && attributes['input'] === '{URL}') digest = new RegExp(attributes['pattern'] ?? '');
    open.push(name);
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'location') location = undefined;
  });
  parser.write(await readFile(file, 'utf8')).close();
  return { always, policies, digested, digest };
}
