import type { NAMESPACES } from './manifest-element';
import type { ValueName } from './values';

/** What an element may have in it at one place of its order. */
export interface ChildFact {
  readonly name: string;
  readonly type: TypeName;
  /** How often it must stand there. */
  readonly least: 0 | 1;
  /** How often it may stand there. */
  readonly most: number;
}

/** What is asked of an attribute. */
export interface AttributeFact {
  readonly value: ValueName;
  readonly isRequired: boolean;
}

/** What an element of a type is made of. */
export interface TypeFact {
  /** The namespace of the elements in it. */
  readonly within: keyof typeof NAMESPACES;
  /** What may be in it, in this order. */
  readonly children?: readonly ChildFact[];
  readonly attributes?: Readonly<Record<string, AttributeFact>>;
  /** What its text may be; there is none where this is missing. */
  readonly text?: ValueName;
  /** The types of which `xsi:type` says one, whose facts hold then. */
  readonly variants?: Readonly<Record<string, TypeName>>;
}

const once = (name: string, type: TypeName): ChildFact => ({ name, type, least: 1, most: 1 });
const maybe = (name: string, type: TypeName): ChildFact => ({ name, type, least: 0, most: 1 });
const any = (name: string, type: TypeName): ChildFact => ({ name, type, least: 0, most: Infinity });
const some = (name: string, type: TypeName): ChildFact => ({ name, type, least: 1, most: Infinity });

const needed = (value: ValueName): AttributeFact => ({ value, isRequired: true });
const free = (value: ValueName): AttributeFact => ({ value, isRequired: false });

/** A setting with a value for each language. */
const setting = (value: ValueName, override: TypeName): TypeFact => ({
  within: 'app',
  children: [any('Override', override)],
  attributes: { DefaultValue: needed(value) },
});

/** A resource: such a setting, with an id by which it is referred to. */
const resource = (value: ValueName, override: TypeName): TypeFact => ({
  within: 'basic',
  children: [any('Override', override)],
  attributes: { id: needed('referenceId'), DefaultValue: needed(value) },
});

const override = (value: ValueName): TypeFact => ({
  within: 'app',
  attributes: { Locale: needed('culture'), Value: needed(value) },
});

const reference: TypeFact = { within: 'overrides', attributes: { resid: needed('referenceId') } };

const content = (text: ValueName): TypeFact => ({ within: 'app', text });

const control = (...more: readonly ChildFact[]): TypeFact => ({
  within: 'overrides',
  children: [once('Label', 'reference'), once('Supertip', 'supertip'), ...more],
  attributes: { id: needed('shortString') },
});

/** The names of the types. */
type TypeName =
  | `${'short' | 'long' | 'address'}${'Setting' | 'Override' | 'Resource'}`
  | 'imageResource'
  | 'reference'
  | 'imageReference'
  | `${'guid' | 'version' | 'shortString' | 'longString' | 'culture' | 'permission'}Text`
  | 'officeApp'
  | 'taskPaneApp'
  | 'appDomains'
  | 'hosts'
  | 'host'
  | 'requirements'
  | 'sets'
  | 'set'
  | 'methods'
  | 'method'
  | 'defaultSettings'
  | 'extendedOverrides'
  | 'versionOverrides'
  | 'versionOverridesV1_0'
  | 'overridesRequirements'
  | 'overridesSets'
  | 'overridesHosts'
  | 'overridesHost'
  | 'workbook'
  | 'runtimes'
  | 'runtime'
  | 'formFactor'
  | 'getStarted'
  | 'extensionPoint'
  | 'commandSurface'
  | 'contextMenu'
  | 'officeTab'
  | 'customTab'
  | 'officeMenu'
  | 'group'
  | 'control'
  | 'button'
  | 'menu'
  | 'items'
  | 'item'
  | 'supertip'
  | 'icon'
  | 'action'
  | 'showTaskpane'
  | 'executeFunction'
  | 'resources'
  | 'images'
  | 'urls'
  | 'shortStrings'
  | 'longStrings';

/**
 * What a manifest of a task pane for Excel is made of: order, number, attributes and kinds of values as Microsoft's schemas
 * declare them (sources: `VALUES`). `Runtimes` and `ExtendedOverrides` are those of [MS-OWEMXML] 5.7 and 5.2.
 */
