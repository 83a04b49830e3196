import { newId } from './new-id';

/** The first part of every new entry: an id of its own, and now. */
export function newEntry(): { readonly id: string; readonly time: string } {
  return { id: newId(), time: new Date().toISOString() };
}
