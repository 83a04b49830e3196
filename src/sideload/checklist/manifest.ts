/** What the page of facts is called, and by what Office tells it from the add-in. */
const IDENTITY = 'b0f0c3d6-58a5-4f0e-9a53-6f3f0d2b7c11';
const NAME = { zh: '决算核对 Excel 核实', en: 'Final Accounts Check: facts of Excel' } as const;

/**
 * The manifest of the page of facts, made of the add-in's own: another identity, name and address, no ribbon, no shortcuts and no
 * requirement of a shared runtime.
 *
 * @param manifest the add-in's manifest
 * @param origin where the page is served
 * @throws where the manifest has not what is replaced in it
 */
export function factsManifest(manifest: string, origin: string): string {
  const replacements: readonly (readonly [RegExp, string])[] = [
    [/<Id>[^<]*<\/Id>/u, `<Id>${IDENTITY}</Id>`],
    [
      /<DisplayName[\s\S]*?<\/DisplayName>/u,
      `<DisplayName DefaultValue="${NAME.zh}"><Override Locale="en-US" Value="${NAME.en}" /></DisplayName>`,
    ],
    [/<SourceLocation DefaultValue="[^"]*"/u, `<SourceLocation DefaultValue="${origin}/facts.html"`],
    [/<SupportUrl DefaultValue="[^"]*"/u, `<SupportUrl DefaultValue="${origin}/facts.html"`],
    [/\s*<Set Name="SharedRuntime"[^>]*>/u, ''],
    [/\s*<ExtendedOverrides[^>]*>(?:\s*<\/ExtendedOverrides>)?/u, ''],
    [/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/u, ''],
  ];
  return replacements
    .reduce((text, [pattern, replacement]) => {
      if (!pattern.test(text)) throw new Error(`The manifest has no ${pattern.source}`);
      return text.replace(pattern, () => replacement);
    }, manifest)
    .replaceAll(/https:\/\/localhost:\d+/gu, origin);
}
