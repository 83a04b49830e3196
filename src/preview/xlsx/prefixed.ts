/** Elements that are written without a prefix, under the one of their part ("x:" or ""). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/gu, `<$1${prefix}`);
}
