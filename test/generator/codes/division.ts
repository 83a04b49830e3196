/** A 款 as the tables of codes write it: its code, its name, and its 项 as "01 行政运行". */
export type Division = readonly [code: string, name: string, ...items: string[]];
