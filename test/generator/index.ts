export type { Book } from './book/book';
export { injectError } from './errors/inject';
export type { ErrorKind, Injection } from './errors/injection';
export { ERROR_KINDS } from './errors/injection';
export type { Disclosure, DisclosureItem } from './exact/disclosure';
export { generateDisclosure } from './exact/generate';
export { layOut } from './layout/lay-out';

export { FEATURES, hasFeature } from './layout/shapes';
export type { Variant } from './layout/variant';
export { FIRST_VARIANT } from './layout/variant';
export { allVariants, randomVariant } from './layout/variants';
export { randomFrom } from './random';
