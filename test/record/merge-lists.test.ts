import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeLists } from '../../src/record/parts/merge-lists';

interface Note {
  readonly id: string;
  readonly time: string;
  readonly text: string;
}

const note = (id: string, time = '', text = ''): Note => ({ id, time, text });
const NATURE = { keyOf: ({ id }: Note) => id, timeOf: ({ time }: Note) => time };
const merged = (base: readonly Note[], mine: readonly Note[], theirs: readonly Note[]): readonly string[] =>
  mergeLists(base, mine, theirs, NATURE).map(({ id, text }) => id + text);

it('keeps what either has added, by time', () => {
  const [old, early, late] = [note('a', '5'), note('b', '6'), note('c', '7')];
  expect(merged([old], [old, late], [old, early])).toEqual(['a', 'b', 'c']);
});

it('drops what either has removed, and nothing else', () => {
  const [a, b, c] = [note('a'), note('b'), note('c')];
  expect(merged([a, b, c], [b, c], [a, b])).toEqual(['b']);
  expect(merged([], [a], [b])).toEqual(['a', 'b']);
});

it('takes the entry that was changed', () => {
  const [before, after] = [note('a', '1', ''), note('a', '1', '!')];
  expect(merged([before], [before], [after])).toEqual(['a!']);
  expect(merged([before], [after], [before])).toEqual(['a!']);
});

it('loses nothing of a list that only grows, whoever has not seen it', () => {
  const [a, b] = [note('a'), note('b')];
  const grown = mergeLists([a, b], [a], [b], { ...NATURE, onlyGrows: true });
  expect(grown.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('comes to the same, whichever side is called mine', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, ids, (base, mine, theirs) => {
      const [had, own, other] = [base, mine, theirs].map((list) => list.map((id) => note(id, id)));
      if (had === undefined || own === undefined || other === undefined) return;
      const one = new Set(merged(had, own, other));
      expect(new Set(merged(had, other, own))).toEqual(one);
      const expected = [...new Set([...mine, ...theirs])].filter(
        (id) => !base.includes(id) || (mine.includes(id) && theirs.includes(id)),
      );
      expect(one).toEqual(new Set(expected));
    }),
  );
});
