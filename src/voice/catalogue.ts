import type { zhCN } from './zh-CN';

type Chinese = typeof zhCN;

/** What texts are for: the engine's sentences, the pane, the report … */
export type Use = keyof Chinese;

/**
 * The texts of another language for some Chinese ones: exactly their keys. A key that ends in `_other` is chosen by a
 * count; a language with more plural forms than Chinese, which has this one, names them, and says each besides.
 */
export type TextsLike<Texts, Forms extends Exclude<Intl.LDMLPluralRule, 'other'> = never> = Readonly<
  Record<keyof Texts | CountedIn<keyof Texts, Forms>, string>
>;

type CountedIn<Key, Forms extends string> = Key extends `${infer Base}_other` ? `${Base}_${Forms}` : never;

/** All texts of a language, by their use; the Chinese ones are the reference. */
export type Catalogue = { readonly [U in Use]: TextsLike<Chinese[U]> };

/** The ids of the texts of a use, without the plural forms that the count chooses. */
export type Key<U extends Use> = WithoutForm<keyof Chinese[U]>;

type WithoutForm<Id> = Id extends `${infer Base}_other` ? Base : Id;

/** The ids of the engine's sentences. */
export type MessageKey = Key<'engine'>;
