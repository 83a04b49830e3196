import { isMarkFormula } from '../../presentation/marks/mark-signs';
import { isRefusal } from '../office-error';
import type { WorkbookComments } from './mark-comments';
import { queueComments } from './mark-comments';
import type { FormatReference, SheetFormats } from './mark-formats';
import { formatsOf, queueFormats } from './mark-formats';
import { capabilities } from '../host';

/** Conditional formats that are asked for by themselves, each in a request: what is beyond is left and named. */
const PATIENCE = 200;

/** What was read of the marks where Excel refused to give them all at once. */
interface ReadOneByOne {
  readonly formats: readonly SheetFormats[];
  readonly comments: WorkbookComments;
  /** The sheets with conditional formats that could not be read and may be marks. */
  readonly unreadSheets: readonly string[];
  /** Whether the comments could not be read. */
  readonly unreadComments: boolean;
}

/**
 * Reads what may be marks sheet by sheet and, where Excel refuses a sheet's conditional formats (office-js issues 5222,
 * 6396 and 6827), rule by rule. A format of which the type alone can be told is no mark unless it has a formula.
 */
export async function readOneByOne(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string }[],
): Promise<ReadOneByOne> {
  const formats: SheetFormats[] = [];
  const unreadSheets: string[] = [];
  let patience = PATIENCE;
  const spend = (): boolean => {
    patience -= 1;
    return patience >= 0;
  };
  for (const { name } of sheets) {
    const whole = await answered(context, () => queueFormats(context, name));
    if (whole !== null) {
      formats.push(whole);
      continue;
    }
    const { ours, isWhole } = await ruleByRule(context, name, spend);
    formats.push({ ours: () => ours });
    if (!isWhole) unreadSheets.push(name);
  }
  const comments = await answered(context, () => queueComments(context, capabilities().comments));
  return {
    formats,
    comments: comments ?? queueComments(context, false),
    unreadSheets,
    unreadComments: comments === null,
  };
}

async function ruleByRule(
  context: Excel.RequestContext,
  name: string,
  spend: () => boolean,
): Promise<{ readonly ours: readonly FormatReference[]; readonly isWhole: boolean }> {
  const listed = await answered(context, () => {
    const formats = formatsOf(context, name);
    formats.load('items/id,items/type');
    return formats;
  });
  if (listed === null) return { ours: [], isWhole: false };
  const ours: FormatReference[] = [];
  let isWhole = true;
  for (const { id } of listed.items.filter(({ type }) => type === 'Custom')) {
    const rule = spend()
      ? await answered(context, () => {
          const { rule: asked } = formatsOf(context, name).getItem(id).custom;
          asked.load('formula');
          return asked;
        })
      : null;
    if (rule === null) isWhole = false;
    else if (isMarkFormula(rule.formula)) ours.push({ sheet: name, id });
  }
  return { ours, isWhole };
}

/** What is queued, once it was answered; null where Excel refuses it. */
async function answered<Queued>(context: Excel.RequestContext, queue: () => Queued): Promise<Queued | null> {
  const queued = queue();
  try {
    await context.sync();
    return queued;
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}
