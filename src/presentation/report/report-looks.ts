import type { Look } from '../own-sheets/made-sheet';

/** The looks of the report's cells. */
export const PLAIN: Look = {};
export const TITLE: Look = { size: 14 };
export const HEADING: Look = { bold: true };
export const HEAD: Look = { bold: true, fill: '#DDE6F0' };
export const TABLE: Look = { vertical: 'Center', wrap: true };
