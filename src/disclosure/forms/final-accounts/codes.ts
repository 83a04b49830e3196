import { normaliseLabel } from '../../sheet/text';

/** The code's direct parent: 款 of a 项, 类 of a 款; null for a 类. */
export function directParent(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

const CLASS_DIGITS = 3;

/**
 * Finds the line that a code is a part of, among those that a form prints: its nearest printed parent; for a 类 the total, and
 * for other codes only where the form prints no 类 at all.
 */
export function parentAmong(
  codes: ReadonlySet<string>,
  total: string | null,
): (code: string) => string | null {
  const hasClasses = [...codes].some(({ length }) => length === CLASS_DIGITS);
  return (code) => {
    for (let length = code.length - 2; length >= CLASS_DIGITS; length -= 2) {
      const parent = code.slice(0, length);
      if (codes.has(parent)) return parent;
    }
    return code.length === CLASS_DIGITS || !hasClasses ? total : null;
  };
}

/** The name of a code as it is compared: the level in brackets, such as (类), is no part of it. */
export function bareName(label: string): string {
  return normaliseLabel(label).replace(/\((?:类|款|项)\)$/u, '');
}
