/** What the overview and the comparison say in 简体中文. */
export const overview = {} as const;
