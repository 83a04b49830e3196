import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/manifest-check/check-manifest';
import { ROOT_TYPE } from '../../src/manifest-check/element-facts';
import { type ManifestElement, readManifest } from '../../src/manifest-check/manifest-element';
import { structureFaults } from '../../src/manifest-check/structure';
import { breaksAt, placed } from './every-fact';

const ROOT = join(import.meta.dirname, '../..');

const own = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** A manifest that has what the add-in's own has not: domains, methods, a tab of Excel's, a menu, overrides' own sets. */
const other = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <AlternateId>other</AlternateId>
  <Version>1.0.0.0</Version>
  <ProviderName>Other</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Other"/>
  <Description DefaultValue="Another add-in"/>
  <IconUrl DefaultValue="https://other.example/32.png"><Override Locale="zh-CN" Value="https://other.example/zh.png"/></IconUrl>
  <HighResolutionIconUrl DefaultValue="https://other.example/64.png"/>
  <SupportUrl DefaultValue="https://other.example/help"/>
  <AppDomains><AppDomain>https://other.example</AppDomain></AppDomains>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements><Methods><Method Name="Document.getFileAsync"/></Methods></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://other.example/"/></DefaultSettings>
  <Permissions>Restricted</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Description resid="Text"/>
    <Requirements><bt:Sets DefaultMinVersion="1.1"><bt:Set Name="AddinCommands"/></bt:Sets></Requirements>
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G"><Label resid="Name"/>
        <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
        <Control xsi:type="Menu" id="M"><Label resid="Name"/>
          <Supertip><Title resid="Name"/><Description resid="Text"/></Supertip>
          <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
          <Items><Item id="I"><Label resid="Name"/>
            <Supertip><Title resid="Name"/><Description resid="Text"/></Supertip>
            <Action xsi:type="ShowTaskpane"><SourceLocation resid="Page"/><Title resid="Name"/></Action></Item></Items>
        </Control></Group></OfficeTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://other.example/i.png"/></bt:Images>
      <bt:Urls><bt:Url id="Page" DefaultValue="https://other.example/"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Name" DefaultValue="Other"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Text" DefaultValue="Another add-in"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

function rootOf(xml: string): ManifestElement {
  const root = readManifest(xml);
  if ('reason' in root) throw new Error(root.reason);
  return root;
}

/** The project's file that an address of the development server stands for. */
const served = (address: string): Uint8Array => readFileSync(join(ROOT, new URL(address).pathname));

/** The faults of the own manifest with a text in another's place: line, element, and what is said in English. */
function faultsWith(old: string, by: string): readonly string[] {
  expect(own).toContain(old);
  return checkManifest(own.replace(old, by), served).map(
    ({ line, element, en }) => `${line} ${element}: ${en}`,
  );
}

/** The line of the own manifest that holds a text, from 1. */
const lineOf = (text: string): number => own.slice(0, own.indexOf(text)).split('\n').length;

describe('the manifest', () => {
  test('has no fault, nor have its icons', () => {
    expect(checkManifest(own, served)).toEqual([]);
  });

  test('of another kind has none either', () => {
    expect(checkManifest(other)).toEqual([]);
  });

  test.each([
    ['the add-in’s own', own],
    ['another', other],
  ])('(%s) with any fact of the schemas broken is told at its element', (_, xml) => {
    const root = rootOf(xml);
    const broken = placed(root, ROOT_TYPE).flatMap((one) => breaksAt(root, one));
    expect(broken.length).toBeGreaterThan(200);
    for (const { how, root: changed, at } of broken)
      expect(
        structureFaults(changed, ROOT_TYPE).map(({ element }) => element),
        how,
      ).toContain(at);
  });
});

