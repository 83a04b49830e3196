import { reference } from '../../../src/disclosure/sheet/address';
import type { ReviewOptions } from '../../../src/disclosure/options';
import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Random } from '../../generator/random';
import { randomFrom } from '../../generator/random';
import { BASE_FORMS, baseSheet } from './base-forms';
import type { FuzzSheet } from './fuzz-sheet';
import { DERIVED, positionsOf, SHEET_NAME } from './fuzz-sheet';
import { MUTATIONS } from './mutations';
import { ODD_CELLS } from './odd-cells';

/** How the derived cells stand before anything is mutated. */
export const SCORE_STATES = ['right', 'blank', 'wrong', 'mixed'] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** A mutation by name, with the seed of its choices: leaving another out does not change them. */
export interface Step {
  readonly mutation: string;
  readonly seed: number;
}

/** How a sheet is made. */
export interface Recipe {
  readonly base: string;
  readonly scores: ScoreState;
  readonly seed: number;
  readonly steps: readonly Step[];
  /** Whether the user chose anything. */
  readonly chosen: boolean;
}

/** A sheet with the user's choices. */
export interface Case {
  readonly sheet: FuzzSheet;
  readonly options: ReviewOptions;
  /** Whether the roles still say what the cells are. */
  readonly roles: boolean;
}

const MOST_STEPS = 7;
const seedFrom = (random: Random): number => random.int(-0x8000_0000, 0x7fff_ffff);

/** Draws a recipe. Targets and actual values are changed oftener than any other thing. */
export function drawRecipe(random: Random): Recipe {
  const names = MUTATIONS.map(({ name }) => name);
  const keeping = MUTATIONS.filter(({ keepsRoles }) => keepsRoles).map(({ name }) => name);
  const choice = random.chance(0.4) ? keeping : names;
  return {
    base: random.pick(BASE_FORMS).name,
    scores: random.pick(SCORE_STATES),
    seed: seedFrom(random),
    steps: Array.from({ length: random.int(0, MOST_STEPS) }, () => ({
      mutation: random.chance(0.3) ? 'pair-of-values' : random.pick(choice),
      seed: seedFrom(random),
    })),
    chosen: random.chance(0.3),
  };
}

const WRONG: readonly string[] = [
  'number',
  'number-as-text',
  'percent-text',
  'percent-format',
  'format-0',
  'fixed-format',
];

function wrong(random: Random, cell: CellSnapshot): CellSnapshot {
  const kind = random.pick(WRONG);
  const odd = ODD_CELLS.find(({ name }) => name === kind);
  return odd?.make(random, cell) ?? cell;
}

function withScores(sheet: FuzzSheet, state: ScoreState, random: Random): FuzzSheet {
  const change = (cell: CellSnapshot): CellSnapshot => {
    const as = state === 'mixed' ? random.pick(SCORE_STATES) : state;
    // A cell with words around its figure is left: it would lose them.
    if (typeof cell.value === 'string' && /[:：]/u.test(cell.value)) return cell;
    if (as === 'blank') return { ...cell, value: null };
    return as === 'wrong' ? wrong(random, cell) : cell;
  };
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => (DERIVED.includes(cell.role) ? { ...cell, cell: change(cell.cell) } : cell)),
    ),
  };
}

function chosenOptions(sheet: FuzzSheet, random: Random): ReviewOptions {
  const weights = positionsOf(sheet, ['score'])
    .filter(() => random.chance(0.5))
    .map(
      (position) => [reference({ sheet: SHEET_NAME, ...position }), String(random.int(1, 40) / 2)] as const,
    );
  return {
    ...(random.chance(0.5) ? { scoreDecimals: random.int(0, 4) } : {}),
    ...(random.chance(0.3) ? { leaveRounded: true } : {}),
    ...(random.chance(0.6) ? { weights: new Map(weights) } : {}),
  };
}

/** Makes the sheet of a recipe. */
export function made({ base, scores, seed, steps, chosen }: Recipe): Case {
  const random = randomFrom(seed);
  const form = BASE_FORMS.find(({ name }) => name === base);
  if (form === undefined) throw new RangeError(`no base form ${base}`);
  let sheet = withScores(baseSheet(form), scores, random);
  let roles = true;
  for (const step of steps) {
    const mutation = MUTATIONS.find(({ name }) => name === step.mutation);
    if (mutation === undefined) throw new RangeError(`no mutation ${step.mutation}`);
    sheet = mutation.apply(sheet, randomFrom(step.seed));
    roles &&= mutation.keepsRoles;
  }
  return { sheet, options: chosen ? chosenOptions(sheet, random) : {}, roles };
}
