import { ColorKit, type Nullable } from '@univerjs/core';
import { invalidArgument } from '../protocol/host-error';

/** A colour of the engine ("#ff0000", "rgb(255,0,0)", "red") as Excel answers it: "#FF0000"; undefined for none. */
export function hexColor(color: Nullable<string>): string | undefined {
  if (typeof color !== 'string' || color === '') return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const kit = new ColorKit(color);
  return kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : undefined;
}

/** A colour an add-in writes ("#FF0000", "FF0000", "orange"); InvalidArgument when it is none. */
export function cssColor(color: string): string {
  const text = /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : color;
  const hex = hexColor(text);
  if (hex === undefined) throw invalidArgument(`"${color}" is no colour`);
  return hex;
}
