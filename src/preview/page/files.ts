const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether a file name is that of a workbook the preview can open. */
export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name);
}

/** Whether a file name is that of a workbook of the old format, which the preview does not open. */
export function isOldWorkbookName(name: string): boolean {
  return /\.(?:xls|et)$/i.test(name);
}

async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

/** The file names of the sample workbooks. */
export async function listSamples(): Promise<readonly string[]> {
  const names: unknown = await (await fetchOwn('samples.json')).json();
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** A sample workbook's bytes. @throws when there is none of that name. */
export async function fetchSample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchOwn(`samples/${encodeURIComponent(name)}`)).arrayBuffer());
}

/** The text of the manifest of the add-in that is being previewed. */
export async function fetchManifest(): Promise<string> {
  return (await fetchOwn('add-in/manifest.xml')).text();
}

/** Hands a workbook to the user as a download. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: xlsxType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
