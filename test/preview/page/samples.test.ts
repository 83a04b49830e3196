import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstSample, samplesIn } from '../../../src/preview/page/samples';

const names = readdirSync('assets/samples').filter((name) => name.endsWith('.xlsx'));

describe('the samples in the menu', () => {
  test('have a title in either language, the one the preview begins with first', () => {
    const chinese = samplesIn('zh-CN', names);
    expect(chinese.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(chinese[0]?.name).toBe(firstSample);
    for (const { title } of chinese) expect(title).toMatch(/[\u4e00-\u9fff]/);
    for (const { title } of samplesIn('en-US', names)) expect(title).toMatch(/^[\x20-\x7e]+$/);
  });

  test('come with their file names where nothing else is known of them', () => {
    expect(samplesIn('zh-CN', ['新表.xlsx', 'wuhan-dongxihu-2020.xlsx'])).toEqual([
      { name: 'wuhan-dongxihu-2020.xlsx', title: '武汉市东西湖区 2020：部门整体自评表' },
      { name: '新表.xlsx', title: '新表' },
    ]);
  });
});