export const TYPES: Readonly<Record<TypeName, TypeFact>> = {
  shortSetting: setting('shortString', 'shortOverride'),
  longSetting: setting('longString', 'longOverride'),
  addressSetting: setting('address', 'addressOverride'),
  shortOverride: override('shortString'),
  longOverride: override('longString'),
  addressOverride: override('address'),
  shortResource: resource('shortString', 'shortOverride'),
  longResource: resource('longString', 'longOverride'),
  addressResource: resource('address', 'addressOverride'),
  imageResource: resource('address', 'addressOverride'),
  reference,
  imageReference: {
    within: 'basic',
    attributes: { resid: needed('referenceId'), size: needed('iconSize') },
  },
  guidText: content('guid'),
  versionText: content('version'),
  shortStringText: content('shortString'),
  longStringText: content('longString'),
  cultureText: content('culture'),
  permissionText: content('permission'),

  officeApp: { within: 'app', variants: { TaskPaneApp: 'taskPaneApp' } },
  taskPaneApp: {
    within: 'app',
    children: [
      once('Id', 'guidText'),
      maybe('AlternateId', 'shortStringText'),
      once('Version', 'versionText'),
      once('ProviderName', 'shortStringText'),
      once('DefaultLocale', 'cultureText'),
      once('DisplayName', 'shortSetting'),
      once('Description', 'longSetting'),
      maybe('IconUrl', 'addressSetting'),
      maybe('HighResolutionIconUrl', 'addressSetting'),
      maybe('SupportUrl', 'addressSetting'),
      maybe('AppDomains', 'appDomains'),
      maybe('Hosts', 'hosts'),
      maybe('Requirements', 'requirements'),
      once('DefaultSettings', 'defaultSettings'),
      once('Permissions', 'permissionText'),
      maybe('VersionOverrides', 'versionOverrides'),
      maybe('ExtendedOverrides', 'extendedOverrides'),
    ],
  },
  appDomains: { within: 'app', children: [some('AppDomain', 'longStringText')] },
  hosts: { within: 'app', children: [some('Host', 'host')] },
  host: { within: 'app', attributes: { Name: needed('host') } },
  requirements: { within: 'app', children: [maybe('Sets', 'sets'), maybe('Methods', 'methods')] },
  sets: {
    within: 'app',
    children: [some('Set', 'set')],
    attributes: { DefaultMinVersion: free('shortVersion') },
  },
  set: { within: 'app', attributes: { Name: needed('shortString'), MinVersion: free('shortVersion') } },
  methods: { within: 'app', children: [some('Method', 'method')] },
  method: { within: 'app', attributes: { Name: needed('longString') } },
  defaultSettings: { within: 'app', children: [once('SourceLocation', 'addressSetting')] },
  extendedOverrides: {
    within: 'app',
    attributes: { Url: needed('address'), ResourcesUrl: free('address') },
  },

  versionOverrides: { within: 'overrides', variants: { VersionOverridesV1_0: 'versionOverridesV1_0' } },
  versionOverridesV1_0: {
    within: 'overrides',
    children: [
      maybe('Description', 'reference'),
      maybe('Requirements', 'overridesRequirements'),
      maybe('Hosts', 'overridesHosts'),
      maybe('Resources', 'resources'),
    ],
  },
  overridesRequirements: { within: 'basic', children: [once('Sets', 'overridesSets')] },
  overridesSets: {
    within: 'basic',
    children: [some('Set', 'set')],
    attributes: { DefaultMinVersion: free('shortVersion') },
  },
  overridesHosts: { within: 'overrides', children: [some('Host', 'overridesHost')] },
  overridesHost: { within: 'overrides', variants: { Workbook: 'workbook' } },
  workbook: {
    within: 'overrides',
    children: [maybe('Runtimes', 'runtimes'), maybe('DesktopFormFactor', 'formFactor')],
  },
  runtimes: { within: 'overrides', children: [some('Runtime', 'runtime')] },
  runtime: { within: 'overrides', attributes: { resid: needed('referenceId'), lifetime: free('lifetime') } },
  formFactor: {
    within: 'overrides',
    children: [
      maybe('GetStarted', 'getStarted'),
      maybe('FunctionFile', 'reference'),
      some('ExtensionPoint', 'extensionPoint'),
    ],
  },
  getStarted: {
    within: 'overrides',
    children: [
      once('Title', 'reference'),
      once('Description', 'reference'),
      once('LearnMoreUrl', 'reference'),
    ],
  },
  extensionPoint: {
    within: 'overrides',
    variants: { PrimaryCommandSurface: 'commandSurface', ContextMenu: 'contextMenu' },
  },
  commandSurface: {
    within: 'overrides',
    children: [any('OfficeTab', 'officeTab'), any('CustomTab', 'customTab')],
  },
  contextMenu: { within: 'overrides', children: [some('OfficeMenu', 'officeMenu')] },
  officeTab: {
    within: 'overrides',
    children: [some('Group', 'group')],
    attributes: { id: needed('shortString') },
  },
  customTab: {
    within: 'overrides',
    children: [some('Group', 'group'), once('Label', 'reference')],
    attributes: { id: needed('shortString') },
  },
  officeMenu: {
    within: 'overrides',
    children: [some('Control', 'control')],
    attributes: { id: needed('menu') },
  },
  group: {
    within: 'overrides',
    children: [once('Label', 'reference'), once('Icon', 'icon'), some('Control', 'control')],
    attributes: { id: needed('shortString') },
  },
  control: { within: 'overrides', variants: { Button: 'button', Menu: 'menu' } },
  button: control(once('Icon', 'icon'), once('Action', 'action')),
  menu: control(once('Icon', 'icon'), once('Items', 'items')),
  items: { within: 'overrides', children: [some('Item', 'item')] },
  item: control(maybe('Icon', 'icon'), once('Action', 'action')),
  supertip: { within: 'overrides', children: [once('Title', 'reference'), once('Description', 'reference')] },
  icon: { within: 'basic', children: [some('Image', 'imageReference')] },
  action: {
    within: 'overrides',
    variants: { ShowTaskpane: 'showTaskpane', ExecuteFunction: 'executeFunction' },
  },
  showTaskpane: {
    within: 'overrides',
    children: [
      maybe('TaskpaneId', 'shortStringText'),
      once('SourceLocation', 'reference'),
      maybe('Title', 'reference'),
    ],
  },
  executeFunction: { within: 'overrides', children: [once('FunctionName', 'longStringText')] },

  resources: {
    within: 'basic',
    children: [
      maybe('Images', 'images'),
      maybe('Urls', 'urls'),
      maybe('ShortStrings', 'shortStrings'),
      maybe('LongStrings', 'longStrings'),
    ],
  },
  images: { within: 'basic', children: [any('Image', 'imageResource')] },
  urls: { within: 'basic', children: [any('Url', 'addressResource')] },
  shortStrings: { within: 'basic', children: [any('String', 'shortResource')] },
  longStrings: { within: 'basic', children: [any('String', 'longResource')] },
};

/** The type of a manifest's root. */
export const ROOT_TYPE = TYPES.officeApp;
