import * as OfficeHelpers from '@microsoft/office-js-helpers';

type Helpers = Pick<typeof OfficeHelpers, 'Storage' | 'StorageType'>;

// The package is CommonJS: a bundler gives its names, Node gives the whole of it as the default export.
const helpers = 'Storage' in OfficeHelpers ? OfficeHelpers : (OfficeHelpers as { default: Helpers }).default;

/**
 * What is used of Microsoft's helpers. `ExcelUtilities.forceCreateSheet` is not: it deletes whatever sheet has the name,
 * also a user's own, takes the user's selection away with one that is shown, and syncs by itself, so that the journal
 * could not be written in the same batch nor the round trips be kept at two.
 */
export const { Storage, StorageType }: Helpers = helpers;
