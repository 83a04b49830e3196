import type { HostInfo } from '../session/room/host';
import { languageOfTag } from '../voice/language-of';
import { DEFAULT_LANGUAGE } from '../voice/languages';

/** What this Excel can do beyond ExcelApi 1.10, which the manifest asks for. */
interface Capabilities {
  /** Comments can be read and written. */
  readonly comments: boolean;
  /** Custom XML parts, in which the journal lives. */
  readonly customXml: boolean;
  /** Merged cells can be read. */
  readonly mergedAreas: boolean;
  /** Changes tell whether this add-in made them. */
  readonly changeTriggers: boolean;
  /** The pane can be shown from a command. */
  readonly sharedRuntime: boolean;
}

/** The requirement set that each capability stands for. */
const REQUIREMENTS: Readonly<Record<keyof Capabilities, readonly [set: string, version: string]>> = {
  comments: ['ExcelApi', '1.10'],
  customXml: ['ExcelApi', '1.5'],
  mergedAreas: ['ExcelApi', '1.13'],
  changeTriggers: ['ExcelApi', '1.14'],
  sharedRuntime: ['SharedRuntime', '1.1'],
};

/** What this Excel can do; known once Office is ready. */
export function capabilities(): Capabilities {
  const supports = (capability: keyof Capabilities): boolean =>
    Office.context.requirements.isSetSupported(...REQUIREMENTS[capability]);
  return {
    comments: supports('comments'),
    customXml: supports('customXml'),
    mergedAreas: supports('mergedAreas'),
    changeTriggers: supports('changeTriggers'),
    sharedRuntime: supports('sharedRuntime'),
  };
}

/** Waits until Office has said hello. Resolves everywhere, also where there is no Office. */
export async function whenReady(): Promise<HostInfo> {
  if (typeof Office === 'undefined') return { isOpen: false, isEdited: true, language: DEFAULT_LANGUAGE };
  const { host } = await Office.onReady();
  // Outside Office it is null, whatever its type says.
  const isOpen = String(host) === 'Excel';
  return {
    isOpen,
    isEdited: true,
    language: isOpen ? languageOfTag(Office.context.displayLanguage) : DEFAULT_LANGUAGE,
  };
}
