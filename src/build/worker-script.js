import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

/** What would end the element, or begin something else in it, as the same in a script's texts and patterns. */
const inElement = (source) => source.replaceAll(/<(?=\/script|!--|script)/giu, '\\x3c');

/**
 * Makes a worker's script, as one classic script, and puts its source into every page of the build, as the text of an
 * element that the browser does not run: the page makes a worker of it, also where it was opened from a disk.
 */
export class WorkerScript {
  /**
   * @param id of the element
   * @param entry the worker's first module
   */
  constructor({ id, entry }) {
    this.id = id;
    this.entry = entry;
  }

  apply(compiler) {
    const filename = `${this.id}.js`;
    compiler.hooks.make.tapAsync('WorkerScript', (compilation, done) => {
      const child = compilation.createChildCompiler(`WorkerScript ${this.id}`, { filename }, [
        new webpack.webworker.WebWorkerTemplatePlugin(),
        new webpack.EntryPlugin(compiler.context, this.entry, { name: this.id }),
        new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ]);
      child.runAsChild((error) => done(error));
    });
    compiler.hooks.thisCompilation.tap('WorkerScript', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap('WorkerScript', (page) => {
        const script = compilation.getAsset(filename)?.source.source().toString();
        if (script === undefined) throw new Error(`${filename} was not made.`);
        const element = `<script id="${this.id}" type="text/plain">${inElement(script)}</script>`;
        const end = page.html.lastIndexOf('</body>');
        return { ...page, html: page.html.slice(0, end) + element + page.html.slice(end) };
      });
      // It stands in the pages.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'WorkerScript', stage: stage - 1 }, () => {
        compilation.deleteAsset(filename);
      });
    });
  }
}
