import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { expect, test } from 'vitest';
import type { BundledPackage } from '../../src/build/bundled-package';
import { sbomOf } from '../../src/release/sbom';

const made = (
  name: string,
  version: string,
  license: string,
  home: string | null = null,
): BundledPackage => ({
  ...{ name, version, license, texts: ['text'], home },
});

const parts = [
  {
    title: 'The pane',
    packages: [made('react', '19.3.1', 'MIT', 'https://react.dev/'), made('@s/office', '1.1.0', 'LICENSE')],
  },
  {
    title: 'The command line',
    packages: [made('fflate', '0.8.3', 'MIT'), made('react', '19.3.1', 'MIT', 'https://react.dev/')],
  },
];

const product = { name: 'final-accounts-check', version: '1.0.0' };

/** What is looked at in the list. */
interface Listed {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
    readonly properties: readonly { readonly value: string }[];
  }[];
}

test('the list of components is what the published schema asks for', async () => {
  const validator = new JsonStrictValidator(Version.v1dot6);
  expect(await validator.validate(sbomOf(product, parts))).toBeNull();
  expect(
    await validator.validate('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{}]}'),
  ).not.toBeNull();
});

test('it names each package once, with its licence and the parts that it is in', () => {
  const { bomFormat, specVersion, metadata, components } = JSON.parse(sbomOf(product, parts)) as Listed;
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
  expect(metadata.component).toMatchObject(product);
  const lines = components.map(({ purl, licenses, properties }) =>
    [
      purl,
      licenses[0]?.license.id ?? licenses[0]?.license.name,
      ...properties.map(({ value }) => value),
    ].join(' | '),
  );
  expect([...lines].sort()).toEqual([
    'pkg:npm/%40s/office@1.1.0 | LICENSE | The pane',
    'pkg:npm/fflate@0.8.3 | MIT | The command line',
    'pkg:npm/react@19.3.1 | MIT | The command line | The pane',
  ]);
});

test('the same parts in another order give the same text', () => {
  const reversed = [...parts]
    .reverse()
    .map(({ title, packages }) => ({ title, packages: [...packages].reverse() }));
  expect(sbomOf(product, reversed)).toBe(sbomOf(product, parts));
});
