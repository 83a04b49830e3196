/** What the findings and their decisions say in 简体中文. */
export const findings = {} as const;
