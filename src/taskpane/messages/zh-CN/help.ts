/** What the tour, the help and the settings say in 简体中文. */
export const help = {} as const;
