import type { ThreePublicFigures } from '../../accounts';

/** 一般公共预算财政拨款“三公”经费支出决算表. */
export const threePublic: ThreePublicFigures = {
  budget: [95, null, 95, null, 95, null],
  final: [92.51, null, 92.51, null, 92.51, null],
};
