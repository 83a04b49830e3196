import { escapedAttribute } from '../../files/patch/elements';
import { isTrue, type Attributes } from '../../files/xml/scan';
import type { SheetProtection } from '../host/model/side-store';
import type { JsonObject } from '../host/protocol/json';

/** What a file says of a protected sheet, what it is where the file does not say it, and Excel's names for it. */
const options: readonly (readonly [attribute: string, isLocked: boolean, name: string])[] = [
  ['objects', false, 'allowEditObjects'],
  ['scenarios', false, 'allowEditScenarios'],
  ['formatCells', true, 'allowFormatCells'],
  ['formatColumns', true, 'allowFormatColumns'],
  ['formatRows', true, 'allowFormatRows'],
  ['insertColumns', true, 'allowInsertColumns'],
  ['insertRows', true, 'allowInsertRows'],
  ['insertHyperlinks', true, 'allowInsertHyperlinks'],
  ['deleteColumns', true, 'allowDeleteColumns'],
  ['deleteRows', true, 'allowDeleteRows'],
  ['sort', true, 'allowSort'],
  ['autoFilter', true, 'allowAutoFilter'],
  ['pivotTables', true, 'allowPivotTables'],
];

const hash = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'];

/** How often the hash of a password that is given here is made anew, against guessing. */
const spins = 1000;

/** How a file protects a sheet; undefined where it does not. */
export function readProtection(attributes: Attributes): SheetProtection | undefined {
  if (!isTrue(attributes['sheet'])) return undefined;
  const allowed = options.map(([attribute, isLocked, name]): [string, boolean] => {
    const written = attributes[attribute];
    return [name, !(written === undefined ? isLocked : isTrue(written))];
  });
  const seal = Object.fromEntries(
    hash.flatMap((name): [string, string][] => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    options: Object.fromEntries(allowed),
    password: undefined,
    seal: Object.keys(seal).length === 0 ? undefined : seal,
  };
}

/** What a file says of a sheet that is protected, as an element. */
export async function protectionXml({ options: given, password, seal }: SheetProtection): Promise<string> {
  const sealed = password === undefined ? (seal ?? {}) : await hashOf(password);
  const attributes = [
    ...Object.entries(sealed).flatMap(([name, value]) =>
      typeof value === 'string' ? [` ${name}="${escapedAttribute(value)}"`] : [],
    ),
    ' sheet="1"',
    ...optionTexts(given),
  ];
  return `<sheetProtection${attributes.join('')}/>`;
}

function optionTexts(given: JsonObject): readonly string[] {
  return options.flatMap(([attribute, isLocked, name]) => {
    const locked = given[name] !== true;
    return locked === isLocked ? [] : [` ${attribute}="${locked ? 1 : 0}"`];
  });
}

/** The hash of a password as ECMA-376 (part 1, 18.2.29) makes it. */
async function hashOf(password: string): Promise<JsonObject> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const written = new Uint8Array(password.length * 2);
  for (let index = 0; index < password.length; index += 1)
    new DataView(written.buffer).setUint16(index * 2, password.charCodeAt(index), true);
  let digest = await sha512(salt, written);
  for (let spin = 0; spin < spins; spin += 1) {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, spin, true);
    digest = await sha512(digest, count);
  }
  return {
    algorithmName: 'SHA-512',
    hashValue: base64(digest),
    saltValue: base64(salt),
    spinCount: String(spins),
  };
}

async function sha512(one: Uint8Array, other: Uint8Array): Promise<Uint8Array> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-512', both));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