describe('a fault is told with its line, its element and what is expected', () => {
  test.each([
    [
      '<Version>1.0.0.0</Version>',
      '<Version>1.0</Version>',
      'Version: should have four numbers; it is "1.0"',
    ],
    [
      '<Permissions>ReadWriteDocument</Permissions>',
      '<Permissions>Everything</Permissions>',
      'Permissions: the text should be one of Restricted, ReadDocument, ReadAllDocument, WriteDocument, ReadWriteDocument; it is "Everything" (10 characters)',
    ],
    [
      '<SupportUrl DefaultValue="https://localhost:3000/support.html" />',
      '<SupportUrl DefaultValue="http://localhost:3000/support.html" />',
      'SupportUrl: DefaultValue should be an address that begins with https://, of at most 2048 characters; it is "http://localhost:3000/support.html" (34 characters)',
    ],
    ['lifetime="long"', 'lifetime="short"', 'Runtime: lifetime should be long'],
    [
      '<FunctionFile resid="Taskpane.Url" />',
      '<FunctionFile resid="No.Url" />',
      'FunctionFile: there is no No.Url in <Urls>',
    ],
    [
      'id="ContextMenuCell"',
      'id="ContextMenuRow"',
      'OfficeMenu: id should be one of ContextMenuText, ContextMenuCell; it is "ContextMenuRow" (14 characters)',
    ],
    [
      '<Host xsi:type="Workbook">',
      '<Host xsi:type="Document">',
      'Host: xsi:type should be one of Workbook; it is Document',
    ],
  ])('%s', (old, by, expected) => {
    expect(faultsWith(old, by)).toContain(`${lineOf(old)} ${expected}`);
  });

  test('a missing SupportUrl, or an icon of the ribbon that is not there in 80 pixels', () => {
    expect(faultsWith('<SupportUrl DefaultValue="https://localhost:3000/support.html" />', '')).toEqual([
      `${lineOf('<OfficeApp')} OfficeApp: <SupportUrl> is missing`,
    ]);
    const [first] = faultsWith('<bt:Image size="80" resid="Mark.80x80" />', '');
    expect(first).toMatch(/ Icon: the icon of 80 pixels is missing$/u);
  });

  test('an id that is there twice, of a resource and of a control', () => {
    expect(faultsWith('<bt:String id="Undo.Title"', '<bt:String id="Undo.Label"')).toContain(
      `${lineOf('<bt:String id="Undo.Title"')} bt:String: this id is used already`,
    );
    expect(faultsWith('id="FinalAccountsCheck.Undo"', 'id="FinalAccountsCheck.Check"')).toEqual([
      `${lineOf('id="FinalAccountsCheck.Undo"')} Control: this id is used already`,
    ]);
  });

  test('two runtimes, and a host that the manifest does not name', () => {
    const runtime = '<Runtime resid="Taskpane.Url" lifetime="long" />';
    expect(faultsWith(runtime, `${runtime}${runtime}`)).toEqual([
      `${lineOf(runtime)} Runtime: there should be only one`,
    ]);
    expect(faultsWith('<Host Name="Workbook" />', '<Host Name="Document" />')).toEqual([
      `${lineOf('<Host xsi:type="Workbook">')} Host: <Hosts> has no Workbook`,
    ]);
  });

  test('a name of 126 characters is too long, one of 125 is not', () => {
    const named = (count: number): string => `<DisplayName DefaultValue="${'名'.repeat(count)}">`;
    expect(faultsWith('<DisplayName DefaultValue="决算核对">', named(125))).toEqual([]);
    expect(faultsWith('<DisplayName DefaultValue="决算核对">', named(126))).toHaveLength(1);
  });

  test('an icon of another size, none at all, and what is no picture', () => {
    const address = 'https://localhost:3000/assets/icon-32.png';
    const at = lineOf(`<IconUrl DefaultValue="${address}"`);
    const withIcon = (bytes: Uint8Array | undefined): readonly string[] =>
      checkManifest(own, (asked) => (asked === address ? bytes : served(asked)))
        .filter(({ line }) => line === at)
        .map(({ en }) => en);
    expect(withIcon(served('https://localhost:3000/assets/icon-16.png'))).toEqual([
      `the icon should be a PNG of 32×32 pixels; it is 16×16: ${address}`,
    ]);
    expect(withIcon(undefined)).toEqual([`there is no such file: ${address}`]);
    expect(withIcon(new Uint8Array(100))).toEqual([
      `the icon should be a PNG of 32×32 pixels; it is ?: ${address}`,
    ]);
    const large = new Uint8Array(102_401);
    large.set(served(address));
    expect(withIcon(large)).toEqual([`the icon should have at most 102400 bytes: ${address}`]);
  });

  test('in Chinese too', () => {
    expect(checkManifest(own.replace('<Id>', '<Id>x'))[0]?.zh).toBe(
      '内容应为GUID（8-4-4-4-12 位十六进制），现为“x5ed7cb3b-0ea9-4248-b8d2-8aab6ad6a973”（37 个字符）',
    );
  });

  test('what is no XML, or no manifest', () => {
    expect(checkManifest('<OfficeApp>\n<Id></OfficeApp>')[0]).toMatchObject({ line: 2, element: 'XML' });
    expect(checkManifest('')[0]).toMatchObject({ element: 'XML' });
    expect(checkManifest('<OfficeApp/>')[0]?.en).toMatch(/^the outermost element should be/u);
  });
});
