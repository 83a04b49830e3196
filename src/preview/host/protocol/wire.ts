import type { Json, JsonObject } from './json';

/** What an action of a batch does. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object path leads to its object. */
export const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Arguments of a call; where an id is not 0 the argument is the object of that path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

/** One step from an object to another. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

/** What a query wants to know. */
export interface QueryInfo {
  readonly Select?: readonly string[] | string | null;
  readonly Expand?: readonly string[] | string | null;
  readonly Top?: number | null;
  readonly Skip?: number | null;
}

/** One action of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
}

/** A whole batch: what one `context.sync()` sends. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The answer of one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** Why a batch stopped. */
export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer of a batch: what was done before it stopped, and why it stopped, if it did. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** One entry of an event message: category, type, target, message (JSON text), id, and whether it came from afar. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** Reads a request body; `undefined` when it does not have the shape of one. */
export function readRequestBody(value: Json | undefined): RequestBody | undefined {
  const body = value as JsonObject | null | undefined;
  if (body === null || typeof body !== 'object' || !Array.isArray(body['Actions'])) return undefined;
  if (typeof body['ObjectPaths'] !== 'object') return undefined;
  return value as unknown as RequestBody;
}
