import type { Role } from '../disclosure/decisions/decision';
import type { Language } from '../voice/languages';
import { isLanguage } from '../voice/languages';
import type { MarkPalette } from '../presentation/marks/mark';
import { MARK_PALETTES } from '../presentation/marks/mark';
import { Storage, StorageType } from './office-helpers';

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
};

/** Where they are kept in the browser's storage. */
const CONTAINER = 'final-accounts-check';

type PreferenceStore = InstanceType<typeof Storage<unknown>>;

let storage: PreferenceStore | undefined;

/** The storage of the browser; in memory only where the browser has none or withholds it from a framed page. */
function store(): PreferenceStore {
  storage ??= openStore();
  return storage;
}

function openStore(): PreferenceStore {
  try {
    return new Storage<unknown>(CONTAINER, StorageType.LocalStorage);
  } catch {
    return new Storage<unknown>(CONTAINER, StorageType.InMemoryStorage);
  }
}

/** The preferences as they are kept, with the defaults for what never was chosen. */
export function preferences(): Preferences {
  return {
    language: kept('language'),
    markRounding: kept('markRounding'),
    overwriteFormulas: kept('overwriteFormulas'),
    decimals: kept('decimals'),
    liveFormulas: kept('liveFormulas'),
    markOnCheck: kept('markOnCheck'),
    role: kept('role'),
    userName: kept('userName'),
    liveCheck: kept('liveCheck'),
    markPalette: kept('markPalette'),
    tourSeen: kept('tourSeen'),
  };
}

/** Keeps what is given and returns the preferences as they are now. */
export function savePreferences(changes: Partial<Preferences>): Preferences {
  for (const [name, value] of Object.entries(changes)) store().set(name, value);
  return preferences();
}

function kept<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  const value: unknown = store().get(name);
  return VALID[name](value) ? value : DEFAULTS[name];
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
