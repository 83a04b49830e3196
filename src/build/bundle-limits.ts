/** What one entry of the build may weigh, in bytes after gzip, office.js not counted. */
export interface WeightLimit {
  /** What is loaded at once. */
  readonly first: number;
  /** That, and all that is loaded when it is needed. */
  readonly whole: number;
}

/** How much an entry may weigh: a little above what it does weigh, so that what is added by mistake is noticed. */
export const WEIGHT_LIMITS: Readonly<Record<string, WeightLimit>> = {
  taskpane: { first: 815_000, whole: 1_020_000 },
  check: { first: 450_000, whole: 850_000 },
};

/** What an entry loads as soon as it runs, by the names of the chunks: it counts as loaded at once. */
export const AT_ONCE: Readonly<Record<string, readonly string[]>> = { check: ['start'] };

/** Packages that must not be in a bundle, by the beginning of their names. */
export const STRANGERS: readonly string[] = ['@univerjs/', 'core-js', 'rxjs'];

/** What must not be in the bundle of one entry besides: the page has nothing of Excel. */
export const STRANGERS_OF: Readonly<Record<string, RegExp>> = {
  check: /[\\/]src[\\/](?:excel|commands|review-files)[\\/]|[\\/]node_modules[\\/]@microsoft[\\/]/u,
};

/** What the code of a stranger leaves in a bundle, also where it was put into another package's file. */
export const TRACES: readonly { readonly of: string; readonly text: RegExp }[] = [
  { of: 'core-js 2', text: /__core-js_shared__/u },
  { of: 'rxjs', text: /rxSubscriber|UnsubscriptionError/u },
  { of: 'an authentication service', text: /oauth2?\/|login\.microsoftonline|accounts\.google/u },
  { of: 'the stand-in for Excel', text: /univer(?!sal)/iu },
];

/**
 * Addresses that may stand in a bundle, and why. None is ever called: the pages' policy forbids all connections.
 */
export const ADDRESSES: readonly { readonly why: string; readonly address: RegExp }[] = [
  {
    why: 'names of formats of files, and what leads to their parts',
    address:
      /^http:\/\/(?:schemas\.openxmlformats\.org|sheetjs\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|purl\.oclc\.org|openoffice\.org|docs\.oasis-open\.org)\//u,
  },
  { why: 'names of the formats of XML, HTML and drawings', address: /^http:\/\/www\.w3\.org\//u },
  { why: 'a name that Excel for Mac writes', address: /^http:\/\/macVmlSchemaUri$/u },
  { why: "the end of React's short messages", address: /^https:\/\/react\.dev\/errors\/$/u },
  {
    why: "where messages of Fluent's styles lead, which a minimizer may leave in",
    address: /^https:\/\/(?:aka\.ms\/griffel-[a-z-]+|github\.com\/microsoft\/griffel\/issues)$/u,
  },
  { why: 'who wrote a file, in what the reader of .xls could write', address: /^https:\/\/sheetjs\.com\/$/u },
];
