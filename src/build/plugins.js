import { register } from 'tsx/esm/api';

// webpack reads its configuration as plain JavaScript; these are TypeScript.
register();
const [{ BundleCheck }, { PageVersion }, { ThirdPartyNotices }] = await Promise.all([
  import('./bundle-check.ts'),
  import('./page-version.ts'),
  import('./third-party-notices.ts'),
]);

/** What the builds are extended by (webpack.config.js). */
export { BundleCheck, PageVersion, ThirdPartyNotices };
