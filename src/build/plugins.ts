/** What the build of the add-in is extended by (webpack.config.js). */
export { BundleCheck } from './bundle-check';
export { PageVersion } from './page-version';
export { ThirdPartyNotices } from './third-party-notices';
