import { faultOf, type ManifestFault } from './fault';
import { type ManifestElement, withDescendants } from './manifest-element';

/** Most bytes that an icon may have (OfficeAppBasicTypesV1_0: ImageResources). */
const MOST_BYTES = 100 * 1024;

/** The sizes of the add-in's own icons, in pixels (reference: IconUrl, HighResolutionIconUrl). */
const OWN_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Where a PNG's width and height stand, from its first byte. */
const SIZE_AT = 16;

/** Reads a file that an address is served from; undefined where there is none. */
export type ReadServed = (address: string) => Uint8Array | undefined;

/** An icon's width and height in pixels; undefined where it is no PNG. */
function pixels(bytes: Uint8Array): readonly [number, number] | undefined {
  if (bytes.length < SIZE_AT + 8 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(SIZE_AT), view.getUint32(SIZE_AT + 4)];
}

/** What is wrong with the icons that a manifest names: none there, not a PNG, too large, or of another size. */
export function iconFaults(root: ManifestElement, read: ReadServed): readonly ManifestFault[] {
  const all = withDescendants(root);
  const sizes = new Map(
    all
      .filter(({ attributes }) => attributes.has('size'))
      .map(({ attributes }) => [attributes.get('resid'), Number(attributes.get('size'))]),
  );
  return all.flatMap((element) => {
    const address = element.attributes.get('DefaultValue');
    const size = OWN_SIZES[element.name] ?? sizes.get(element.attributes.get('id'));
    if (address === undefined || size === undefined) return [];
    return faultsOfIcon(element, address, size, read(address));
  });
}

function faultsOfIcon(
  element: ManifestElement,
  address: string,
  size: number,
  bytes: Uint8Array | undefined,
): readonly ManifestFault[] {
  if (bytes === undefined)
    return [faultOf(element, { zh: `没有这个文件：${address}`, en: `there is no such file: ${address}` })];
  const found = pixels(bytes);
  if (found === undefined || found[0] !== size || found[1] !== size) {
    const is = found === undefined ? '?' : found.join('×');
    return [
      faultOf(element, {
        zh: `图标应为 ${size}×${size} 像素的 PNG，现为 ${is}：${address}`,
        en: `the icon should be a PNG of ${size}×${size} pixels; it is ${is}: ${address}`,
      }),
    ];
  }
  return bytes.length <= MOST_BYTES
    ? []
    : [
        faultOf(element, {
          zh: `图标不应超过 ${MOST_BYTES} 字节：${address}`,
          en: `the icon should have at most ${MOST_BYTES} bytes: ${address}`,
        }),
      ];
}
