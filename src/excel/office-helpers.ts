import * as OfficeHelpers from '@microsoft/office-js-helpers';

type Helpers = Pick<typeof OfficeHelpers, 'Storage' | 'StorageType'>;

/** The package is CommonJS: Node gives the whole of it as the default export, and names in no other way. */
function byDefault(whole: object): Helpers {
  return Reflect.get(whole, 'default') as Helpers;
}

/**
 * What is used of Microsoft's helpers. The build puts this module of the package into the pane and nothing else of it
 * (src/build/helpers-storage.js). `ExcelUtilities.forceCreateSheet` is not used: it deletes whatever sheet has the name,
 * also a user's own, takes the user's selection away with one that is shown, and syncs by itself, so that the journal
 * could not be written in the same batch nor the round trips be kept at two.
 */
export const { Storage, StorageType }: Helpers =
  'Storage' in OfficeHelpers ? OfficeHelpers : byDefault(OfficeHelpers);
