import { relationshipsOf } from '../package/relationships';
import type { EditedPackage } from './edited-package';

const ORIGIN = 'origin';

/** Takes the signatures of a package away, which no change leaves valid. Whether there were any. */
export function removeSignatures(pack: EditedPackage): boolean {
  const origins = relationshipsOf(pack.pack, '').filter(({ type }) =>
    type.endsWith(`/digital-signature/${ORIGIN}`),
  );
  for (const { path } of origins) {
    for (const signature of relationshipsOf(pack.pack, path)) pack.remove(signature.path);
    pack.remove(path);
  }
  if (origins.length > 0) pack.unrelate('', ORIGIN);
  return origins.length > 0;
}
