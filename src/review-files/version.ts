import { version as packaged } from '../../package.json';

/** The program's version. */
export const version = packaged;
