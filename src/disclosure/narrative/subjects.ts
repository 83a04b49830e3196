import { FUNCTIONAL_CLASSES } from '../forms/final-accounts/classes';
import type { SectionId } from './sections';
import type { Subject, SubjectKey } from './subject-table';
import { SUBJECTS } from './subject-table';

const withoutLevels = (words: string): string => words.replace(/\((?:类|款|项)\)/gu, '');

const CLASS_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(FUNCTIONAL_CLASSES).flatMap(([code, names]) =>
    names.flatMap((name) => [name, name.replace(/支出$/u, '')].map((words) => [words, code] as const)),
  ),
);

/** The functional 类 that words name: 一般公共服务(类)支出, or the 类 of 一般公共服务(类)…(款)…(项). */
export function classNamedBy(words: string): string | null {
  const level = /^(.*?)\(类\)/u.exec(words)?.[1];
  const name = (level ?? withoutLevels(words)).replace(/(?:支出)+$/u, '支出');
  return CLASS_BY_NAME.get(name) ?? CLASS_BY_NAME.get(name.replace(/支出$/u, '')) ?? null;
}

/** The subject that words name in a section; null where they name none of the standard text's. */
export function subjectNamedBy(words: string, section: SectionId | null): SubjectKey | null {
  const bare = words.replace(/(?:决算|金额)+$/u, '');
  const named = SUBJECTS.find(
    ({ words: pattern, sections }) =>
      (sections === undefined || (section !== null && sections.includes(section))) && pattern.test(bare),
  );
  if (named !== undefined) return named.key;
  if (section !== 'general') return null;
  const code = /\([款项]\)/u.test(bare) ? null : classNamedBy(bare);
  return code === null ? null : `class-${code}`;
}

/** Every part that a subject always consists of. */
export function partsOf(whole: SubjectKey): readonly SubjectKey[] {
  return SUBJECTS.filter(({ partOf, family }) => partOf === whole && family !== undefined).map(
    ({ key }) => key,
  );
}

const SUBJECT_OF = new Map<SubjectKey, Subject>(SUBJECTS.map((subject) => [subject.key, subject]));

/** The whole that a subject is always a part of, and the family of parts that it belongs to. */
export function compositionOf(
  key: SubjectKey,
): { readonly whole: SubjectKey; readonly family: string } | null {
  if (key.startsWith('class-')) return { whole: 'general-total', family: 'class' };
  const subject = SUBJECT_OF.get(key);
  return subject?.partOf === undefined || subject.family === undefined
    ? null
    : { whole: subject.partOf, family: subject.family };
}
