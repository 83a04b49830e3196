import { faultOf, type ManifestFault, type Said } from './fault';
import { type ManifestElement, withDescendants } from './manifest-element';

/** A rule beyond the schema: what it asks, by whom, and which elements break it. */
interface ManifestRule {
  /** Who says so. */
  readonly source: string;
  readonly broken: (all: readonly ManifestElement[]) => readonly { at: ManifestElement; said: Said }[];
}

/** The sizes in which every icon of the ribbon has to be. */
const ICON_SIZES = ['16', '32', '80'];

/** What is missing at an element. */
const missing = (at: ManifestElement, name: string): { at: ManifestElement; said: Said } => ({
  at,
  said: { zh: `缺少 <${name}>`, en: `<${name}> is missing` },
});

function named(all: readonly ManifestElement[], ...names: readonly string[]): readonly ManifestElement[] {
  return all.filter(({ name }) => names.includes(name));
}

/** The elements that refer to resources, by the group that the resource has to be in. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  Images: ['Image'],
  Urls: ['SourceLocation', 'FunctionFile', 'LearnMoreUrl', 'Runtime'],
  ShortStrings: ['Title', 'Label'],
  LongStrings: ['Description'],
};

function groupOf(reference: ManifestElement): string | undefined {
  return Object.keys(REFERENCES).find((group) => REFERENCES[group]?.includes(reference.name));
}

/** The elements that stand for themselves under an id. */
const IDENTIFIED = ['CustomTab', 'Group', 'Control', 'Item'];

/** The elements whose value is seen in the languages of the add-in. */
const REPEATED = (elements: readonly ManifestElement[], key: string): readonly ManifestElement[] => {
  const seen = new Set<string>();
  return elements.filter((element) => {
    const value = element.attributes.get(key) ?? '';
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
};

/** What holds of a manifest beyond the order, number and kinds of its elements. */
const RULES: readonly ManifestRule[] = [
  {
    source: 'Reference: Version; an update is one whose number is higher, so all four are written',
    broken: (all) =>
      named(all, 'Version')
        .filter(({ text }) => !/^\d+(?:\.\d+){3}$/u.test(text))
        .map((at) => ({
          at,
          said: {
            zh: `版本号应有四段，现为“${at.text}”`,
            en: `should have four numbers; it is "${at.text}"`,
          },
        })),
  },
  {
    source: 'Reference: IconUrl, HighResolutionIconUrl, SupportUrl (validation asks for all three)',
    broken: (all) =>
      named(all, 'OfficeApp').flatMap((root) =>
        ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts']
          .filter((name) => !root.children.some((child) => child.name === name))
          .map((name) => missing(root, name)),
      ),
  },
  {
    source: 'Reference: Image',
    broken: (all) =>
      named(all, 'Icon').flatMap((icon) =>
        ICON_SIZES.filter(
          (size) => !icon.children.some(({ attributes }) => attributes.get('size') === size),
        ).map((size) => ({
          at: icon,
          said: { zh: `缺少 ${size} 像素的图标`, en: `the icon of ${size} pixels is missing` },
        })),
      ),
  },
  {
    source: 'OfficeAppBasicTypesV1_0: a reference names a resource of its own kind',
    broken: (all) => {
      const resources = new Map(
        Object.keys(REFERENCES).map((group) => [
          group,
          new Set(
            named(all, group).flatMap(({ children }) => children.map((one) => one.attributes.get('id'))),
          ),
        ]),
      );
      return all
        .filter(({ attributes }) => attributes.has('resid'))
        .flatMap((at) => {
          const group = groupOf(at);
          const id = at.attributes.get('resid') ?? '';
          if (group === undefined || resources.get(group)?.has(id) === true) return [];
          return [
            {
              at,
              said: { zh: `<${group}> 里没有 ${id}`, en: `there is no ${id} in <${group}>` },
            },
          ];
        });
    },
  },
  {
    source: 'OfficeAppBasicTypesV1_0: the id of a resource is unique',
    broken: (all) =>
      REPEATED(
        named(all, ...Object.keys(REFERENCES)).flatMap(({ children }) => children),
        'id',
      ).map((at) => ({
        at,
        said: { zh: '这个 id 已用过', en: 'this id is used already' },
      })),
  },
  {
    source: 'TaskPaneAppVersionOverridesV1_0: the id of a control is unique in its form factor',
    broken: (all) =>
      REPEATED(named(all, ...IDENTIFIED), 'id').map((at) => ({
        at,
        said: { zh: '这个 id 已用过', en: 'this id is used already' },
      })),
  },
  {
    source:
      'Reference: Runtimes, Runtime; one runtime for pane and ribbon, which lives as long as the workbook',
    broken: (all) => {
      const [first, ...others] = named(all, 'Runtime');
      const tooMany = others.map((at) => ({
        at,
        said: { zh: '只应有一个', en: 'there should be only one' },
      }));
      if (first === undefined) return tooMany;
      const page = first.attributes.get('resid');
      const elsewhere = named(all, 'FunctionFile', 'SourceLocation')
        .filter(({ attributes }) => attributes.has('resid') && attributes.get('resid') !== page)
        .map((at) => ({
          at,
          said: {
            zh: `应与 <Runtime> 同为 ${page ?? ''}`,
            en: `should be ${page ?? ''}, as <Runtime> is`,
          },
        }));
      const short =
        first.attributes.get('lifetime') === 'long'
          ? []
          : [{ at: first, said: { zh: 'lifetime 应为 long', en: 'lifetime should be long' } }];
      return [...tooMany, ...elsewhere, ...short];
    },
  },
  {
    source: 'Reference: VersionOverrides; the hosts are those of the manifest itself',
    broken: (all) => {
      const hosts = new Set(named(all, 'Host').map(({ attributes }) => attributes.get('Name')));
      return named(all, 'Host')
        .filter(({ variant }) => variant !== null && !hosts.has(variant))
        .map((at) => ({
          at,
          said: { zh: `<Hosts> 里没有 ${at.variant ?? ''}`, en: `<Hosts> has no ${at.variant ?? ''}` },
        }));
    },
  },
];

/** What breaks a rule beyond the schema. */
export function ruleFaults(root: ManifestElement): readonly ManifestFault[] {
  const all = withDescendants(root);
  return RULES.flatMap(({ broken }) => broken(all)).map(({ at, said }) => faultOf(at, said));
}
