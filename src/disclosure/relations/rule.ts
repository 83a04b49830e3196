/** A rule that a form must follow: what it says and where it comes from. */
export interface Rule {
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly source: { readonly 'zh-CN': string; readonly en: string };
}
