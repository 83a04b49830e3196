import type { Answer, Fact } from './facts/fact';
import { codeOf, PART_NAMESPACE } from './facts/fact';

/** What Excel answered to one fact. */
export interface FactAnswer {
  readonly id: string;
  readonly expected: Answer;
  /** Null where the fact could not be asked to its end; the notes say why. */
  readonly answer: Answer;
  readonly isAsExpected: boolean;
  readonly notes: readonly string[];
  readonly milliseconds: number;
}

/** How the sheets of facts are called. */
const SHEET = 'Fact';

/** How long one fact may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Asks facts one after the other, each in a sheet of its own, which is taken away again with every part, comment and
 * switch of it. A fact that fails is an answer, too.
 */
export async function askFacts(
  facts: readonly Fact[],
  told: (answer: FactAnswer) => void = () => undefined,
): Promise<readonly FactAnswer[]> {
  const answers: FactAnswer[] = [];
  for (const [index, fact] of facts.entries()) {
    const answer = await ask(fact, `${SHEET}${index + 1}`);
    answers.push(answer);
    told(answer);
  }
  return answers;
}

async function ask(fact: Fact, name: string): Promise<FactAnswer> {
  const notes: string[] = [];
  const begun = performance.now();
  let answer: Answer = null;
  try {
    const before = await found();
    try {
      answer = await within(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add(name);
          await context.sync();
          return fact.ask({ context, sheet, name, note: (text) => notes.push(text) });
        }),
      );
    } finally {
      await cleanUp(before);
    }
  } catch (thrown) {
    notes.push(codeOf(thrown));
  }
  return {
    id: fact.id,
    expected: fact.expected,
    answer,
    isAsExpected: JSON.stringify(answer) === JSON.stringify(fact.expected),
    notes,
    milliseconds: Math.round(performance.now() - begun),
  };
}

function within<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${PATIENCE / 1000} s`));
    }, PATIENCE);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What the workbook was before a fact was asked. */
interface Before {
  readonly sheets: ReadonlySet<string>;
  readonly calculationMode: Excel.Application['calculationMode'];
}

function found(): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets, application } = context.workbook;
    worksheets.load('items/name');
    application.load('calculationMode');
    await context.sync();
    const { calculationMode } = application;
    return { sheets: new Set(worksheets.items.map(({ name }) => name)), calculationMode };
  });
}

/** Takes away the sheets that came since, and the parts and switches of facts. */
async function cleanUp({ sheets, calculationMode }: Before): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, customXmlParts, application } = context.workbook;
    context.runtime.enableEvents = true;
    application.calculationMode = calculationMode;
    worksheets.load('items/name');
    customXmlParts.load('items/id,items/namespaceUri');
    await context.sync();
    for (const sheet of worksheets.items) {
      if (sheets.has(sheet.name)) continue;
      // One that is hidden from the menu, too, cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    for (const part of customXmlParts.items) if (part.namespaceUri.startsWith(PART_NAMESPACE)) part.delete();
    await context.sync();
  });
}
