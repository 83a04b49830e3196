import type { Fact, Place } from './fact';

/** How long an event may take to come, in milliseconds. */
const PATIENCE = 600;

const passed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** The changes of the fact's sheet that are told while something is done. */
async function changesWhile(
  { context, sheet }: Place,
  deed: () => void,
): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  const subscription = sheet.onChanged.add((change) => {
    seen.push(change);
    return Promise.resolve();
  });
  await context.sync();
  deed();
  await context.sync();
  await passed();
  subscription.remove();
  await context.sync();
  return seen;
}

/** What is told of changes. */
export const EVENTS: readonly Fact[] = [
  {
    id: 'event-of-an-edit',
    what: { zh: '改动单元格会通知地址', en: 'An edit tells its address' },
    source: 'WorksheetChangedEventArgs',
    expected: ['B2', 'RangeEdited'],
    ask: async (place) => {
      const [change] = await changesWhile(place, () => {
        place.sheet.getRange('B2').values = [[7]];
      });
      return [change?.address ?? null, change === undefined ? null : change.changeType];
    },
  },
  {
    id: 'event-of-ones-own',
    what: { zh: '本加载项自己的改动有标明', en: 'What the add-in changes itself is told as such' },
    source: 'WorksheetChangedEventArgs.triggerSource',
    expected: 'ThisLocalAddin',
    ask: async (place) => {
      const [change] = await changesWhile(place, () => {
        place.sheet.getRange('B2').values = [[7]];
      });
      return String(change?.triggerSource);
    },
  },
  {
    id: 'events-off',
    what: { zh: '关掉事件后不通知', en: 'Nothing is told while events are off' },
    source: 'Runtime.enableEvents',
    expected: 0,
    ask: async (place) => {
      const changes = await changesWhile(place, () => {
        const { runtime } = place.context;
        runtime.enableEvents = false;
        place.sheet.getRange('B2').values = [[7]];
        runtime.enableEvents = true;
      });
      return changes.length;
    },
  },
];
