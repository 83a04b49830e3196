import type { RelationEntry } from '../relations/entry';

/** What is found in the tables of relations that somebody added. */
export const OWN_ENTRIES: readonly RelationEntry[] = [
  {
    id: 'O-TABLE',
    family: 'own',
    title: { 'zh-CN': '核对规则表写法有误', en: 'A table of own relations is not understood' },
    equation: null,
    said: ['ownMistake'],
    severities: ['warning'],
    forms: [],
    source: { document: { 'zh-CN': '核对规则表', en: 'the table 核对规则 itself' } },
  },
];
