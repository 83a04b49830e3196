/** What a rule may set without hiding anything, naming it otherwise or taking it out of reach. */
const PAINT =
  /^(?:-{2}[\w-]+|color|background[\w-]*|border[\w-]*|box-shadow|outline[\w-]*|margin[\w-]*|padding[\w-]*|font[\w-]*|line-height|text-decoration[\w-]*|transition[\w-]*|animation[\w-]*|fill|stroke[\w-]*|(?:row-|column-)?gap|flex[\w-]*|align-[\w-]+|justify-[\w-]+)$/u;

/** Whether a rule sets nothing but what is painted, or how room is shared out: there is neither here. */
function paintsOnly(rule: string): boolean {
  const declarations = /\{([^{}]*)\}/u.exec(rule)?.[1];
  if (declarations === undefined) return false;
  return declarations
    .split(';')
    .map((declaration) => declaration.split(':')[0]?.trim() ?? '')
    .every((property) => property === '' || PAINT.test(property));
}

const insertRule = Reflect.get(CSSStyleSheet.prototype, 'insertRule');

/**
 * Leaves out the rules that only paint. Fluent has thousands of them, and happy-dom goes through all there are whenever a
 * test asks for an element by its role and name.
 */
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return paintsOnly(rule) ? 0 : insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length));
};
