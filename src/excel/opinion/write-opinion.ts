import type { Language } from '../../voice/languages';
import { OPINION } from '../own-sheets/own-sheet';
import type { Reported } from '../../session/room/own-sheets';
import { writeOwnSheet } from '../own-sheets/write-own-sheet';
import type { Result } from '../../session/room/result';
import type { OpinionInput } from './opinion-input';
import { fillOpinion } from './opinion-sheet';

/**
 * Writes the sheet 审核意见, ready to be printed and signed, as the last sheet of the workbook, or anew into an earlier
 * one; a sheet of that name that is the user's own stays, and ours gets a number. Two syncs, more only for lists that
 * are too long for one request. The user's selection stays where it is.
 */
export function writeOpinion(input: OpinionInput, language: Language): Promise<Result<Reported>> {
  return writeOwnSheet(OPINION, (sheet, breathe) => fillOpinion(sheet, input, language, breathe));
}
