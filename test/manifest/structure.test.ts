import { describe, expect, test } from 'vitest';
import { attribute, childNames, element, elements, manifest } from './manifest';

describe('the manifest', () => {
  test('is a task-pane add-in for workbooks, in the order the schema demands', () => {
    expect(attribute(manifest.documentElement, 'xsi:type')).toBe('TaskPaneApp');
    expect(childNames(manifest.documentElement)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
      'ExtendedOverrides',
    ]);
    expect(
      elements('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type')),
    ).toEqual(['Workbook', 'Workbook']);
  });

  test('keeps its identity', () => {
    expect(element('Id').textContent).toBe('5ed7cb3b-0ea9-4248-b8d2-8aab6ad6a973');
    expect(element('Version').textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
    expect(element('DefaultLocale').textContent).toBe('zh-CN');
    expect(element('Permissions').textContent).toBe('ReadWriteDocument');
  });

  test('asks for the API sets the add-in is written for', () => {
    const sets = elements('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets).toEqual(['ExcelApi 1.10', 'SharedRuntime 1.1']);
  });
});

describe('the version overrides', () => {
  test('have the shape of the first version', () => {
    expect(attribute(element('VersionOverrides'), 'xsi:type')).toBe('VersionOverridesV1_0');
    expect(childNames(element('VersionOverrides'))).toEqual(['Hosts', 'Resources']);
    expect(childNames(element('Resources'))).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    expect(childNames(element('DesktopFormFactor'))).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
      'ExtensionPoint',
    ]);
  });

  test('offer the menu of cells what is about the cell', () => {
    expect(attribute(element('OfficeMenu'), 'id')).toBe('ContextMenuCell');
    expect([...element('OfficeMenu').children].map((control) => attribute(control, 'id'))).toEqual([
      'FinalAccountsCheck.CheckSheet',
      'FinalAccountsCheck.ShowCell',
    ]);
  });

  test('name the pane so that it can be opened along with a workbook', () => {
    expect(element('TaskpaneId').textContent).toBe('Office.AutoShowTaskpaneWithDocument');
  });

  test('run the pane and the commands in one long-lived runtime', () => {
    expect(attribute(element('Runtime'), 'lifetime')).toBe('long');
    const shown = elements('SourceLocation').filter((source) => source.hasAttribute('resid'));
    expect(shown).toHaveLength(1);
    const resids = [element('Runtime'), element('FunctionFile'), ...shown].map((found) =>
      attribute(found, 'resid'),
    );
    expect(new Set(resids)).toEqual(new Set(['Taskpane.Url']));
  });

  test('give every control an id of its own, a label, a super tip, three icons and one action', () => {
    const ids = [...elements('CustomTab'), ...elements('Group'), ...elements('Control')].map((one) =>
      attribute(one, 'id'),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(125);
    for (const control of elements('Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
    for (const group of elements('Group')) {
      expect(childNames(group).slice(0, 3)).toEqual(['Label', 'Icon', 'Control']);
    }
    expect(childNames(element('CustomTab')).at(-1)).toBe('Label');
    for (const icon of elements('Icon')) {
      expect([...icon.children].map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
    }
  });
});
