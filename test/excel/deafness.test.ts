import { afterEach, expect, it, vi } from 'vitest';
import { applyCorrections, onWorkbookChanged } from '../../src/excel';
import type { Correction } from '../../src/disclosure/findings';
import type { WorkbookChange } from '../../src/session/room/changes';
import { waitFor } from '../wait-for';
import { at, byHand, failureIn, oneSheet, valueOf } from './excel';

const CORRECTIONS: readonly Correction[] = [
  { place: at('表1', 'A1'), from: 1, to: 2, rule: 'SA-EXEC', rounding: false, formula: false },
];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('events are on again once an Excel is back that vanished while they were off, and what was missed is told', async () => {
  const host = await oneSheet();
  const changes: WorkbookChange[] = [];
  const stop = valueOf(await onWorkbookChanged((change) => changes.push(change)));
  const answer = host.processRequest.bind(host);
  vi.spyOn(host, 'processRequest').mockImplementation(async (body) => {
    const outcome = await answer(body);
    const hasStopped = outcome.kind === 'answered' && outcome.body.includes('because a test asked for it');
    if (hasStopped) host.faults.vanish();
    return outcome;
  });
  // The first writing action switches events off; the third fails, and Excel is gone before anybody switches them on.
  host.faults.failWrite(3);
  failureIn(await applyCorrections(CORRECTIONS, { overwriteFormulas: false }));
  expect(host.session.enableEvents).toBe(false);
  host.faults.heal();
  await byHand(({ workbook }) => {
    workbook.worksheets.getItem('表1').getRange('A1').values = [[5]];
  });
  expect(changes).toEqual([]);
  await waitFor(() => {
    expect(host.session.enableEvents).toBe(true);
    expect(changes).toEqual([{ kind: 'missed', sheet: '', address: '', ours: false }]);
  });
  await stop();
});

it('events that a pane before this one has left off are on again from the start', async () => {
  const host = await oneSheet();
  host.session.enableEvents = false;
  const stop = valueOf(await onWorkbookChanged(() => undefined));
  expect(host.session.enableEvents).toBe(true);
  await stop();
});
