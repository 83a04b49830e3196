import { ComponentType, ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ExternalReference,
  NamedLicense,
  Property,
  SpdxLicense,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { BundledPackage } from '../build/bundled-package';
import type { Part } from '../build/notices';

/** The property that says in which part of the release a component is. */
const PART = 'final-accounts-check:part';

/** A package's address among packages. */
function purlOf({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`;
}

function componentOf(one: BundledPackage, parts: readonly string[]): Component {
  const { name, version, license, home } = one;
  const [group, plain] = name.startsWith('@') ? (name.split('/', 2) as [string, string]) : [undefined, name];
  const component = new Component(ComponentType.Library, plain, {
    ...(group === undefined ? {} : { group }),
    ...{ version, purl: purlOf(one), bomRef: purlOf(one) },
  });
  component.licenses.add(isSupportedSpdxId(license) ? new SpdxLicense(license) : new NamedLicense(license));
  if (home !== null)
    component.externalReferences.add(new ExternalReference(home, ExternalReferenceType.Website));
  for (const part of parts) component.properties.add(new Property(PART, part));
  return component;
}

/** What is in a release, as a list of components (CycloneDX 1.6, JSON): the same parts give the same text. */
export function sbomOf(
  product: { readonly name: string; readonly version: string },
  parts: readonly Part[],
): string {
  const { name, version } = product;
  const root = new Component(ComponentType.Application, name, { version, bomRef: `${name}@${version}` });
  root.licenses.add(new SpdxLicense('MIT'));
  const bom = new Bom();
  bom.metadata.component = root;
  for (const [one, titles] of byPackage(parts)) {
    const component = componentOf(one, titles);
    bom.components.add(component);
    root.dependencies.add(component.bomRef);
  }
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** Each package once, with the titles of the parts in which it is. */
function byPackage(parts: readonly Part[]): ReadonlyMap<BundledPackage, readonly string[]> {
  const known = new Map<string, BundledPackage>();
  const titles = new Map<BundledPackage, string[]>();
  for (const { title, packages } of parts)
    for (const one of packages) {
      const first = known.get(purlOf(one)) ?? one;
      known.set(purlOf(one), first);
      titles.set(first, [...(titles.get(first) ?? []), title]);
    }
  return titles;
}
