import type { JsonObject } from './json';

/** Anything of the object model: what an argument may be instead of plain JSON. */
export abstract class ModelObject {
  /** The class's name, for error locations ("Range"). */
  abstract readonly className: string;
  /** `{Id}` or `{_Id}` of an object with a key; empty for the others. */
  abstract identity(): JsonObject;
}
