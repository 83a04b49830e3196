import type { Key } from '../../voice/catalogue';

/** Why something in a folder is not reviewed. */
export type LeftOutReason = Extract<
  Key<'commandLine'>,
  'leftLock' | 'leftHidden' | 'leftOwn' | 'leftOwnFolder' | 'leftKind' | 'leftLink'
>;

/** Something in a folder that is not reviewed. */
export interface LeftOut {
  readonly path: string;
  readonly reason: LeftOutReason;
}
