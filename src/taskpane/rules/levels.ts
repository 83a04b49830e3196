import type { Level } from '../../disclosure/own-relations/own-relation';

/** The levels in the order in which they are offered. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** How a table writes each level, whatever language is read. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: '错误',
  warning: '待核实',
  info: '提示',
  off: '关闭',
};
