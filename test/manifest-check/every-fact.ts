import { type ChildFact, TYPES, type TypeFact } from '../../src/manifest-check/element-facts';
import { type ManifestElement, NAMESPACES } from '../../src/manifest-check/manifest-element';

/** One element of a manifest with the facts that hold of it. */
export interface Placed {
  readonly element: ManifestElement;
  readonly fact: TypeFact;
}

/** A manifest in which one fact is broken. */
export interface Broken {
  /** What was done, in words. */
  readonly how: string;
  readonly root: ManifestElement;
  /** The name of the element at which it has to be told. */
  readonly at: string;
}

/** What is done to one element: in words, what it becomes, and the name of the element at which that has to be told. */
type Change = readonly [how: string, by: ManifestElement, at: string];

/** Every element of a manifest with its facts. */
export function placed(element: ManifestElement, given: TypeFact): readonly Placed[] {
  const variant = element.variant === null ? undefined : given.variants?.[element.variant];
  const fact = variant === undefined ? given : TYPES[variant];
  const within = (fact.children ?? []).flatMap(({ name, type }) =>
    element.children.filter((child) => child.name === name).flatMap((child) => placed(child, TYPES[type])),
  );
  return [{ element, fact }, ...within];
}

/** A manifest with another element in one's place. */
function replaced(root: ManifestElement, old: ManifestElement, by: ManifestElement): ManifestElement {
  if (root === old) return by;
  return { ...root, children: root.children.map((child) => replaced(child, old, by)) };
}

/** An element that no schema knows. */
function stranger(namespace: string): ManifestElement {
  return {
    ...{ written: 'Stranger', name: 'Stranger', namespace, line: 1, variant: null },
    ...{ attributes: new Map(), children: [], text: '' },
  };
}

const swapped = (children: readonly ManifestElement[], at: number): readonly ManifestElement[] =>
  children.map(
    (child, index) => (index === at ? children[at + 1] : index === at + 1 ? children[at] : child) ?? child,
  );

function childBreaks(element: ManifestElement, facts: readonly ChildFact[]): readonly Change[] {
  const { children } = element;
  const ofFact = (fact: ChildFact): readonly ManifestElement[] =>
    children.filter(({ name }) => name === fact.name);
  const without = facts
    .filter(({ least }) => least === 1)
    .map((fact): Change => [
      `no ${fact.name}`,
      { ...element, children: children.filter(({ name }) => name !== fact.name) },
      element.written,
    ]);
  const twice = facts
    .filter(({ most }) => most === 1)
    .flatMap((fact) => ofFact(fact).slice(0, 1))
    .map((child): Change => [
      `two of ${child.name}`,
      { ...element, children: children.flatMap((one) => (one === child ? [one, one] : [one])) },
      child.written,
    ]);
  const disordered = children
    .slice(0, -1)
    .flatMap((child, at): readonly Change[] =>
      child.name === children[at + 1]?.name
        ? []
        : [[`${child.name} too late`, { ...element, children: swapped(children, at) }, child.written]],
    );
  return [...without, ...twice, ...disordered];
}

function attributeBreaks({ element, fact }: Placed): readonly Change[] {
  const { attributes, written } = element;
  const changed = (change: (map: Map<string, string>) => void): ManifestElement => {
    const map = new Map(attributes);
    change(map);
    return { ...element, attributes: map };
  };
  const facts = Object.entries(fact.attributes ?? {});
  const without = facts
    .filter(([, { isRequired }]) => isRequired)
    .map(([name]): Change => [`no ${name}`, changed((map) => map.delete(name)), written]);
  // Too long, and no address, number, size, language or name of a list either.
  const unfit = facts
    .filter(([name]) => attributes.has(name))
    .map(([name]): Change => [`a bad ${name}`, changed((map) => map.set(name, 'x '.repeat(1100))), written]);
  return [...without, ...unfit, ['an unknown attribute', changed((map) => map.set('strange', '1')), written]];
}

const unknownType = (element: ManifestElement): Change => [
  'an unknown type',
  { ...element, variant: 'Stranger' },
  element.written,
];

/** Every way in which one fact can be broken at one element of a manifest. */
export function breaksAt(root: ManifestElement, at: Placed): readonly Broken[] {
  const { element, fact } = at;
  const { within } = fact;
  const breaks: readonly Change[] = [
    ...childBreaks(element, fact.children ?? []),
    ...attributeBreaks(at),
    [
      'a stranger in it',
      { ...element, children: [...element.children, stranger(NAMESPACES[within])] },
      'Stranger',
    ],
    [
      'another namespace in it',
      { ...element, children: [...element.children, stranger('urn:x')] },
      'Stranger',
    ],
    fact.text === undefined
      ? ['words in it', { ...element, text: 'words' }, element.written]
      : ['a bad text', { ...element, text: 'x '.repeat(1100) }, element.written],
    ...(element.variant === null ? [] : [unknownType(element)]),
  ];
  return breaks.map(([how, by, name]) => ({
    how: `${element.written}: ${how}`,
    root: replaced(root, element, by),
    at: name,
  }));
}
