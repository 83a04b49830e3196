import type { zhCN } from './zh-CN';

/** The ids of the pane's messages; the Chinese file is the reference, every language has them all. */
export type MessageKey = keyof typeof zhCN;

/** Chinese has no plural: where it counts, English has a form for one besides. */
export type SingularKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? `${Base}_one`
    : never
  : never;
