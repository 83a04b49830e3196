/** Placeholder of this step: whether an actual value's words say that the target was met. */
export function wordsMet(target: string, actual: string): boolean | null {
  if (/^(?:已|均已|全部|全面)?达成(?:预期|年度|年初)?(?:绩效)?(?:指标|目标)$/u.test(actual)) return true;
  return target === actual ? true : null;
}
