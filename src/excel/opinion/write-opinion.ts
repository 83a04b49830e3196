import type { OpinionInput } from '../../presentation/opinion/opinion-input';
import { opinionSheet } from '../../presentation/opinion/opinion-sheet';
import { OPINION } from '../../presentation/own-sheets/own-sheet';
import type { Language } from '../../voice/languages';
import { fillSheet } from '../own-sheets/fill-sheet';
import type { Reported } from '../../session/room/own-sheets';
import { writeOwnSheet } from '../own-sheets/write-own-sheet';
import type { Result } from '../../session/room/result';

/**
 * Writes the sheet 审核意见, ready to be printed and signed, as the last sheet of the workbook, or anew into an earlier
 * one; a sheet of that name that is the user's own stays, and ours gets a number. Two syncs, more only for lists that
 * are too long for one request. The user's selection stays where it is.
 */
export function writeOpinion(input: OpinionInput, language: Language): Promise<Result<Reported>> {
  const made = opinionSheet(input, language);
  return writeOwnSheet(OPINION, (sheet, breathe) => fillSheet(sheet, made, breathe));
}
