/** The sample that the page opens: a published disclosure in which figures are wrong. */
const NAME = 'zhuzhou-shifeng-2021.xlsx';

/** The sample workbook; it comes along with the page, which asks for nothing over the network. */
export async function sampleFile(): Promise<{ readonly path: string; readonly file: File }> {
  const { default: url } = await import('../../assets/samples/zhuzhou-shifeng-2021.xlsx');
  const text = atob(url.slice(url.indexOf(',') + 1));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { path: NAME, file: new File([bytes], NAME) };
}
