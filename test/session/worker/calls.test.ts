import { afterAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/session/worker/caller';
import { createCaller } from '../../../src/session/worker/caller';
import { portOf } from '../../../src/session/worker/port';
import type { CallContext, Service } from '../../../src/session/worker/service';
import { serve } from '../../../src/session/worker/service';

const ends: MessagePort[] = [];
afterAll(() => {
  for (const end of ends) end.close();
});

/** A caller whose calls reach a service over genuine messages. */
function connected<Methods extends Service>(service: Methods): Caller<Methods> {
  const { port1, port2 } = new MessageChannel();
  ends.push(port1, port2);
  port1.start();
  port2.start();
  serve(portOf(port2), service);
  return createCaller<Methods>(portOf(port1));
}

const pause = (time = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

test('a call gives what the method gives, of its type', async () => {
  const { call } = connected({
    total: (parts: ReadonlyMap<string, number>) => [...parts.values()].reduce((sum, part) => sum + part, 0),
    named: (name: string) => Promise.resolve({ name, time: new Date(0), nothing: undefined }),
  });
  const total: number = await call(
    'total',
    new Map([
      ['甲', 3],
      ['乙', 4],
    ]),
  );
  expect(total).toBe(7);
  expect(await call('named', '甲')).toStrictEqual({ name: '甲', time: new Date(0), nothing: undefined });
});

test('calls are begun in their order, and each is answered by its own result', async () => {
  const begun: number[] = [];
  const { call } = connected({
    after: async (time: number) => {
      begun.push(time);
      await pause(time);
      return time;
    },
  });
  expect(await Promise.all([20, 1, 10].map((time) => call('after', time)))).toEqual([20, 1, 10]);
  expect(begun).toEqual([20, 1, 10]);
});

test('progress comes in its order, all of it before the result', async () => {
  const { call } = connected({
    read: async (count: number, { progress }: CallContext<{ readonly done: number }>) => {
      for (let done = 1; done <= count; done += 1) {
        progress({ done });
        await pause(1);
      }
      return count;
    },
  });
  const told: number[] = [];
  await call('read', 4, { progress: ({ done }) => told.push(done) });
  expect(told).toEqual([1, 2, 3, 4]);
});

describe('what a method throws', () => {
  const { call } = connected({
    fail: (what: string) => {
      throw new RangeError(`${what} 太大`);
    },
    // What is no error is thrown, too, in places.
    throwText: () => Promise.reject(new Error('无法读取')),
    odd: () => () => 1,
  });

  test('is thrown at the caller, by its name and message', async () => {
    await expect(call('fail', '文件')).rejects.toMatchObject({ name: 'RangeError', message: '文件 太大' });
    await expect(call('throwText', null)).rejects.toThrow('无法读取');
  });

  test('so is that a result cannot be sent, or an argument', async () => {
    await expect(call('odd', null)).rejects.toMatchObject({ name: 'TypeError' });
    await expect(call('fail', (() => '') as never)).rejects.toMatchObject({ name: 'TypeError' });
  });

  test('so is that there is no such method', async () => {
    await expect(call('toString' as never, null as never)).rejects.toThrow('There is no method toString.');
  });

  test('the next call is answered all the same', async () => {
    await expect(call('fail', '又一个')).rejects.toThrow('又一个 太大');
  });
});

describe('a call that is cancelled', () => {
  test('is rejected with the reason at once, and the method is told', async () => {
    const told: boolean[] = [];
    const { call } = connected({
      wait: (_: null, { signal }: CallContext) =>
        new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => {
            told.push(signal.aborted);
            resolve();
          });
        }),
    });
    const controller = new AbortController();
    const waiting = call('wait', null, { signal: controller.signal });
    await pause();
    controller.abort(new Error('不等了'));
    await expect(waiting).rejects.toThrow('不等了');
    await pause();
    expect(told).toEqual([true]);
  });

  test('before it has begun, is not begun', async () => {
    const begun: string[] = [];
    const { call } = connected({
      busy: (name: string) => {
        begun.push(name);
        // Blocks, as a review does: messages wait meanwhile.
        const end = performance.now() + 20;
        while (performance.now() < end);
        return name;
      },
    });
    const controller = new AbortController();
    const first = call('busy', '一');
    const second = call('busy', '二', { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await first).toBe('一');
    expect(await call('busy', '三')).toBe('三');
    expect(begun).toEqual(['一', '三']);
  });

  test('from the start, is never sent', async () => {
    const begun: string[] = [];
    const { call } = connected({ note: (name: string) => begun.push(name) });
    await expect(call('note', '一', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await call('note', '二')).toBe(1);
    expect(begun).toEqual(['二']);
  });
});

test('when the other end is gone, what waits is rejected, and all to come', async () => {
  const { call, fail, isBroken } = connected({ never: () => new Promise<void>(() => undefined) });
  const waiting = call('never', null);
  expect(isBroken()).toBe(false);
  fail(new Error('已断开'));
  await expect(waiting).rejects.toThrow('已断开');
  await expect(call('never', null)).rejects.toThrow('已断开');
  expect(isBroken()).toBe(true);
});

test('bytes that are moved are gone here, and there whole', async () => {
  const { call } = connected({ sizeOf: (bytes: Uint8Array) => bytes.length });
  const bytes = new Uint8Array(1000);
  expect(await call('sizeOf', bytes, { transfer: [bytes.buffer] })).toBe(1000);
  expect(bytes.byteLength).toBe(0);
});
