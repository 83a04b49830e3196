import type { FactAnswer } from '../ask-facts';
import { askFacts } from '../ask-facts';
import type { Fact, Wording } from '../facts/fact';
import { FACT_GROUPS } from '../facts/facts';
import type { HandStep } from '../hand-steps';
import { HAND_STEPS } from '../hand-steps';

/** What a person saw of a step: as it should be, otherwise, or not tried. */
type Seen = 'asExpected' | 'otherwise' | 'notTried';

const SEEN: readonly (readonly [Seen, Wording])[] = [
  ['notTried', { zh: '未试', en: 'not tried' }],
  ['asExpected', { zh: '相符', en: 'as expected' }],
  ['otherwise', { zh: '不符', en: 'otherwise' }],
];

/** The Excel that answered. */
export interface Host {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
}

/** What is saved as a file. */
export interface Answers {
  readonly time: string;
  readonly excel: Host;
  readonly facts: readonly FactAnswer[];
  readonly steps: readonly { readonly id: string; readonly seen: Seen; readonly note: string }[];
}

/** What the page needs of its surroundings. */
export interface Surroundings {
  /** The Excel that is asked. */
  readonly excel: () => Host;
  /** Keeps the answers as a file; gives its name. */
  readonly save: (answers: Answers) => Promise<string>;
}

const both = ({ zh, en }: Wording): string => `${zh} · ${en}`;

/** Fills the page: facts that are asked at a press, steps that a person ticks, and a file of what came of them. */
export class FactsPage {
  private facts: readonly FactAnswer[] = [];
  private readonly steps: readonly {
    readonly step: HandStep;
    readonly read: () => readonly [Seen, string];
  }[];

  constructor(
    private readonly page: Document,
    private readonly surroundings: Surroundings,
    private readonly asked: readonly Fact[] = FACT_GROUPS.flatMap(({ facts }) => facts),
  ) {
    for (const { id, what } of asked) this.element('facts').append(this.item(id, both(what)));
    this.steps = HAND_STEPS.map((step) => ({ step, read: this.addStep(step) }));
    const ask = this.element('ask');
    ask.addEventListener('click', () => void this.ask());
    ask.removeAttribute('disabled');
    this.element('save').addEventListener('click', () => void this.save());
    this.tell({ zh: '可以开始', en: 'ready' });
  }

  /** Asks all facts, and shows each answer as it comes. */
  async ask(): Promise<void> {
    const ask = this.element('ask');
    ask.setAttribute('disabled', '');
    this.tell({ zh: '正在询问', en: 'asking' });
    this.facts = await askFacts(this.asked, (answer) => {
      this.show(answer);
    });
    ask.removeAttribute('disabled');
    const wrong = this.facts.filter(({ isAsExpected }) => !isAsExpected).length;
    this.tell({
      zh: `${this.facts.length} 项，不符 ${wrong} 项`,
      en: `${this.facts.length} facts, ${wrong} otherwise`,
    });
    await this.save();
  }

  private async save(): Promise<void> {
    const answers = this.answers();
    this.element('answers').textContent = JSON.stringify(answers, null, 2);
    try {
      const name = await this.surroundings.save(answers);
      this.tell({ zh: `已保存到 ${name}`, en: `saved as ${name}` });
    } catch {
      this.tell({
        zh: '没有保存成文件，请复制下面的回答',
        en: 'not saved as a file: please copy the answers below',
      });
    }
  }

  private answers(): Answers {
    return {
      time: new Date().toISOString(),
      excel: this.surroundings.excel(),
      facts: this.facts,
      steps: this.steps.map(({ step, read }) => {
        const [seen, note] = read();
        return { id: step.id, seen, note };
      }),
    };
  }

  private show({ id, isAsExpected, answer, expected, notes }: FactAnswer): void {
    const item = this.element(`fact-${id}`);
    item.classList.toggle('differs', !isAsExpected);
    item.append(
      isAsExpected
        ? ' ✓'
        : ` ✗ ${JSON.stringify(answer)} ≠ ${JSON.stringify(expected)} ${notes.join(' ')}`.trimEnd(),
    );
  }

  private addStep({ id, act, seen }: HandStep): () => readonly [Seen, string] {
    const item = this.item(id, `${both(act)} → ${both(seen)} `);
    const choice = this.page.createElement('select');
    choice.setAttribute('aria-label', id);
    for (const [value, label] of SEEN) {
      const option = this.page.createElement('option');
      option.value = value;
      option.textContent = both(label);
      choice.append(option);
    }
    const note = this.page.createElement('input');
    note.type = 'text';
    note.setAttribute('aria-label', `${id}: 备注 · note`);
    item.append(choice, note);
    this.element('steps').append(item);
    return () => [SEEN.find(([value]) => value === choice.value)?.[0] ?? 'notTried', note.value];
  }

  private item(id: string, text: string): HTMLElement {
    const item = this.page.createElement('li');
    item.id = `fact-${id}`;
    item.textContent = text;
    return item;
  }

  private tell(text: Wording): void {
    this.element('state').textContent = both(text);
  }

  private element(id: string): HTMLElement {
    const found = this.page.getElementById(id);
    if (found === null) throw new Error(`The page has no ${id}`);
    return found;
  }
}
