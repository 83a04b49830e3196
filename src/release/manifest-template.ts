/** The address that stands in the manifest until somebody puts their own in its place. No machine ever has it (RFC 2606). */
export const PLACEHOLDER = 'https://add-in-address.invalid';

/** The manifest with an address in the place of the placeholder. */
export function filledIn(template: string, origin: string): string {
  return template.replaceAll(PLACEHOLDER, origin.replace(/\/+$/u, ''));
}

/** The manifest for the development server as a template: whatever it says of that server, it says of the placeholder. */
export function templateOf(manifest: string): string {
  const [, page] = /<SourceLocation\s+DefaultValue="([^"]*)"/u.exec(manifest) ?? [];
  if (page === undefined) throw new Error('The manifest names no page.');
  return manifest.replaceAll(new URL(page).origin, PLACEHOLDER);
}
