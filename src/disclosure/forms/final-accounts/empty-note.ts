/** Words of a note that say that a form has nothing to report. */
export const EMPTY_NOTE = /(?:无|没有|未|不涉及|空表|为零|为0)/u;
