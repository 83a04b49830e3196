import { normaliseLabel } from '../../sheet/text';

/** The code's direct parent: 款 of a 项, 类 of a 款; null for a 类. */
export function directParent(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

/** The name of a code as it is compared: the level in brackets, such as (类), is no part of it. */
export function bareName(label: string): string {
  return normaliseLabel(label).replace(/\((?:类|款|项)\)$/u, '');
}
