import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePreview, type PreviewServer } from '../../../src/preview/server/server';

describe('the preview server', () => {
  let base = '';
  let server: PreviewServer;

  const read = async (path: string) => (await fetch(new URL(path, server.url))).text();
  const status = async (path: string) => (await fetch(new URL(path, server.url))).status;

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'preview-'));
    const files = {
      'add-in/taskpane.html': 'the pane',
      'add-in/office/AgaveErrorUX/index.html': 'the deployed page',
      'page/index.html': 'the page',
      'samples/a-copy.xlsx': 'second',
      'samples/a.xlsx': 'first',
      'samples/~$a.xlsx': 'lock file of a spreadsheet program',
      'samples/notes.txt': 'no workbook',
      'secret.txt': 'not served',
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(base, name, '..'), { recursive: true });
      await writeFile(join(base, name), content);
    }
    server = await servePreview({
      addIn: join(base, 'add-in'),
      page: join(base, 'page'),
      samples: join(base, 'samples'),
    });
  });

  afterAll(async () => {
    await server.close();
    await rm(base, { recursive: true });
  });

  test('serves the page at its root and the add-in unmodified beside it', async () => {
    expect(await read('/')).toBe('the page');
    expect(await read('/add-in/taskpane.html')).toBe('the pane');
  });

  test('lists the sample workbooks by name, and serves them', async () => {
    expect(JSON.parse(await read('/samples.json'))).toEqual(['a.xlsx', 'a-copy.xlsx']);
    expect(await read('/samples/a.xlsx')).toBe('first');
  });

  test("answers office.js's question about the host itself", async () => {
    const answer = await read('/add-in/office/AgaveErrorUX/index.html');
    expect(answer).toContain('{"hostUserTrusted":true}');
    expect(answer).not.toContain('the deployed page');
  });

  test('lets its page load nothing from elsewhere, and leaves the add-in the rule it brings', async () => {
    const policy = async (path: string) =>
      (await fetch(new URL(path, server.url))).headers.get('content-security-policy');
    expect(await policy('/')).toContain(`default-src 'self'`);
    expect(await policy('/add-in/taskpane.html')).toBeNull();
  });

  test('serves nothing outside its folders', async () => {
    expect(await status('/secret.txt')).toBe(404);
    expect(await status('/samples/%2e%2e/secret.txt')).toBe(404);
    expect(await status('/add-in/..%2fsecret.txt')).toBe(404);
  });

  test('takes the next port when one is taken, and frees it when closed', async () => {
    const folders = { addIn: base, page: base, samples: join(base, 'missing') };
    const second = await servePreview(folders);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(server.url).port));
    expect(await (await fetch(new URL('samples.json', second.url))).json()).toEqual([]);
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow();
  });
});
