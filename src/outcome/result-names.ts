/** The results of a folder's files, in the folder of --out; a folder that holds them is one of results. */
export const RESULTS = 'final-accounts-check.jsonl';

/** The results of a run that is going on, or was broken off. */
export const UNFINISHED_RESULTS = 'final-accounts-check.part.jsonl';
