import type { Message } from '../message';
import { oneLine } from '../sheet/text';

/** The years for which a set of relations is valid, both included. */
export interface ValidYears {
  readonly from: number;
  readonly to: number;
}

/** What a set of relations says of itself; '' for what it does not say. */
export interface SetAbout {
  readonly name: string;
  readonly version: string;
  /** 制定单位: who issued it. */
  readonly issuer: string;
  /** 适用年度; null for any. */
  readonly years: ValidYears | null;
}

/** A part of what a set says of itself. */
export type SetPart = keyof SetAbout;

/** What a set calls the parts. */
const NAMES: Readonly<Record<SetPart, readonly string[]>> = {
  name: ['名称', '规则名称', 'set'],
  version: ['版本', '版本号', 'version'],
  issuer: ['制定单位', '发布单位', '制定机关', 'issuer'],
  years: ['适用年度', '适用年份', 'years'],
};

/** The parts in their order. */
export const SET_PARTS = Object.keys(NAMES) as readonly SetPart[];

/** What a part is called. */
export function partLabel(part: SetPart): string {
  return NAMES[part][0] ?? part;
}

const STATED = /^([^:：\t]{1,12})[:：]\s*(.*)$/su;

/** The part that words state, with what they state: 版本：3; null for other words. */
export function statedIn(words: string): readonly [SetPart, string] | null {
  const [, name = '', value = ''] = STATED.exec(oneLine(words).trim()) ?? [];
  const part = partNamed(name);
  return part === null ? null : [part, value.trim()];
}

/** The part of a name that stands in a cell of its own; null for other words. */
export function partNamed(name: string): SetPart | null {
  const label = name.normalize('NFKC').replace(/[\s:]/gu, '').toLowerCase();
  return SET_PARTS.find((part) => NAMES[part].includes(label)) ?? null;
}

const YEARS = /^(20\d\d)年?度?(?:(?:-|—|–|~|至|到)(20\d\d)?年?度?)?$/u;

/** Valid years as a set states them: 2023, 2023—2025, 2023- for that year and later; null for what is none. */
export function yearsIn(text: string): ValidYears | null {
  const words = text.normalize('NFKC').replace(/\s/gu, '');
  const match = YEARS.exec(words);
  if (match === null) return null;
  const from = Number(match[1]);
  const isOpen = match[2] === undefined && /[-—–~至到]/u.test(words);
  const to = isOpen ? Infinity : Number(match[2] ?? match[1]);
  return to < from ? null : { from, to };
}

/** A set that says nothing of itself. */
export const NOTHING_SAID: SetAbout = { name: '', version: '', issuer: '', years: null };

/** What a set says of itself with one more part; a mistake for years that are none. */
export function withPart(about: SetAbout, part: SetPart, value: string): SetAbout | Message {
  if (part !== 'years') return { ...about, [part]: value };
  if (value === '') return about;
  const years = yearsIn(value);
  return years === null ? { key: 'ownYearsUnknown', values: { years: value } } : { ...about, years };
}

/** The years as people read them. */
export function shownYears({ from, to }: ValidYears): string {
  if (from === to) return String(from);
  return to === Infinity ? `${from}—` : `${from}—${to}`;
}

/** Why a set's relations are not checked for a year; null where they are. */
export function outsideOf({ name, years }: SetAbout, year: string | null): Message | null {
  if (years === null) return null;
  const values = { set: name, years: shownYears(years) };
  if (year === null) return { key: 'ownYearUnsaid', values };
  const isValid = years.from <= Number(year) && Number(year) <= years.to;
  return isValid ? null : { key: 'ownYearOutside', values: { ...values, year } };
}
