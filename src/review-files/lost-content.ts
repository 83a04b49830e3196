import type { Key } from '../voice/catalogue';
import type { PackageParts } from '../files/package-parts';
import { partText } from '../files/package-parts';

/** A kind of content of which a copy has less than the original. */
export interface LostContent {
  readonly kind: Key<'commandLine'>;
  /** How many of it are missing. */
  readonly count: number;
  /** A part that no declared kind covers. */
  readonly part?: string;
}

/** Parts by what they hold for the user. Parts that are not declared are reported by their path. */
const PART_KINDS: readonly (readonly [RegExp, Key<'commandLine'>])[] = [
  [/^xl\/charts\/chart[^/]*\.xml$/u, 'lostCharts'],
  [/^xl\/(?:diagrams|ink)\//u, 'lostShapes'],
  [/^xl\/pivotTables\/[^/]+\.xml$/u, 'lostPivots'],
  [/^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\//u, 'lostSlicers'],
  [/^xl\/(?:ctrlProps|activeX)\/[^/]+\.xml$/u, 'lostControls'],
  [/^xl\/vbaProject/u, 'lostMacros'],
  [/^xl\/embeddings\//u, 'lostEmbedded'],
  [/^customXml\/item\d*\.xml$/u, 'lostCustomXml'],
  [/^(?:docProps\/custom\.xml|docMetadata\/.*)$/u, 'lostProperties'],
  [/^xl\/externalLinks\/[^/]+\.xml$/u, 'lostExternal'],
  [/^xl\/(?:connections\.xml|queryTables\/[^/]+\.xml)$/u, 'lostConnections'],
  [/^xl\/model\//u, 'lostDataModel'],
  [/^xl\/threadedComments\//u, 'lostThreads'],
  [/^xl\/(?:chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/u, 'lostOtherSheets'],
  [/^xl\/printerSettings\//u, 'lostPrinter'],
  [/^_xmlsignatures\/sig/u, 'lostSignature'],
  [/^xl\/(?:metadata\.xml|richData\/)/u, 'lostDynamic'],
  [/^xl\/media\//u, 'lostImages'],
  [/^xl\/tables\/table\d+\.xml$/u, 'lostTables'],
  [/^xl\/.+\/comments?\d*\.xml$/u, 'lostNotes'],
];

/** Parts that every copy has in its own way, or that Excel makes anew; and companions of parts declared above. */
const EXPECTED_PARTS: readonly RegExp[] = [
  /(?:^|\/)_rels\//u,
  /\/$/u,
  /^\[Content_Types\]\.xml$/u,
  /^docProps\/(?:app|core)\.xml$/u,
  /^docProps\/thumbnail\./u,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|comments\d*)\.xml$/u,
  /^xl\/worksheets\/sheet\d+\.xml$/u,
  /^xl\/theme\//u,
  /^xl\/drawings\/(?:drawing\d+\.xml|vmlDrawing\d+\.vml)$/u,
  /^xl\/charts\/(?:style|colors)\d+\.xml$/u,
  /^xl\/(?:pivotCache|persons|activeX)\//u,
  /^customXml\/itemProps\d*\.xml$/u,
  /^_xmlsignatures\/origin/u,
];

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/u;
const BOOK = /^xl\/workbook\.xml$/u;

/** Content inside parts that the copy has too. */
const ELEMENT_KINDS: readonly (readonly [part: RegExp, element: RegExp, kind: Key<'commandLine'>])[] = [
  [DRAWING, /<(?:\w+:)?(?:sp|grpSp|cxnSp)[\s>]/gu, 'lostShapes'],
  [SHEET, /<x14:sparkline>/gu, 'lostSparklines'],
  [SHEET, /<x14:dataValidation\s/gu, 'lostValidation'],
  [
    SHEET,
    /<cfRule[^>]*\stype="(?:duplicateValues|uniqueValues|beginsWith|endsWith|notContainsText)"/gu,
    'lostFormatRules',
  ],
  [SHEET, /<cfRule[^>]*\sstopIfTrue="(?:1|true)"/gu, 'lostStopIfTrue'],
  [SHEET, /<protectedRange\s/gu, 'lostRanges'],
  [SHEET, /<scenario\s/gu, 'lostScenarios'],
  [SHEET, /<customSheetView\s/gu, 'lostViews'],
  [SHEET, /<sheetProtection[^>]*\spassword="/gu, 'lostSheetPassword'],
  [SHEET, /<legacyDrawingHF\s/gu, 'lostImages'],
  [BOOK, /<workbookProtection\s[^>]*="/gu, 'lostBookPassword'],
];

/**
 * What a copy has less of than its original, one entry a kind. The library that writes the copy carries over cells,
 * formats and notes, but not everything that a workbook can hold.
 */
export function lostContent(original: PackageParts, copy: PackageParts): readonly LostContent[] {
  const before = contentCounts(original);
  const after = contentCounts(copy);
  const lost = [...before].map(([kind, count]) => ({ kind, count: count - (after.get(kind) ?? 0) }));
  const others = Object.keys(original).filter((path) => !(path in copy) && isUndeclared(path));
  return [
    ...lost.filter(({ count }) => count > 0),
    ...others.map((part): LostContent => ({ kind: 'lostOther', count: 1, part })),
  ];
}

function contentCounts(parts: PackageParts): ReadonlyMap<Key<'commandLine'>, number> {
  const counts = new Map<Key<'commandLine'>, number>();
  const add = (kind: Key<'commandLine'>, count: number): void => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  for (const path of Object.keys(parts)) {
    const kind = PART_KINDS.find(([pattern]) => pattern.test(path))?.[1];
    if (kind !== undefined && !path.includes('/_rels/')) add(kind, 1);
    const elements = ELEMENT_KINDS.filter(([part]) => part.test(path));
    if (elements.length === 0) continue;
    const text = partText(parts, path);
    for (const [, element, elementKind] of elements) add(elementKind, text.match(element)?.length ?? 0);
  }
  return counts;
}

function isUndeclared(path: string): boolean {
  return ![...PART_KINDS.map(([pattern]) => pattern), ...EXPECTED_PARTS].some((pattern) =>
    pattern.test(path),
  );
}
