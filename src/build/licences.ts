import type { BundledPackage } from './bundled-package';

/** The licences under which a package may be bundled: each lets it be passed on with its notice alone. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
]);

/** Packages whose own licence somebody has read: it allows copies in their original form, with the licence beside them. */
const READ_BY_HAND: ReadonlyMap<string, string> = new Map([['@microsoft/office-js', 'LICENSE']]);

/** The packages that may not be bundled under the licence that they state. */
export function notAllowed(packages: readonly BundledPackage[]): readonly BundledPackage[] {
  return packages.filter(({ name, license }) => !ALLOWED.has(license) && READ_BY_HAND.get(name) !== license);
}
