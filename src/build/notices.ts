import type { BundledPackage } from './bundled-package';

/** A part of what is given away, and the packages of which something is in it. */
export interface Part {
  /** What people call it, in Chinese and English. */
  readonly title: string;
  readonly packages: readonly BundledPackage[];
}

/** A part of what webpack has built. */
export interface RecordedPart extends Part {
  /** The name of its entry, which its page has, too; null for what is no script of the build's. */
  readonly entry: string | null;
}

const HEAD = [
  '第三方软件声明 · Third-party notices',
  '',
  '下列软件的全部或一部分包含在本产品的各部分中。先是各部分的清单，然后是各许可证的全文。',
  'All or some of the following software is in the parts of this product: a list for each part, then the licences in full.',
];

const RULE = '-'.repeat(78);

/** The notices that go with the parts: what is in each, and every licence in full, once. */
export function noticesOf(parts: readonly Part[]): string {
  const lists = parts.map(({ title, packages }) => [title, ...packages.map(line)].join('\n'));
  return `${[HEAD.join('\n'), ...lists, ...texts(parts.flatMap(({ packages }) => packages))].join('\n\n')}\n`;
}

function line({ name, version, license }: BundledPackage): string {
  return `  ${name} ${version} (${license})`;
}

/** The texts, each below the packages that it is of. */
function texts(packages: readonly BundledPackage[]): readonly string[] {
  const namesByText = new Map<string, Set<string>>();
  for (const { name, version, texts: own } of packages) {
    const text = own.join('\n\n');
    namesByText.set(text, (namesByText.get(text) ?? new Set()).add(`${name} ${version}`));
  }
  return [...namesByText].map(([text, names]) => [RULE, [...names].sort().join('\n'), '', text].join('\n'));
}
