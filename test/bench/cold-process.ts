import { readFile } from 'node:fs/promises';
import { readAndReview } from './measure';

/** Reads and reviews one file in a process that has done neither before; prints both times in milliseconds. */
const [, , file = ''] = process.argv;
const { read, review } = await readAndReview(file, await readFile(file));
console.log(`${read} ${review}`);
