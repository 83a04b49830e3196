import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkManifest } from '../../src/manifest-check/check-manifest';
import type { Fact } from '../../src/sideload/checklist/facts/fact';
import { FACT_GROUPS } from '../../src/sideload/checklist/facts/facts';
import { HAND_STEPS } from '../../src/sideload/checklist/hand-steps';
import { listing } from '../../src/sideload/checklist/listing';
import { factsManifest } from '../../src/sideload/checklist/manifest';
import type { Answers } from '../../src/sideload/checklist/page/facts-page';
import { FactsPage } from '../../src/sideload/checklist/page/facts-page';
import { factsApplication } from '../../src/sideload/checklist/server';
import { connect, sheetNames } from '../excel/excel';

const ROOT = join(import.meta.dirname, '../..');
const FACTS = FACT_GROUPS.flatMap(({ facts }) => facts);
const EXCEL = { host: 'Excel', platform: 'PC', version: '16.0.1', language: 'zh-CN' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the list', () => {
  it('names every fact and every step, each once', () => {
    const text = listing().join('\n');
    for (const { id } of [...FACTS, ...HAND_STEPS]) expect(text.split(`] ${id}: `)).toHaveLength(2);
    expect(text).toContain(`${FACTS.length} 项`);
    expect(text).toContain(`${HAND_STEPS.length} 步`);
  });

  it('is as long as README says', async () => {
    const readme = (await readFile(join(ROOT, 'README.md'), 'utf8')).replace(/\s+/gu, ' ');
    expect(readme).toContain(`${HAND_STEPS.length} steps for a person`);
    expect(readme).toContain(`${FACTS.length} facts and saves`);
  });
});

describe('the manifest of the page', () => {
  it('is the add-in’s with another identity and address, and nothing of its ribbon', async () => {
    const own = await readFile(join(ROOT, 'manifest.xml'), 'utf8');
    const text = factsManifest(own, 'https://localhost:4321');
    const parsed = new new Window().DOMParser().parseFromString(text, 'application/xml');
    const one = (name: string) => parsed.getElementsByTagName(name)[0];
    expect(one('Id')?.textContent).not.toBe('5ed7cb3b-0ea9-4248-b8d2-8aab6ad6a973');
    expect(one('SourceLocation')?.getAttribute('DefaultValue')).toBe('https://localhost:4321/facts.html');
    expect(one('DisplayName')?.getAttribute('DefaultValue')).toBe('决算核对 Excel 核实');
    expect([...parsed.documentElement.children].map(({ tagName }) => tagName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
    ]);
    expect([...parsed.getElementsByTagName('Set')].map((set) => set.getAttribute('Name'))).toEqual([
      'ExcelApi',
    ]);
    expect(text).not.toContain('localhost:3000');
    expect(checkManifest(text)).toEqual([]);
  });

  it('is not made of one that has not what is replaced', () => {
    expect(() => factsManifest('<OfficeApp/>', 'https://localhost:1')).toThrow('<Id>');
  });
});

/** The page of facts, filled. */
async function page(save: (answers: Answers) => Promise<string>, asked?: readonly Fact[]) {
  const html = await readFile(join(ROOT, 'src/sideload/checklist/page/facts.html'), 'utf8');
  const document = new Window().document as unknown as Document;
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/u.exec(html)?.[1] ?? '';
  return { document, page: new FactsPage(document, { excel: () => EXCEL, save }, asked) };
}

describe('the page', () => {
  it('asks the stand-in for every fact, shows no difference and saves all answers', async () => {
    await connect();
    const saved: Answers[] = [];
    const { document, page: shown } = await page((answers) => {
      saved.push(answers);
      return Promise.resolve('answers.json');
    });
    await shown.ask();
    expect(document.querySelectorAll('.differs')).toHaveLength(0);
    expect(document.getElementById('facts')?.children).toHaveLength(FACTS.length);
    expect(document.getElementById('state')?.textContent).toContain('answers.json');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.excel).toEqual(EXCEL);
    expect(saved[0]?.facts.map(({ id, isAsExpected }) => [id, isAsExpected])).toEqual(
      FACTS.map(({ id }) => [id, true]),
    );
    expect(saved[0]?.steps).toEqual(HAND_STEPS.map(({ id }) => ({ id, seen: 'notTried', note: '' })));
    expect(await sheetNames()).toEqual(['Sheet1']);
  });

  it('shows what is otherwise, keeps what a person saw, and gives the answers as text where they cannot be saved', async () => {
    await connect();
    const [fact] = FACTS;
    if (fact === undefined) throw new Error('no facts');
    const { document, page: shown } = await page(
      () => Promise.reject(new Error('no server')),
      [{ ...fact, expected: 'nothing of the kind' }],
    );
    const [choice] = document.querySelectorAll('select');
    const [note] = document.querySelectorAll('input');
    if (choice === undefined || note === undefined) throw new Error('no steps');
    choice.value = 'otherwise';
    note.value = '看到两条';
    await shown.ask();
    expect(document.querySelectorAll('.differs')).toHaveLength(1);
    const answers = JSON.parse(document.getElementById('answers')?.textContent ?? '') as Answers;
    expect(answers.facts).toMatchObject([{ id: fact.id, isAsExpected: false }]);
    expect(answers.steps[0]).toEqual({ id: HAND_STEPS[0]?.id, seen: 'otherwise', note: '看到两条' });
  });
});

describe('its server', () => {
  it('serves the page, its script and office.js, and keeps what is sent as a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    const server = (await factsApplication(folder)).listen(0);
    try {
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      for (const [path, part] of [
        ['facts.html', 'id="facts"'],
        ['facts.css', '.differs'],
        ['facts.js', 'manual-calculation'],
        ['office/office.js', 'Office'],
      ] as const) {
        const response = await fetch(`${origin}/${path}`);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('Content-Security-Policy')).toContain(`default-src 'self'`);
        expect(await response.text(), path).toContain(part);
      }
      for (const time of ['1', '2']) {
        const response = await fetch(`${origin}/answers`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ time }),
        });
        expect(await response.text()).toMatch(/^excel-answers-\d{4}-\d\d-\d\d\.json$/u);
      }
      const files = await readdir(folder);
      expect(files.length).toBeGreaterThan(0);
      expect(JSON.parse(await readFile(join(folder, files.at(-1) ?? ''), 'utf8'))).toEqual({ time: '2' });
    } finally {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    }
  });
});
