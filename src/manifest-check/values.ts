import type { Said } from './fault';

/** What a text or an attribute may be. */
export interface ValueFact {
  /** Whether it is one. */
  readonly fits: (value: string) => boolean;
  /** What is expected there, in words. */
  readonly expected: Said;
}

/** A text of some length, in UTF-16 units as .NET counts them. */
function length(most: number): ValueFact {
  return {
    fits: (value) => value.length >= 1 && value.length <= most,
    expected: { zh: `1 至 ${most} 个字符`, en: `1 to ${most} characters` },
  };
}

function pattern(expression: RegExp, zh: string, en: string): ValueFact {
  return { fits: (value) => expression.test(value), expected: { zh, en } };
}

function oneOf(...values: readonly string[]): ValueFact {
  const list = values.join(', ');
  return {
    fits: (value) => values.includes(value),
    expected: { zh: `其中之一：${list}`, en: `one of ${list}` },
  };
}

const GUID = /^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const CULTURE =
  /^(?:[a-z]{2,3}-[a-z\d]{3,8}(?:-[a-z]{2,3})?|[a-z]{2,3}(?:-[a-z]{2,3}(?:_tradnl|\.pseudo|-[a-z]{4,8})?)?)$/iu;

/** Most characters that an address may have. */
const LONGEST_ADDRESS = 2048;

/**
 * The kinds of values in a manifest. Lengths, patterns and lists are those of Microsoft's schemas OfficeAppManifestV1_1,
 * OfficeAppBasicTypesV1_0 and TaskPaneAppVersionOverridesV1_0 (OfficeDev/office-js-docs-pr, docs/overview/schemas/taskpane;
 * also [MS-OWEMXML] 5.2, 5.7); what the schemas leave open and the reference of the manifest's elements says, is marked.
 */
export const VALUES = {
  shortString: length(125),
  longString: length(250),
  referenceId: length(32),
  guid: pattern(GUID, 'GUID（8-4-4-4-12 位十六进制）', 'a GUID (8-4-4-4-12 hexadecimal digits)'),
  culture: pattern(CULTURE, '语言代码，如 zh-CN', 'a culture name like zh-CN'),
  version: pattern(
    /^\d{1,5}(?:\.\d{1,5}){0,3}$/u,
    '一至四段数字的版本号',
    'a version of one to four numbers',
  ),
  shortVersion: pattern(
    /^\d{1,5}\.\d{1,5}$/u,
    '两段数字的版本号，如 1.10',
    'a version of two numbers like 1.10',
  ),
  /** The schemas take any address; Office loads nothing but https (reference: Image, SourceLocation). */
  address: {
    fits: (value) => value.length <= LONGEST_ADDRESS && /^https:\/\/[^\s/]+(?:\/\S*)?$/u.test(value),
    expected: {
      zh: `https:// 开头的地址，至多 ${LONGEST_ADDRESS} 个字符`,
      en: `an address that begins with https://, of at most ${LONGEST_ADDRESS} characters`,
    },
  },
  permission: oneOf('Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'),
  /** Reference: Host. */
  host: oneOf('Document', 'Database', 'Mailbox', 'Notebook', 'Presentation', 'Project', 'Workbook'),
  /** Reference: Image. */
  iconSize: oneOf('16', '20', '24', '32', '40', '48', '64', '80'),
  /** Reference: Runtime. */
  lifetime: oneOf('short', 'long'),
  /** Reference: OfficeMenu. */
  menu: oneOf('ContextMenuText', 'ContextMenuCell'),
} satisfies Readonly<Record<string, ValueFact>>;

/** The name of a kind of values. */
export type ValueName = keyof typeof VALUES;
