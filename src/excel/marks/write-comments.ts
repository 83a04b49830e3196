import { reference } from '../../disclosure/sheet/address';
import { officeError } from '../office-error';
import type { Breathe } from '../run';
import { writing } from '../run';
import type { CommentedMark } from '../../presentation/marks/mark';
import { addComment } from './mark-comments';

/** Comments that may fail before none is tried any more. */
const PATIENCE = 40;

/**
 * Writes what `write` queues, and the marks' comments, in one batch. A comment that Excel refuses (the cell has a note of
 * the old kind, which cannot be seen before) does not fail the rest: the batch goes on behind it, with a sync for each
 * such cell. Returns the references of the cells that got their comment.
 */
export async function writeWithComments(
  context: Excel.RequestContext,
  marks: readonly CommentedMark[],
  write: (breathe: Breathe) => Promise<void>,
): Promise<ReadonlySet<string>> {
  const commented = new Set<string>();
  let rest = marks;
  let isFirst = true;
  for (let refusals = 0; isFirst || (rest.length > 0 && refusals < PATIENCE); refusals += 1) {
    const added: Excel.Comment[] = [];
    const current = rest;
    const before = isFirst;
    isFirst = false;
    const wasRefused = await refused(() =>
      writing(context, async (breathe) => {
        if (before) await write(breathe);
        for (const { place, text } of current) {
          const comment = addComment(context, place, text);
          comment.load('id');
          added.push(comment);
          await breathe(text);
        }
      }),
    );
    const done = wasRefused ? added.findIndex((comment) => !isThere(comment)) : current.length;
    for (const { place } of current.slice(0, done)) commented.add(reference(place));
    rest = current.slice(done + 1);
  }
  return commented;
}

/** Whether it was a comment that Excel refused. Any other failure is thrown on. */
async function refused(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return false;
  } catch (thrown) {
    if (officeError(thrown)?.location.startsWith('CommentCollection') === true) return true;
    throw thrown;
  }
}

/** Whether the comment was made before the batch stopped: then its id has been loaded. */
function isThere(comment: Excel.Comment): boolean {
  return comment.toJSON().id !== undefined;
}
