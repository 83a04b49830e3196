/** Suspects of a problem that are listed before more are asked for: of many, none stands out. */
export const FEW_SUSPECTS = 3;
