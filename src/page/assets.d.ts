declare module '*.css';

declare module '*.xlsx' {
  /** The file as a data: URL. */
  const url: string;
  export default url;
}
