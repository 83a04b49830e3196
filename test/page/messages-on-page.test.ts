import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messagesOnPage } from '../../src/page/frame/messages-on-page';
import { roomPlace } from '../../src/page/room/room-place';
import type { FailureKind } from '../../src/session/room/failure';
import { CATALOGUES, LANGUAGES } from '../../src/voice/languages';
import type { Key } from '../../src/voice/catalogue';
import { messagesIn } from '../../src/taskpane/common/use-messages';
import { surroundings } from './open-file';

/** What the page is not: Excel with its ribbon, and an add-in in it. */
const OF_EXCEL = /Excel|审阅|加载项|add-in|Review tab/iu;

/** What the page never shows of the pane's words: that the host has not come, and what is only for a grid that is edited. */
const NEVER_ON_PAGE: ReadonlySet<string> = new Set([
  ...['notInExcel', 'notInExcelHelp'],
  ...['undoList', 'undoListText', 'settingOpenWithDecisionsHelp'],
]);

/** The kinds of failures that are made outside Excel's own room: all that a room of a file can fail with. */
function kindsMade(): ReadonlySet<FailureKind> {
  const files = ['session', 'page', 'record', 'presentation', 'files'].flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join('src', folder, name)),
  );
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const made = [...code.matchAll(/\bfailure\(\s*'(\w+)'/gu)];
  return new Set(made.map(([, kind]) => kind as FailureKind));
}

describe.each(LANGUAGES)('the page in %s', (language) => {
  const { t, failure } = messagesOnPage(language);

  test.each([...kindsMade()])('says without Excel what went wrong: %s', (kind) => {
    expect(failure(kind)).not.toMatch(OF_EXCEL);
  });

  test('says without Excel all that the pane says in it', () => {
    const keys = Object.keys(CATALOGUES[language].pane).map((key) => key.replace(/_(?:other|one)$/u, ''));
    const said = [...new Set(keys)].flatMap((key) =>
      [1, 2].map((count) => [key, t(key as Key<'pane'>, { count })] as const),
    );
    const ofExcel = said.filter(([key, text]) => OF_EXCEL.test(text) && !NEVER_ON_PAGE.has(key));
    expect(ofExcel).toEqual([]);
  });

  test('fills in what is filled in there', () => {
    const values = { code: 'TypeError', message: '没有 x', part: 'xl/workbook.xml', feature: '新工作表' };
    for (const kind of kindsMade()) {
      const there = messagesIn(language).failure(kind, values);
      for (const value of Object.values(values))
        expect(failure(kind, values).includes(value), kind).toBe(there.includes(value));
    }
  });
});

test('the kinds of failures are found where they are made', () => {
  expect([...kindsMade()]).toEqual(
    expect.arrayContaining(['damagedFile', 'oldFile', 'sheetGone', 'unexpected']),
  );
});

test('the page is no grid that is edited, and nothing is said that is for one', async () => {
  const host = await roomPlace(surroundings(), () => []).whenReady();
  expect(host.isEdited).toBe(false);
});
