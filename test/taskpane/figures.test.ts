import { expect, test } from 'vitest';
import { cellText, figureText } from '../../src/taskpane/common/figures';

test('figures are grouped and carry a true minus', () => {
  expect(figureText('1474.07')).toBe('1,474.07');
  expect(figureText('1234567')).toBe('1,234,567');
  expect(figureText('-12.5')).toBe('−12.5');
  expect(figureText('0.05')).toBe('0.05');
});

test('differences carry their sign, unless there is none', () => {
  expect(figureText('0.67', { signed: true })).toBe('+0.67');
  expect(figureText('-3', { signed: true })).toBe('−3');
  expect(figureText('0', { signed: true })).toBe('0');
});

test('ratios are read as percentages', () => {
  expect(figureText('0.8827', { percent: true })).toBe('88.27%');
  expect(figureText('1', { percent: true })).toBe('100%');
});

test('words stay as they are', () => {
  expect(figureText('优')).toBe('优');
  expect(figureText('总分： 95')).toBe('总分： 95');
});

test('cells are shown as they read', () => {
  expect(cellText(null)).toBeNull();
  expect(cellText(1e-7)).toBe('0.0000001');
  expect(cellText(0.8827, { percent: true })).toBe('88.27%');
  expect(cellText({ error: '#REF!' })).toBe('#REF!');
});
