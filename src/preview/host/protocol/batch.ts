import { Arguments, type Argument } from './arguments';
import { accessDenied, apiNotFound, HostError, httpStatusOf, invalidArgument } from './host-error';
import { HostObject } from './host-object';
import { isJsonObject, type Json, type JsonObject } from './json';
import { answerQuery } from './query';
import { asksForResults } from './results-asked';
import type { Session } from './add-in-session';
import {
  actionType,
  pathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/**
 * Runs one batch: action after action, in order. The batch stops at the first action that fails; what was done before
 * stays done, and its results are part of the answer.
 */
export async function runBatch(request: RequestBody, session: Session): Promise<ResponseBody> {
  return new Batch(request, session).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  /** Reference ids given out in this batch, by path. */
  private readonly kept = new Map<number, string>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  /** Where the action at hand is, for the error's location. */
  private place = '';
  /** How many writing steps were tried so far. */
  private writes = 0;

  constructor(
    private readonly request: RequestBody,
    private readonly session: Session,
  ) {}

  async run(): Promise<ResponseBody> {
    let index = 0;
    try {
      for (const action of this.request.Actions) {
        this.place = '';
        this.session.faults.beforeAction(index + 1);
        const path = this.request.ObjectPaths[String(action.ObjectPathId)];
        if (asksForResults(action, path)) await this.session.settle();
        const value = this.perform(action);
        const { editor } = this.session.workbook;
        if (editor.isBusy) await editor.finished();
        if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
        index += 1;
      }
    } catch (cause) {
      return { ...this.answer(), Error: this.errorBody(cause, index) };
    } finally {
      if (this.writes > 0) this.session.faults.writingBatchEnded();
    }
    return this.answer();
  }

  private answer(): ResponseBody {
    return { Results: this.results, TraceIds: this.traces };
  }

  private errorBody(cause: unknown, index: number): NonNullable<ResponseBody['Error']> {
    const error = cause instanceof HostError ? cause : new HostError('GeneralException', messageOf(cause));
    return {
      Code: error.code,
      Message: error.message,
      Location: this.place,
      ActionIndex: index,
      HttpStatusCode: httpStatusOf[error.code],
    };
  }

  private perform(action: Action): Json | undefined {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.instantiate(action);
      case actionType.query:
        return this.query(action);
      case actionType.method:
        return this.callMethod(action);
      case actionType.setProperty:
        this.setProperty(action);
        return undefined;
      case actionType.trace:
        this.traces.push(action.Id);
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `Actions of type ${action.ActionType} are not implemented here.`,
        );
    }
  }

  private instantiate(action: Action): Json {
    const object = this.resolve(action.ObjectPathId);
    return object && { ...object.identity(), ...this.referenceOf(action.ObjectPathId) };
  }

  private query(action: Action): Json {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    this.place = object.className;
    return {
      ...object.identity(),
      ...this.referenceOf(action.ObjectPathId),
      ...answerQuery(object, action.QueryInfo),
    };
  }

  private callMethod(action: Action): Json {
    const object = this.resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    if (!object) return null;
    if (name === '_KeepReference') {
      this.kept.set(action.ObjectPathId, this.session.references.keep(object));
      return null;
    }
    const answer = this.call(object, name, action.ArgumentInfo);
    return answer instanceof HostObject ? answer.identity() : answer;
  }

  private setProperty(action: Action): void {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return;
    const name = action.Name ?? '';
    this.place = `${object.className}.${camelCase(name)}`;
    const property = object.scalar(name);
    if (!property) throw apiNotFound(this.place);
    const { write } = property;
    if (!write) throw invalidArgument(`${this.place} cannot be written`);
    this.allowWrite();
    write(this.argumentsOf(action.ArgumentInfo).json(0));
  }

  private referenceOf(pathId: number): JsonObject {
    const id = this.kept.get(pathId);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidReference', `The request names no object path ${pathId}.`);
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case pathType.nullObject:
        return null;
      case pathType.global:
        return this.session.root();
      case pathType.referenceId:
        return this.referenced(name);
      case pathType.newObject:
        return this.session.service(name);
      default:
        break;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathType.property: {
        this.place = `${parent.className}.${camelCase(name)}`;
        const link = parent.link(name);
        if (!link) throw apiNotFound(this.place);
        return link();
      }
      case pathType.indexer: {
        this.place = `${parent.className}.getItem`;
        const index = parent.indexer();
        if (!index) throw apiNotFound(this.place);
        return index(this.argumentsOf(path.ArgumentInfo));
      }
      default: {
        const found = this.call(parent, name, path.ArgumentInfo);
        if (found === null || found instanceof HostObject) return found;
        throw apiNotFound(this.place);
      }
    }
  }

  private referenced(id: string): HostObject {
    const object = this.session.references.get(id);
    if (object) return object;
    throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | null | undefined): HostObject | Json {
    this.place = `${object.className}.${camelCase(name)}`;
    const method = object.method(name);
    if (!method) throw apiNotFound(this.place);
    const args = this.argumentsOf(info);
    if (method.writes) this.allowWrite();
    return method.call(args) ?? null;
  }

  private allowWrite(): void {
    this.writes += 1;
    this.session.faults.beforeWrite(this.writes);
    if (this.session.readOnly) throw accessDenied('the workbook is read-only');
    this.session.workbook.isDirty = true;
  }

  private argumentsOf(info: ArgumentInfo | null | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, paths[index] ?? 0)));
  }

  private argument(value: Json, path: Json): Argument {
    if (typeof path === 'number' && path !== 0) return this.resolve(path);
    if (Array.isArray(value) && Array.isArray(path)) {
      const paths = path as readonly Json[];
      return (value as readonly Json[]).map((item, index) => this.argument(item, paths[index] ?? 0));
    }
    if (isJsonObject(value) && typeof value['_ObjectPathId'] === 'number')
      return this.resolve(value['_ObjectPathId']);
    return value;
  }
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
