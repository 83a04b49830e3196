import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LOOK_HASHES, SCRIPT, STYLE } from '../../src/outcome/summary/page-look';

test('the summary’s page allows its own style and script by what they are', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  expect(LOOK_HASHES).toEqual({ style: hash(STYLE), script: hash(SCRIPT) });
});
