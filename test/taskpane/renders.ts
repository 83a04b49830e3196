/** What React tells its developer tools about a component in the page; the flag says that it was rendered in this commit. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/** The part of the developer tools that React reports to; it looks for them once, when it is loaded. */
interface Tools {
  readonly supportsFiber: true;
  readonly inject: () => number;
  readonly onCommitFiberUnmount: () => void;
  onCommitFiberRoot: (renderer: number, root: { readonly current: Fiber }) => void;
}

const PERFORMED_WORK = 1;

const page = globalThis as { __REACT_DEVTOOLS_GLOBAL_HOOK__?: Tools };

const tools = (page.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberUnmount: () => undefined,
  onCommitFiberRoot: () => undefined,
});

/** How often each component was rendered, by its name. */
export type Renders = ReadonlyMap<string, number>;

/** Counts what is rendered while something is done. */
export async function rendersOf(act: () => Promise<void>): Promise<Renders> {
  const counts = new Map<string, number>();
  const count = (fiber: Fiber): void => {
    if (typeof fiber.type === 'function' && (fiber.flags & PERFORMED_WORK) !== 0) {
      const { name } = fiber.type;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    // What is below a component that was passed over is what it was in the last commit.
    if (fiber.alternate !== null && fiber.child === fiber.alternate.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) count(child);
  };
  tools.onCommitFiberRoot = (_renderer, { current }) => {
    count(current);
  };
  await act();
  tools.onCommitFiberRoot = () => undefined;
  return counts;
}
