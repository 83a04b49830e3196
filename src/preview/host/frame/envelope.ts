import { isJsonObject, parseJson, type Json } from '../protocol/json';

/** What a pane asks: to invoke something, or to be told of an event, or not any more. */
export const envelopeAction = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** A request of office.js in a frame, as it travels between windows. */
export interface Envelope {
  readonly actionName: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly actionType: number;
  readonly data: Json;
}

/** Reads a request; undefined when the message is none (frames get all kinds of messages). */
export function readEnvelope(message: unknown): Envelope | undefined {
  const value = typeof message === 'string' ? parseJson(message) : undefined;
  if (!isJsonObject(value) || value['_messageType'] !== 0) return undefined;
  const { _actionName, _conversationId, _correlationId, _actionType, _data } = value;
  if (typeof _actionName !== 'string' || typeof _conversationId !== 'string') return undefined;
  if (typeof _correlationId !== 'number') return undefined;
  return {
    actionName: _actionName,
    conversationId: _conversationId,
    correlationId: _correlationId,
    actionType: typeof _actionType === 'number' ? _actionType : envelopeAction.invoke,
    data: _data ?? null,
  };
}

/** The text of a reply. An error code other than 0 is a transport error: −5 access denied, others internal. */
export function replyText(request: Envelope, origin: string, data: Json, errorCode = 0): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.actionName,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: origin,
    _responseType: 0,
    _errorCode: errorCode,
    _serializerVersion: 1,
    _data: data,
  });
}

/** The text of an event pushed to the pane. */
export function pushText(eventName: string, conversationId: string, origin: string, data: Json): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: eventName,
    _conversationId: conversationId,
    _correlationId: 0,
    _origin: origin,
    _responseType: 1,
    _errorCode: 0,
    _serializerVersion: 1,
    _data: data,
  });
}

/** The text of a notice to the pane, answered by nothing: 0/1 it is entered or left, 11/12 the focus comes by Tab. */
export function noticeText(conversationId: string, origin: string, code: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _actionType: 0,
    _serializerVersion: 1,
    _data: [code],
  });
}
