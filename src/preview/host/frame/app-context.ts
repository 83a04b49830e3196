import type { JsonObject } from '../protocol/json';
import type { ServedHost } from './served-host';

/** Excel on the web, in the numbers of the Office library. */
const excelOnTheWeb = 16;
const taskPane = 1;
const shownPane = 2;
const editable = 1;
const readOnly = 0;

/** What the pane learns at its start: which application this is, its languages, its API sets, the add-in's settings. */
export function appContext(host: ServedHost, addInId: string, conversationId: string): JsonObject {
  return {
    _id: addInId,
    _appName: excelOnTheWeb,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.17000.10000',
    _appUILocale: host.locale,
    _dataLocale: host.locale,
    _docUrl: `https://preview.invalid/${encodeURIComponent(host.workbook.name)}`,
    _clientMode: host.session.readOnly ? readOnly : editable,
    _settings: [...host.workbook.side.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: 'documentOpened',
    _osfControlType: taskPane,
    _eToken: '',
    _correlationId: conversationId,
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _initialDisplayMode: shownPane,
  };
}

/** The `name` of the pane's window: how the Office library in it finds its host. */
export function paneWindowName(options: {
  readonly addInId: string;
  readonly conversationId: string;
  /** Where the host page lives, "http://localhost:3100". */
  readonly hostOrigin: string;
  /** Language of the Office library's own texts. */
  readonly locale: string;
}): string {
  const { addInId, conversationId, hostOrigin, locale } = options;
  const sharedRuntime = 1;
  return JSON.stringify({
    hostInfo: `Excel$Web$16.00$${locale}$${conversationId}$$disableLogging$${sharedRuntime}`,
    xdmInfo: `${conversationId}|${addInId}|${hostOrigin}`,
    baseFrameName: `pane-${conversationId}`,
    serializerVersion: 1,
    flights: '[]',
  });
}
