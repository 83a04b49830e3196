import type { zhCN } from './zh-CN';

/** The ids of the pane's messages; the Chinese files are the reference, every language has them all. */
export type MessageKey = keyof typeof zhCN;

/** The English for some Chinese messages. Chinese has no plural: where it counts, English has a form for one besides. */
export type EnglishOf<Chinese> = Readonly<Record<keyof Chinese | SingularOf<keyof Chinese>, string>>;

type SingularOf<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never;
