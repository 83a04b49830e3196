import type { Preferences } from '../session/room/preferences';
import { preferencesAmong } from '../session/room/preferences';
import { Storage, StorageType } from './office-helpers';

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
  return preferencesAmong((name) => store().get(name));
}

/** Keeps what is given and returns the preferences as they are now. */
export function savePreferences(changes: Partial<Preferences>): Preferences {
  for (const [name, value] of Object.entries(changes)) store().set(name, value);
  return preferences();
}
