import { describe, expect, test } from 'vitest';
import { ProgressLine } from '../../../src/preview/server/progress-line';

function said(isTTY: boolean, tell: (line: ProgressLine) => void): readonly string[] {
  const written: string[] = [];
  const line = new ProgressLine('building:', 2, { isTTY, write: (text) => written.push(text) });
  tell(line);
  return written;
}

describe('the line of progress', () => {
  test('renews itself on a terminal, with the mean of the works side by side', () => {
    const written = said(true, (line) => {
      const [one, other] = [line.work(), line.work()];
      one(0.5);
      other(0.1);
      one(1);
      other(1);
      line.end();
    });
    expect(written).toEqual([
      '\rbuilding: 0 %',
      '\rbuilding: 25 %',
      '\rbuilding: 30 %',
      '\rbuilding: 55 %',
      '\rbuilding: 100 %',
      '\n',
    ]);
  });

  test('is a line for each quarter elsewhere', () => {
    const written = said(false, (line) => {
      const [one, other] = [line.work(), line.work()];
      for (const share of [0.1, 0.4, 0.5, 0.6, 1]) one(share);
      for (const share of [0.2, 0.6, 1]) other(share);
      line.end();
    });
    expect(written).toEqual([0, 25, 50, 75, 100].map((percent) => `building: ${percent} %\n`));
  });

  test('never goes back where a work does, as webpack does between its stages', () => {
    const written = said(true, (line) => {
      const tell = line.work();
      for (const share of [0.6, 0.2, 0.62]) tell(share);
    });
    expect(written).toEqual(['\rbuilding: 0 %', '\rbuilding: 30 %', '\rbuilding: 31 %']);
  });
});
