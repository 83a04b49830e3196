import { describe, expect, it } from 'vitest';
import { createHost, PaneConversation, paneWindowName, UnknownCommandError } from '../../src/preview/host';
import type { Host } from '../../src/preview/host';
import { newWorkbook } from './workbooks';
import { waitFor } from '../wait-for';

const conversationId = 'conversation-1';
const hostOrigin = 'http://localhost:3100';

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType?: number;
  readonly _errorCode?: number;
  readonly _messageType: number;
  readonly _data: unknown;
}

/** A pane that speaks the library's messages by hand. */
class Pane {
  readonly sent: Sent[] = [];
  readonly notices: [number, unknown][] = [];
  readonly conversation: PaneConversation;
  private count = 0;

  constructor(readonly host: Host = createHost(newWorkbook())) {
    this.conversation = new PaneConversation({
      host,
      conversationId,
      addInId: 'add-in',
      hostOrigin,
      send: (text) => this.sent.push(JSON.parse(text) as Sent),
      onNotice: (code, details) => this.notices.push([code, details]),
    });
  }

  /** Sends a request and returns the reply to it. */
  async ask(actionName: string, data: unknown, actionType = 0): Promise<Sent> {
    const correlationId = this.count++;
    const message = {
      _messageType: 0,
      _actionName: actionName,
      _conversationId: conversationId,
      _correlationId: correlationId,
      _origin: 'http://localhost:3100/pane',
      _data: data,
      _actionType: actionType,
      _serializerVersion: 1,
    };
    expect(this.conversation.receive(JSON.stringify(message))).toBe(true);
    return waitFor(() => {
      const reply = this.sent.find((one) => one._responseType === 0 && one._correlationId === correlationId);
      if (!reply) throw new Error('no reply yet');
      return reply;
    });
  }

  /** Asks for a batch. */
  batch(body: unknown): Promise<Sent> {
    return this.ask('executeMethod', {
      ArrayData: [
        'IterativeExecutor',
        'POST',
        'ProcessQuery',
        [],
        JSON.stringify(body),
        0,
        0,
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      DdaMethod: { ControlId: 'add-in', Version: 1, DispatchId: 93 },
    });
  }
}

const emptyBatch = {
  Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1 } },
};

