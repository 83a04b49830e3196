import type { Book } from '../book/book';
import { codedInstances } from './coded-relations';
import { crossInstances } from './cross-relations';
import { instancesOf } from './declared';
import type { Breach, Instance } from './equation';
import { breachOf } from './equation';
import { basicSums, economicSums, fundRows, WITHIN, WITHIN_UNCERTAIN } from './summary-relations';

/** Every declared relation that the lines of a book give rise to. */
export function instances(book: Book): Instance[] {
  return [
    ...[...WITHIN, ...WITHIN_UNCERTAIN].flatMap((declared) => instancesOf(book, declared)),
    ...fundRows(book),
    ...basicSums(book),
    ...economicSums(book),
    ...codedInstances(book),
    ...crossInstances(book),
  ];
}

/** The relations that a book breaks beyond what rounding explains, worked out from its printed figures alone. */
export function breachesOf(book: Book): Breach[] {
  return instances(book).flatMap(breachOf);
}
