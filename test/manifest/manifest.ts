import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window, type Element } from 'happy-dom';

/** The repository's root folder. */
export const root = join(import.meta.dirname, '../..');

const manifestText = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** The committed manifest. */
export const manifest = new new Window().DOMParser().parseFromString(manifestText, 'application/xml');

/** Every element of the given name, in document order; the name carries its prefix (`bt:Image`). */
export function elements(name: string): readonly Element[] {
  return [...manifest.getElementsByTagName(name)];
}

/** The one element of the given name. @throws when there is none, or more than one. */
export function element(name: string): Element {
  const [only, ...others] = elements(name);
  if (only === undefined || others.length > 0) throw new Error(`Not exactly one <${name}> in the manifest`);
  return only;
}

/** An attribute's value. @throws when the element does not have it. */
export function attribute(of: Element, name: string): string {
  const value = of.getAttribute(name);
  if (value === null) throw new Error(`<${of.tagName}> has no ${name}`);
  return value;
}

/** The names of an element's children, in order. */
export function childNames(of: Element): readonly string[] {
  return [...of.children].map(({ tagName }) => tagName);
}

/** An element's texts by locale: its default under `zh-CN`, and its overrides. */
export function localized(of: Element): ReadonlyMap<string, string> {
  const overrides = [...of.children].map(
    (child) => [attribute(child, 'Locale'), attribute(child, 'Value')] as const,
  );
  return new Map([['zh-CN', attribute(of, 'DefaultValue')], ...overrides]);
}

/** Every address in the manifest: of its icons, its pages, its resources and its keyboard shortcuts. */
export function addresses(): readonly string[] {
  const named = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];
  return [
    ...named
      .flatMap((name) => elements(name))
      .filter((candidate) => candidate.hasAttribute('DefaultValue'))
      .map((candidate) => attribute(candidate, 'DefaultValue')),
    attribute(element('ExtendedOverrides'), 'Url'),
  ];
}
