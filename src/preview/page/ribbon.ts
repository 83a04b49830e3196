/** What a ribbon button does: run a function of the add-in, or show its pane. */
export type RibbonAction = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };

/** A button of the add-in's ribbon tab, in one language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** Super tip: its heading and its sentence. */
  readonly title: string;
  readonly description: string;
  /** Address of the 32-pixel icon, relative to the add-in's folder. */
  readonly icon: string;
  readonly action: RibbonAction;
}

/** A group of buttons and the caption below them. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The add-in's ribbon tab, as its manifest declares it. */
export interface Ribbon {
  /** The add-in's display name. */
  readonly addIn: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

function child(of: Element, name: string): Element {
  const found = [...of.children].find(({ tagName }) => tagName === name);
  if (found === undefined) throw new Error(`<${of.tagName}> has no <${name}> in the manifest`);
  return found;
}

/** The text of a resource or of the manifest's head in the given language: its override, else its default. */
function textOf(element: Element, locale: string): string {
  const override = [...element.children].find((one) => one.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function readAction(action: Element): RibbonAction {
  return action.getAttribute('xsi:type') === 'ExecuteFunction'
    ? { kind: 'function', name: child(action, 'FunctionName').textContent }
    : { kind: 'pane' };
}

/**
 * Reads the ribbon tab out of an add-in's manifest.
 * @param xml the manifest's text.
 * @param locale the language of the labels, for instance `zh-CN`.
 * @throws when the text is no manifest or lacks a part of the tab.
 */
export function readRibbon(xml: string, locale: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const resources = new Map(
    [...manifest.querySelectorAll('Resources > * > *')].map((one) => [one.getAttribute('id') ?? '', one]),
  );
  const text = (of: Element) => {
    const resource = resources.get(of.getAttribute('resid') ?? '');
    return resource === undefined ? '' : textOf(resource, locale);
  };
  const button = (control: Element): RibbonButton => {
    const tip = child(control, 'Supertip');
    const image = [...child(control, 'Icon').children].find((one) => one.getAttribute('size') === '32');
    return {
      id: control.getAttribute('id') ?? '',
      label: text(child(control, 'Label')),
      title: text(child(tip, 'Title')),
      description: text(child(tip, 'Description')),
      icon: image === undefined ? '' : new URL(text(image)).pathname.slice(1),
      action: readAction(child(control, 'Action')),
    };
  };
  const root = manifest.documentElement;
  const tab = manifest.querySelector('CustomTab');
  if (tab === null) throw new Error('The manifest has no ribbon tab');
  return {
    addIn: textOf(child(root, 'DisplayName'), locale),
    tab: text(child(tab, 'Label')),
    groups: [...tab.querySelectorAll('Group')].map((group) => ({
      label: text(child(group, 'Label')),
      buttons: [...group.querySelectorAll('Control')].map(button),
    })),
  };
}
