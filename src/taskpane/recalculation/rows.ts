import type { Derivation } from '../../disclosure/findings';
import type { Restated } from '../../disclosure/recalculated/restated';
import type { Review } from '../../disclosure/review-types';
import type { PlannedCell, Refusal } from '../../disclosure/scoring/plan/planned-cell';
import { reference } from '../../disclosure/sheet/address';
import { isAwaited } from '../../presentation/report/derivation-lines';
import type { OfferedChange } from '../../session/recalculation-plan';
import { groupBySheet } from '../common/group-by-sheet';
import type { ChangeKind } from './change-kinds';
import { CHANGE_KINDS, changeKind } from './change-kinds';

/** A derived cell that is not written, whatever is ticked, and why. */
export type LeftCell = PlannedCell & {
  readonly fate: Extract<PlannedCell['fate'], { readonly kind: 'left' }>;
};

/** What the page of the recalculation consists of, one below the other; only what is in sight is in the page. */
export type RecalculationRow = { readonly key: string } & (
  | { readonly kind: 'head' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'group'; readonly of: ChangeKind; readonly changes: readonly OfferedChange[] }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly changes: readonly OfferedChange[] }
  | { readonly kind: 'change'; readonly change: OfferedChange }
  | { readonly kind: 'restatedHead'; readonly count: number }
  | { readonly kind: 'restated'; readonly restated: Restated }
  | { readonly kind: 'awaitedHead'; readonly count: number }
  | { readonly kind: 'leftHead'; readonly count: number }
  | { readonly kind: 'sheetName'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'awaited'; readonly derivation: Derivation }
  | { readonly kind: 'left'; readonly cell: LeftCell }
);

/** Why a cell that prints something is not written: all but what a person judges, or the user's own choice. */
const TOLD: ReadonlySet<Refusal> = new Set<Refusal>([
  'shared',
  'unreadable',
  'percent',
  'format',
  'input',
  'undefined',
  'bounds',
]);

/** The offered changes by kind and sheet, each below its heading. */
export function changeRows(changes: readonly OfferedChange[]): readonly RecalculationRow[] {
  if (changes.length === 0) return [{ kind: 'nothing', key: 'nothing' }];
  const groups = CHANGE_KINDS.flatMap((of): readonly RecalculationRow[] => {
    const own = changes.filter(({ correction }) => changeKind(correction) === of);
    if (own.length === 0) return [];
    const sheets = groupBySheet(own, ({ correction: { place } }) => place.sheet);
    return [
      { kind: 'group', key: of, of, changes: own },
      ...sheets.flatMap(({ sheet, items }): readonly RecalculationRow[] => [
        { kind: 'sheet', key: `${of} ${sheet}`, sheet, changes: items },
        ...items.map((change): RecalculationRow => {
          return { kind: 'change', key: `${of} ${reference(change.correction.place)}`, change };
        }),
      ]),
    ];
  });
  return [{ kind: 'head', key: 'head' }, ...groups];
}

/** What still states the figures of before a recalculation. */
export function restatedRows(restated: readonly Restated[]): readonly RecalculationRow[] {
  if (restated.length === 0) return [];
  return [
    { kind: 'restatedHead', key: 'restated', count: restated.length },
    ...restated.map((one, index): RecalculationRow => {
      return { kind: 'restated', key: `restated ${index}`, restated: one };
    }),
  ];
}

/** The scores that wait for a person. */
export function awaitedRows({ derivations }: Pick<Review, 'derivations'>): readonly RecalculationRow[] {
  const awaited = derivations.filter(isAwaited);
  return sheetRows(
    'awaited',
    awaited,
    ({ place }) => place.sheet,
    (derivation) => {
      return { kind: 'awaited', key: `awaited ${reference(derivation.place)}`, derivation };
    },
  );
}

/** The derived cells that print something, are not what the rules give, and are not written either. */
export function leftRows({
  plans,
  derivations,
}: Pick<Review, 'plans' | 'derivations'>): readonly RecalculationRow[] {
  const awaited = new Set(derivations.filter(isAwaited).map(({ place }) => reference(place)));
  const left = plans
    .flatMap(({ cells }) => cells)
    .filter(isLeft)
    .filter(({ place }) => !awaited.has(reference(place)));
  return sheetRows(
    'left',
    left,
    ({ place }) => place.sheet,
    (cell) => {
      return { kind: 'left', key: `left ${reference(cell.place)}`, cell };
    },
  );
}

function isLeft(cell: PlannedCell): cell is LeftCell {
  return cell.fate.kind === 'left' && TOLD.has(cell.fate.refusal);
}

function sheetRows<Item>(
  of: 'awaited' | 'left',
  items: readonly Item[],
  sheetOf: (item: Item) => string,
  rowOf: (item: Item) => RecalculationRow,
): readonly RecalculationRow[] {
  if (items.length === 0) return [];
  return [
    { kind: of === 'awaited' ? 'awaitedHead' : 'leftHead', key: of, count: items.length },
    ...groupBySheet(items, sheetOf).flatMap(({ sheet, items: own }): readonly RecalculationRow[] => [
      { kind: 'sheetName', key: `${of} ${sheet}`, sheet, count: own.length },
      ...own.map(rowOf),
    ]),
  ];
}
