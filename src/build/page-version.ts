import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Compiler } from 'webpack';

/** Writes into every page of the build which version it is of. */
export class PageVersion {
  constructor(private readonly version: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PageVersion', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTags.tap('PageVersion', (page) => {
        const attributes = { name: 'version', content: this.version };
        page.assetTags.meta.push({
          tagName: 'meta',
          voidTag: true,
          attributes,
          meta: { plugin: 'PageVersion' },
        });
        return page;
      });
    });
  }
}
