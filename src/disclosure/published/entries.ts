import type { RelationEntry } from '../relations/entry';
import { PUBLISHED_DOCUMENT } from '../relations/sources';

/** What the tables of the published document and the workbook's forms owe each other. */
export const PUBLISHED_ENTRIES = [
  {
    id: 'D-TABLE',
    family: 'document',
    title: {
      'zh-CN': 'Word 文档的表 = 工作簿的表',
      en: 'Tables of the Word document = forms of the workbook',
    },
    equation: 'Word 文档中的数 = 工作簿中的数',
    said: ['wordFigure', 'wordFigureBlank', 'wordFigureRounding'],
    severities: ['error', 'warning', 'rounding'],
    forms: [],
    source: PUBLISHED_DOCUMENT,
  },
  {
    id: 'D-LINE',
    family: 'document',
    title: {
      'zh-CN': 'Word 文档的表与工作簿的表有相同的行',
      en: 'Tables of the Word document and forms of the workbook have the same lines',
    },
    equation: null,
    said: ['wordLineMissing', 'wordLineAdded'],
    severities: ['warning'],
    forms: [],
    source: PUBLISHED_DOCUMENT,
  },
  {
    id: 'D-FORM',
    family: 'document',
    title: {
      'zh-CN': 'Word 文档与工作簿有相同的表',
      en: 'The Word document and the workbook have the same forms',
    },
    equation: null,
    said: ['wordFormMissing', 'wordFormAdded', 'wordFormUnrecognised'],
    severities: ['info'],
    forms: [],
    source: PUBLISHED_DOCUMENT,
  },
] as const satisfies readonly RelationEntry[];
