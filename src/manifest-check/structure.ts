import { type ChildFact, TYPES, type TypeFact } from './element-facts';
import { faultOf, type ManifestFault, type Said } from './fault';
import { type ManifestElement, NAMESPACES } from './manifest-element';
import { type ValueFact, type ValueName, VALUES } from './values';

/** What is wrong with an element and all in it, measured by the facts of its type; where it begins, in order. */
export function structureFaults(element: ManifestElement, fact: TypeFact): readonly ManifestFault[] {
  if (fact.variants === undefined) return faultsOfType(element, fact);
  const type = element.variant === null ? undefined : fact.variants[element.variant];
  if (type !== undefined) return structureFaults(element, TYPES[type]);
  const names = Object.keys(fact.variants).join(', ');
  return [
    faultOf(element, {
      zh: `xsi:type 应为其中之一：${names}，现为 ${element.variant ?? '（没有）'}`,
      en: `xsi:type should be one of ${names}; it is ${element.variant ?? '(none)'}`,
    }),
  ];
}

function faultsOfType(element: ManifestElement, fact: TypeFact): readonly ManifestFault[] {
  return [
    ...attributeFaults(element, fact),
    ...textFaults(element, fact),
    ...childFaults(element, fact),
    ...element.children.flatMap((child) => {
      const known = factFor(child, fact);
      return known === undefined ? [] : structureFaults(child, TYPES[known.type]);
    }),
  ];
}

function attributeFaults(element: ManifestElement, fact: TypeFact): readonly ManifestFault[] {
  const facts = Object.entries(fact.attributes ?? {});
  const said: Said[] = [];
  for (const [name, { value, isRequired }] of facts) {
    const written = element.attributes.get(name);
    if (written === undefined) {
      if (isRequired) said.push({ zh: `缺少属性 ${name}`, en: `the attribute ${name} is missing` });
    } else if (!valueFact(value).fits(written)) said.push(unfit(name, value, written));
  }
  for (const name of element.attributes.keys())
    if (!facts.some(([known]) => known === name))
      said.push({ zh: `不应有属性 ${name}`, en: `there should be no attribute ${name}` });
  return said.map((one) => faultOf(element, one));
}

function textFaults(element: ManifestElement, { text }: TypeFact): readonly ManifestFault[] {
  if (text === undefined)
    return element.text === ''
      ? []
      : [
          faultOf(element, {
            zh: `这里不应有文字“${element.text}”`,
            en: `there should be no text here: ${element.text}`,
          }),
        ];
  return valueFact(text).fits(element.text) ? [] : [faultOf(element, unfit(null, text, element.text))];
}

function valueFact(name: ValueName): ValueFact {
  return VALUES[name];
}

function unfit(attribute: string | null, value: ValueName, written: string): Said {
  const { expected } = valueFact(value);
  const what = attribute ?? '';
  const count = written.length;
  return {
    zh: `${what === '' ? '内容' : what}应为${expected.zh}，现为“${written}”（${count} 个字符）`,
    en: `${what === '' ? 'the text' : what} should be ${expected.en}; it is "${written}" (${count} characters)`,
  };
}

/** The fact for a child, whatever its place; undefined where no such child is known. */
function factFor(child: ManifestElement, { children = [], within }: TypeFact): ChildFact | undefined {
  return children.find(
    (fact) => fact.name === child.name && childNamespace(fact, within) === child.namespace,
  );
}

/** The namespace of a child: that of its parent's type, and the overrides' own for the element that begins them. */
function childNamespace({ name }: ChildFact, within: TypeFact['within']): string {
  return name === 'VersionOverrides' ? NAMESPACES.overrides : NAMESPACES[within];
}

function childFaults(element: ManifestElement, fact: TypeFact): readonly ManifestFault[] {
  const facts = fact.children ?? [];
  const faults: ManifestFault[] = [];
  const counts = new Map<ChildFact, number>();
  let reached = 0;
  for (const child of element.children) {
    const known = factFor(child, fact);
    if (known === undefined) {
      faults.push(faultOf(child, notKnown(element, facts)));
      continue;
    }
    const count = (counts.get(known) ?? 0) + 1;
    counts.set(known, count);
    const place = facts.indexOf(known);
    const passed = facts[reached];
    if (place < reached && passed !== undefined)
      faults.push(
        faultOf(child, {
          zh: `应在 <${passed.name}> 之前`,
          en: `should stand before <${passed.name}>`,
        }),
      );
    else if (count > known.most)
      faults.push(faultOf(child, { zh: '只应有一个', en: 'there should be only one' }));
    reached = Math.max(reached, place);
  }
  const missing = facts.filter((one) => (counts.get(one) ?? 0) < one.least);
  return [...faults, ...missing.map((one) => faultOf(element, isMissing(one, facts)))];
}

function notKnown(parent: ManifestElement, facts: readonly ChildFact[]): Said {
  const names = facts.map(({ name }) => name).join(', ');
  return names === ''
    ? { zh: `<${parent.written}> 里不应有元素`, en: `there should be no element in <${parent.written}>` }
    : {
        zh: `<${parent.written}> 里没有这个元素，可有：${names}`,
        en: `not known in <${parent.written}>, which may have ${names}`,
      };
}

function isMissing(missing: ChildFact, facts: readonly ChildFact[]): Said {
  const before = facts[facts.indexOf(missing) - 1];
  return before === undefined
    ? { zh: `开头缺少 <${missing.name}>`, en: `<${missing.name}> is missing at the beginning` }
    : {
        zh: `缺少 <${missing.name}>，应在 <${before.name}> 之后`,
        en: `<${missing.name}> is missing; it should come after <${before.name}>`,
      };
}
