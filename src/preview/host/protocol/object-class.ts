import type { Session } from './add-in-session';
import type { Arguments } from './arguments';
import { HostObject, type BoundMethod, type BoundScalar } from './host-object';
import type { Json, JsonObject } from './json';

/** What a property answers and, if it can be written, how. */
export interface Scalar<T> {
  readonly get: (self: T, session: Session) => Json;
  readonly set?: (self: T, value: Json, session: Session) => void;
  /** Left out of `load()` and `load('*')`: only answered when named. */
  readonly onDemand?: boolean;
}

/** A method that hands out an object; null for ...OrNullObject that found nothing. */
export type Finder<T> = (self: T, args: Arguments, session: Session) => HostObject | null;

/** A method that answers a value; undefined for none. */
export type Doer<T> = (self: T, args: Arguments, session: Session) => Json | undefined;

/** A property that leads to another object. */
export type Link<T> = (self: T, session: Session) => HostObject | null;

/** The members of one class of the object model, by their JavaScript names. */
export interface ClassMembers<T> {
  /** The class's name, for error locations ("Range"). */
  readonly name: string;
  /** `{Id}` or `{_Id}` of an object with a key; empty for the others. */
  readonly identity?: (self: T, session: Session) => JsonObject;
  /** Ranges and their like live on by reference id, not by key. */
  readonly referenced?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  /** Methods that hand out an object and change nothing. */
  readonly finders?: Readonly<Record<string, Finder<T>>>;
  /** Methods that add to the workbook and hand out what they added. */
  readonly makers?: Readonly<Record<string, Finder<T>>>;
  /** Methods that change nothing in the file: they answer a value, select, calculate. */
  readonly actions?: Readonly<Record<string, Doer<T>>>;
  /** Methods that change the workbook. */
  readonly changes?: Readonly<Record<string, Doer<T>>>;
  /** The items of a collection, in order. */
  readonly items?: (self: T, session: Session) => readonly HostObject[];
  /** `getItem`, and the address of loaded items. */
  readonly indexer?: (self: T, args: Arguments, session: Session) => HostObject;
}

interface MethodEntry<T> {
  readonly name: string;
  readonly writes: boolean;
  readonly run: Finder<T> | Doer<T>;
}

/** The members of a class, found by name whatever its case: the wire is not consistent about it. */
interface MemberIndex<T> {
  readonly scalars: ReadonlyMap<string, { readonly name: string; readonly scalar: Scalar<T> }>;
  readonly links: ReadonlyMap<string, Link<T>>;
  readonly methods: ReadonlyMap<string, MethodEntry<T>>;
}

function indexOf<T>(members: ClassMembers<T>): MemberIndex<T> {
  const methodsOf = (
    table: Readonly<Record<string, Finder<T> | Doer<T>>> | undefined,
    writes: boolean,
  ): [string, MethodEntry<T>][] =>
    Object.entries(table ?? {}).map(([name, run]) => [name.toLowerCase(), { name, writes, run }]);
  return {
    scalars: new Map(
      Object.entries(members.scalars ?? {}).map(([name, scalar]) => [name.toLowerCase(), { name, scalar }]),
    ),
    links: new Map(Object.entries(members.links ?? {}).map(([name, link]) => [name.toLowerCase(), link])),
    methods: new Map([
      ...methodsOf(members.finders, false),
      ...methodsOf(members.actions, false),
      ...methodsOf(members.makers, true),
      ...methodsOf(members.changes, true),
    ]),
  };
}

/** A class of the object model. Those that lead to each other are made first, and say afterwards what they have. */
export class ObjectClass<T> {
  private declared: { readonly members: ClassMembers<T>; readonly index: MemberIndex<T> } | undefined;
  private readonly selves = new WeakMap<HostObject, { readonly self: T }>();

  constructor(members?: ClassMembers<T>) {
    if (members) this.declare(members);
  }

  /** Says what members the class has. */
  declare(members: ClassMembers<T>): void {
    this.declared = { members, index: indexOf(members) };
  }

  /** An object of this class that stands for `self` in one session. */
  wrap(self: T, session: Session): HostObject {
    if (!this.declared)
      throw new Error('A class of the object model is used before its members are declared.');
    const object = new Bound(this.declared.members, this.declared.index, self, session);
    this.selves.set(object, { self });
    return object;
  }

  /** What an object stands for; undefined when it is of another class. */
  unwrap(object: unknown): T | undefined {
    return object instanceof HostObject ? this.selves.get(object)?.self : undefined;
  }
}

class Bound<T> extends HostObject {
  constructor(
    private readonly members: ClassMembers<T>,
    private readonly index: MemberIndex<T>,
    private readonly self: T,
    private readonly session: Session,
  ) {
    super();
  }

  get className(): string {
    return this.members.name;
  }

  get referenced(): boolean {
    return this.members.referenced ?? false;
  }

  identity(): JsonObject {
    return this.members.identity?.(this.self, this.session) ?? {};
  }

  scalar(name: string): BoundScalar | undefined {
    const found = this.index.scalars.get(name.toLowerCase());
    return found && this.bind(found.name, found.scalar);
  }

  scalars(): readonly BoundScalar[] {
    return [...this.index.scalars.values()].map(({ name, scalar }) => this.bind(name, scalar));
  }

  link(name: string): (() => HostObject | null) | undefined {
    const found = this.index.links.get(name.toLowerCase());
    return found && (() => found(this.self, this.session));
  }

  method(name: string): BoundMethod | undefined {
    const found = this.index.methods.get(name.toLowerCase());
    return (
      found && {
        name: found.name,
        writes: found.writes,
        call: (args) => found.run(this.self, args, this.session),
      }
    );
  }

  items(): readonly HostObject[] | undefined {
    return this.members.items?.(this.self, this.session);
  }

  indexer(): ((args: Arguments) => HostObject) | undefined {
    const { indexer } = this.members;
    return indexer && ((args) => indexer(this.self, args, this.session));
  }

  private bind(name: string, { get, set, onDemand }: Scalar<T>): BoundScalar {
    return {
      name,
      onDemand: onDemand ?? false,
      read: () => get(this.self, this.session),
      write:
        set &&
        ((value) => {
          set(this.self, value, this.session);
        }),
    };
  }
}
