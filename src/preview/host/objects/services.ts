import type { HostObject } from '../protocol/host-object';
import { ObjectClass } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';

const noReply = (): undefined => undefined;

/** Tells the host that the add-in's command handlers are ready. */
const addinInternalServiceClass = new ObjectClass<Session>({
  name: 'AddinInternalService',
  actions: { notifyActionHandlerReady: noReply },
});

/** Shows and hides the task pane (`Office.addin`). */
const appRuntimeServiceClass = new ObjectClass<Session>({
  name: 'AppRuntimeService',
  actions: {
    setAppRuntimeState: (session, args) => {
      session.shell.paneState = args.text(0) === 'Visible' ? 'Visible' : 'Background';
      session.shellChanged?.(session.shell);
      return undefined;
    },
    getAppRuntimeState: (session) => session.shell.paneState,
  },
});

/** Remembers whether the add-in starts with the file (`Office.addin.setStartupBehavior`): accepted, not acted upon. */
const appRuntimePersistenceServiceClass = new ObjectClass<Session>({
  name: 'AppRuntimePersistenceService',
  actions: { setAppRuntimeStartState: noReply, getAppRuntimeStartState: () => 'None' },
});

/** A button or tab of the ribbon (`Office.ribbon.requestUpdate`): accepted, the ribbon stays as it is. */
const ribbonControlClass = new ObjectClass<Session>({
  name: 'RibbonControl',
  scalars: {
    enabled: { get: () => true, set: noReply },
    visible: { get: () => true, set: noReply },
  },
  actions: { setVisibility: noReply, setEnabled: noReply },
});

const dynamicRibbonClass = new ObjectClass<Session>({
  name: 'DynamicRibbon',
  finders: {
    getTab: (session) => ribbonControlClass.wrap(session, session),
    getButton: (session) => ribbonControlClass.wrap(session, session),
  },
});

const classes: Readonly<Record<string, ObjectClass<Session>>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternalServiceClass,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntimeServiceClass,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistenceServiceClass,
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbonClass,
};

/** A service of the shell by its type name; undefined when there is none. */
export function serviceClasses(name: string, session: Session): HostObject | undefined {
  return classes[name]?.wrap(session, session);
}
