import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openNew } from '../session/headless';
import { showPane } from './pane';
import { show } from './views';

/** 60 and 40 of 100: 60 % and 40 %. */
const TEXT =
  '三、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。';

test.each([
  ['everything was checked', TEXT, '没有发现错误'],
  ['a number was compared with nothing', `${TEXT}其他情况：维修费0.50万元。`, '没有发现错误，但没有全部核对'],
])('where %s, the empty list says so', async (_what, text, title) => {
  const pane = await showPane(await openNew());
  await pane.session.readText({ kind: 'pasted', text });
  await show(pane, /^问题/u);
  expect(await screen.findByRole('heading', { name: title })).toBeDefined();
});
