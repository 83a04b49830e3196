import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { declaredByIis, declaredByNginx } from './declared';

const folder = 'assets/server/iis';

describe('the configurations of the servers', () => {
  test('say the same of every answer and of every page', async () => {
    const nginx = await declaredByNginx();
    expect(nginx.always).toEqual({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    expect(Object.keys(nginx.policies)).toEqual(['taskpane.html', 'check.html', 'support.html']);
    for (const name of ['web.config', 'web.immutable.config']) {
      const { always, policies } = await declaredByIis(`${folder}/${name}`);
      expect(always, name).toEqual(nginx.always);
      expect(policies, name).toEqual(nginx.policies);
    }
  });

  test('let nobody frame the page, and Excel on the web frame the pane', async () => {
    const { policies } = await declaredByNginx();
    expect(policies['check.html']).toContain("frame-ancestors 'none'");
    expect(policies['taskpane.html']).not.toContain('frame-ancestors');
  });

  test('know a digest in a name by the same pattern, and no file of office.js by it', async () => {
    const nginx = await declaredByNginx();
    const iis = await declaredByIis(`${folder}/web.immutable.config`);
    expect(iis.digested).toBe('public, max-age=31536000, immutable');
    expect(nginx.digested).toBe(iis.digested);
    expect(nginx.digest).toEqual(iis.digest);
    const isDigested = (name: string) => nginx.digest?.test(name);
    expect(['/taskpane.0a1b2c3d.js', '/x/401.fbe5af0b.js'].map(isDigested)).toEqual([true, true]);
    const others = ['/office/excel-win32-16.01.js', '/old-engine.js', '/taskpane.html', '/manifest.xml'];
    expect(others.map(isDigested)).toEqual(others.map(() => false));
    expect((await declaredByIis(`${folder}/web.config`)).digested).toBeUndefined();
  });

  test('are one for IIS, with and without its module for rewriting', () => {
    const [plain, rewriting] = ['web.config', 'web.immutable.config'].map((name) =>
      readFileSync(`${folder}/${name}`, 'utf8')
        .replace(/<!--[^]*?-->/, '')
        .replace(/ *<rewrite>[^]*<\/rewrite>\n/, ''),
    );
    expect(rewriting).toBe(plain);
  });
});
