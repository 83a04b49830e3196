import type { Role } from '../../disclosure/decisions/decision';
import type { MarkPalette } from '../../presentation/marks/mark';
import { MARK_PALETTES } from '../../presentation/marks/mark';
import type { Language } from '../../voice/languages';
import { isLanguage } from '../../voice/languages';

/** What the user has chosen once and for all, on this computer. */
export interface Preferences {
  /** Null follows Excel's own language. */
  readonly language: Language | null;
  /** Whether differences that rounding explains (尾差, 取整) are marked in the sheets, too. */
  readonly markRounding: boolean;
  /** Whether corrections are written over formulas. */
  readonly overwriteFormulas: boolean;
  /** Decimals to which scores are written; null leaves it to each form's scoring scheme. */
  readonly decimals: number | null;
  /** Whether a recalculation writes formulas over the inputs, where it can, instead of values. */
  readonly liveFormulas: boolean;
  /** Whether a check marks what it finds in the sheets. */
  readonly markOnCheck: boolean;
  /** As whom the user works: a supervisor's pane writes nothing into the forms. */
  readonly role: Role;
  /** The user's name, as decisions are signed with it; "" until it is given. */
  readonly userName: string;
  /** Whether an edit is checked at once. */
  readonly liveCheck: boolean;
  /** The colours of the marks in the sheets. */
  readonly markPalette: MarkPalette;
  /** Whether the tour of the first run was seen. */
  readonly tourSeen: boolean;
  /** Whether the user has been told what becomes of Excel's own undo list. */
  readonly undoListTold: boolean;
}

const DEFAULTS: Preferences = {
  language: null,
  markRounding: false,
  overwriteFormulas: false,
  decimals: null,
  liveFormulas: false,
  markOnCheck: true,
  role: 'accountant',
  userName: '',
  liveCheck: true,
  markPalette: 'standard',
  tourSeen: false,
  undoListTold: false,
};

/** What may be kept under each name; anything else that is found there is passed over. */
const VALID: { readonly [Name in keyof Preferences]: (value: unknown) => value is Preferences[Name] } = {
  language: (value) => value === null || isLanguage(value),
  markRounding: isBoolean,
  overwriteFormulas: isBoolean,
  decimals: (value): value is number | null =>
    value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4),
  liveFormulas: isBoolean,
  markOnCheck: isBoolean,
  role: (value) => value === 'accountant' || value === 'supervisor',
  userName: (value) => typeof value === 'string',
  liveCheck: isBoolean,
  markPalette: (value): value is MarkPalette =>
    typeof value === 'string' && Object.hasOwn(MARK_PALETTES, value),
  tourSeen: isBoolean,
  undoListTold: isBoolean,
};

/** The preferences among what is kept under their names, with the defaults for what never was chosen or is none. */
export function preferencesAmong(kept: (name: keyof Preferences) => unknown): Preferences {
  const value = <Name extends keyof Preferences>(name: Name): Preferences[Name] => {
    const found = kept(name);
    return VALID[name](found) ? found : DEFAULTS[name];
  };
  return {
    language: value('language'),
    markRounding: value('markRounding'),
    overwriteFormulas: value('overwriteFormulas'),
    decimals: value('decimals'),
    liveFormulas: value('liveFormulas'),
    markOnCheck: value('markOnCheck'),
    role: value('role'),
    userName: value('userName'),
    liveCheck: value('liveCheck'),
    markPalette: value('markPalette'),
    tourSeen: value('tourSeen'),
    undoListTold: value('undoListTold'),
  };
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