describe('a conversation with a pane', () => {
  it('begins with what the library needs to know', async () => {
    const pane = new Pane(
      createHost(newWorkbook('决算.xlsx'), { locale: 'zh-CN', requirementSets: { ExcelApi: '1.10' } }),
    );
    pane.host.workbook.side.settings.set('unit', '万元');
    const { _data: context } = await pane.ask('ContextActivationManager_getAppContextAsync', 'add-in');
    expect(context).toMatchObject({
      _id: 'add-in',
      _appName: 16,
      _appUILocale: 'zh-CN',
      _clientMode: 1,
      _settings: [['unit', '"万元"']],
      _requirementMatrix: '{"ExcelApi":"1.10"}',
    });
  });

  it('answers batches, refusals and calls nobody knows', async () => {
    const pane = new Pane();
    const { _data: answered } = await pane.batch(emptyBatch);
    expect(answered).toEqual({
      Error: 0,
      Version: 1,
      Data: [
        200,
        ['Content-Type', 'application/json'],
        '{"Results":[{"ActionId":1,"Value":{}}],"TraceIds":[]}',
      ],
    });
    pane.host.faults.refuse('cellEditMode');
    expect((await pane.batch(emptyBatch))._data).toEqual({ Error: 5004, Version: 1 });
    expect((await pane.batch({ nonsense: true }))._data).toEqual({ Error: 1014, Version: 1 });
    const unknown = await pane.ask('executeMethod', { DdaMethod: { DispatchId: 86 } });
    expect(unknown._data).toEqual({ Error: 5000, Version: 1 });
    pane.host.faults.vanish();
    expect((await pane.batch(emptyBatch))._errorCode).toBe(-1);
  });

  it('saves document settings', async () => {
    const pane = new Pane();
    await pane.ask('executeMethod', {
      DdaSettingsMethod: { Properties: [['unit', '"元"'], ['year', '2024']] },
      DdaMethod: { DispatchId: 76 },
    }); // prettier-ignore
    expect([...pane.host.workbook.side.settings]).toEqual([
      ['unit', '元'],
      ['year', 2024],
    ]);
  });

  it('invokes commands once the pane is ready, and hears of their end', async () => {
    const pane = new Pane();
    const invoked = pane.conversation.invokeCommand('check', 'CheckButton');
    await pane.ask('appCommandInvoked', { controlId: 'add-in', eventDispId: 39, targetId: '' }, 1);
    const push = await waitFor(() => {
      const found = pane.sent.find(
        (one) => one._actionName === 'appCommandInvoked' && one._responseType === 1,
      );
      if (!found) throw new Error('nothing pushed yet');
      return found;
    });
    const [commandId, name, event] = push._data as [string, string, string];
    expect([name, event]).toEqual(['check', '{"source":{"id":"CheckButton"}}']);
    await pane.ask('executeMethod', {
      0: commandId,
      1: 0,
      2: '{"done":true}',
      DdaMethod: { DispatchId: 94 },
    });
    await expect(invoked).resolves.toEqual({ done: true });
  });

  it('tells of commands the add-in does not have', async () => {
    const pane = new Pane();
    await pane.ask('appCommandInvoked', {}, 1);
    const invoked = pane.conversation.invokeCommand('nothing');
    invoked.catch(() => undefined);
    await Promise.resolve();
    await pane.ask('executeMethod', { 0: 'command-1', 1: 11101, 2: '{}', DdaMethod: { DispatchId: 94 } });
    await expect(invoked).rejects.toThrow(UnknownCommandError);
  });

  it('pushes events to a pane that registered for messages', async () => {
    const pane = new Pane();
    await pane.ask('richApiMessage', { controlId: 'add-in', eventDispId: 33, targetId: '' }, 1);
    await pane.batch({
      Actions: [
        { Id: 1, ActionType: 3, Name: '_RegisterAddedEvent', ObjectPathId: 2 },
        { Id: 2, ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1 },
        2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      },
    });
    pane.host.workbook.sheets.add('new');
    const push = await waitFor(() => {
      const found = pane.sent.find((one) => one._actionName === 'richApiMessage' && one._responseType === 1);
      if (!found) throw new Error('nothing pushed yet');
      return found;
    });
    const [[category, type, target, message] = []] = (
      push._data as { ArrayData: [number, number, string, string][] }
    ).ArrayData;
    expect([category, type, target]).toEqual([65536, 13, 'Workbook']);
    expect(JSON.parse(message ?? '')).toMatchObject({ source: 'Local' });
  });

  it('starts anew when the page in the pane is loaded again', async () => {
    const pane = new Pane();
    pane.host.session.registrations.add(10, 'Workbook');
    await pane.ask('ContextActivationManager_getAppContextAsync', 'add-in');
    expect(pane.host.session.registrations.has(10, 'Workbook')).toBe(false);
  });

  it('leaves no listener on the workbook when its host is disposed of', async () => {
    const workbook = newWorkbook();
    const former = new Pane(createHost(workbook));
    await former.ask('richApiMessage', {}, 1);
    await former.ask('documentSelectionChanged', {}, 1);
    former.host.session.registrations.add(13, 'Workbook');
    former.conversation.dispose();
    former.host.dispose();
    const present = new Pane(createHost(workbook));
    await present.ask('richApiMessage', {}, 1);
    present.host.session.registrations.add(13, 'Workbook');
    const told = former.sent.length;
    workbook.sheets.add('new');
    await waitFor(() => {
      expect(present.sent.map(({ _responseType }) => _responseType)).toContain(1);
    });
    expect(former.sent).toHaveLength(told);
    expect((await former.host.processRequest(JSON.stringify(emptyBatch))).kind).toBe('gone');
  });

  it('takes notices and ignores what is not its own', () => {
    const pane = new Pane();
    const notice = {
      _messageType: 0,
      _actionName: 'ContextActivationManager_notifyHost',
      _conversationId: conversationId,
      _correlationId: 1,
      _data: ['add-in', 15],
      _actionType: 0,
    };
    expect(pane.conversation.receive(JSON.stringify(notice))).toBe(true);
    expect(pane.notices).toEqual([[15, null]]);
    expect(pane.conversation.receive(JSON.stringify({ ...notice, _conversationId: 'another' }))).toBe(false);
    expect(pane.conversation.receive({ source: 'something else' })).toBe(false);
    expect(pane.conversation.receive('no JSON')).toBe(false);
  });

  it('names the window so that the library finds its host', () => {
    const name = paneWindowName({ addInId: 'a', conversationId: 'c', hostOrigin, locale: 'zh-cn' });
    expect(JSON.parse(name)).toMatchObject({
      hostInfo: 'Excel$Web$16.00$zh-cn$c$$disableLogging$1',
      xdmInfo: `c|a|${hostOrigin}`,
    });
  });
});
