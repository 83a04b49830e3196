import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { transform } from 'esbuild';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/taskpane');
const SCRIPT = readFileSync(join(FOLDER, 'old-engine.js'), 'utf8');

/** Whether a script says the same when it is made ES5, so that an ES5 engine understands it as it is. */
async function isOldEnough(script: string): Promise<boolean> {
  const options = { minify: false, charset: 'utf8', legalComments: 'none' } as const;
  try {
    const [old, now] = await Promise.all([
      transform(script, { ...options, target: 'es5' }),
      transform(script, { ...options, target: 'esnext' }),
    ]);
    return old.code === now.code;
  } catch {
    return false;
  }
}

/** What the page says in an engine without some of what the pane needs. */
function said(without: string): string {
  const { document } = new Window();
  document.body.innerHTML = '<div id="pane"></div>';
  const scope: Record<string, unknown> = { document, fetch: () => undefined };
  scope['window'] = scope;
  createContext(scope);
  // What the language has is the window's, too, as in a browser.
  new Script(`window.Promise = Promise; ${without}`).runInContext(scope);
  new Script(SCRIPT).runInContext(scope);
  return document.getElementById('old-engine')?.textContent ?? '';
}

describe('the notice for old engines', () => {
  it('is ES5', async () => {
    expect(await isOldEnough('var a = function () { return 1; };')).toBe(true);
    for (const newer of ['let a = 1;', 'var a = () => 1;', 'var a = `1`;', 'var a = b?.c;'])
      expect(await isOldEnough(newer)).toBe(false);
    expect(await isOldEnough(SCRIPT)).toBe(true);
  });

  it.each([
    'delete window.Promise',
    'delete window.fetch',
    'delete Object.hasOwn',
    'delete Array.prototype.findLast',
    'delete Array.prototype.toSorted',
  ])('says which Excel is needed, and where to go: %s', (without) => {
    const text = said(without);
    for (const part of [
      'Microsoft 365',
      '2002',
      'LTSC 2021',
      '16.35',
      '网页版',
      'npm run preview',
      'npm run review',
    ])
      expect(text).toContain(part);
  });

  it('says nothing in an engine that is new enough', () => {
    expect(said('')).toBe('');
  });

  it('is a file of the page, as its policy demands', () => {
    const page = readFileSync(join(FOLDER, 'taskpane.html'), 'utf8');
    expect(page).toContain('<script src="old-engine.js"></script>');
    expect(page).not.toMatch(/<script>|<script [^>]*>[^<]/u);
  });
});
