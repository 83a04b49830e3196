/** What the written explanation say in 简体中文. */
export const text = {} as const;
