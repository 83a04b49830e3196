/** API sets and the highest version of each that is claimed, as Office writes versions ("1.10" is above "1.9"). */
export type RequirementSets = Readonly<Record<string, string>>;

/** What an Excel of today claims, as far as this host goes. The library itself ends at ExcelApi 1.15. */
export const defaultRequirementSets: RequirementSets = {
  ExcelApi: '1.16',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.1',
  Settings: '1.1',
};

/** Whether a set is claimed in at least the given version (1.1 when not given). */
export function isSetSupported(
  sets: RequirementSets,
  name: string,
  version: string | number = '1.1',
): boolean {
  const claimed = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (claimed === undefined) return false;
  const [major, minor] = parts(claimed);
  const [wantedMajor, wantedMinor] = parts(String(version));
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function parts(version: string): readonly [number, number] {
  const [major = '0', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
}
