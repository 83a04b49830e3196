import { plainUnit } from '../../outcome/results/unit';
import type { RoundFile } from './followed';

/** A unit of which nothing was sent, by the list of units or by the last round. */
export interface MissingUnit {
  readonly unit: string;
  readonly listed: boolean | null;
  /** The file of the last round, by its number; null where there was none. */
  readonly last: number | null;
  readonly maybe: readonly string[];
}

/** What was sent, and what should have been. */
export interface Expected {
  /** The files of this round, with their units as far as they are known. */
  readonly now: readonly RoundFile[];
  readonly last: readonly RoundFile[];
  /** The files of the last round that no file of this one follows. */
  readonly left: readonly number[];
  /** The list of units; null where there is none. */
  readonly units: readonly string[] | null;
}

/** The units of which nothing was sent: in the order of the list, then those that only the last round had. */
export function missingUnits({ now, last, left, units }: Expected): readonly MissingUnit[] {
  const sent = new Set(now.flatMap(({ unit }) => (unit === null ? [] : [plainUnit(unit)])));
  const names = (units ?? []).map((name) => ({ name, plain: plainUnit(name) }));
  const listed = new Set(names.map(({ plain }) => plain));
  const unlisted = now.filter(({ unit }) => unit === null || !listed.has(plainUnit(unit)));
  const maybe = (plain: string): readonly string[] =>
    unlisted.filter((sentFile) => isNamed(plain, sentFile, listed)).map(({ file }) => file);
  const before = new Map<string, number[]>();
  for (const index of left) {
    const file = last[index];
    if (file === undefined) continue;
    const plain = plainUnit(file.unit ?? file.file);
    before.set(plain, [...(before.get(plain) ?? []), index]);
  }
  const fromList = names
    .filter(({ plain }) => !sent.has(plain))
    .flatMap(({ name, plain }): readonly MissingUnit[] =>
      (before.get(plain) ?? [null]).map((index) => ({
        ...{ unit: name, listed: true, last: index, maybe: maybe(plain) },
      })),
    );
  const fromLast = [...before].flatMap(([plain, indexes]): readonly MissingUnit[] =>
    listed.has(plain) && !sent.has(plain)
      ? []
      : indexes.map((index) => ({
          unit: last[index]?.unit ?? last[index]?.file ?? '',
          listed: units === null ? null : listed.has(plain),
          last: index,
          maybe: maybe(plain),
        })),
  );
  return [...fromList, ...fromLast];
}

/** Whether a path or a unit bears a unit's name, and not that of another one of the list in which it only occurs. */
function isNamed(plain: string, { file, unit }: RoundFile, listed: ReadonlySet<string>): boolean {
  return [file, unit ?? ''].map(plainUnit).some((name) => {
    if (plain === '' || !name.includes(plain)) return false;
    return ![...listed].some((other) => other !== plain && other.includes(plain) && name.includes(other));
  });
}
