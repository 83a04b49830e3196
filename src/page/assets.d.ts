declare module '*.css';

declare module '*.xlsx' {
  /** The texts of the workbook's parts, by their names. */
  const parts: Readonly<Record<string, string>>;
  export default parts;
}
