import type { Package } from '../../files/package/package';
import { relationshipsOf, type Relationship } from '../../files/package/relationships';
import { isTrue } from '../../files/xml/scan';
import { childOf, childrenOf, partTree } from '../../files/xml/tree';

/** A comment of a thread, as a file keeps it. */
export interface FileComment {
  /** GUID in braces. */
  readonly id: string;
  /** Undefined for the comment that began the thread. */
  readonly parentId: string | undefined;
  /** A1. */
  readonly ref: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
  readonly text: string;
  readonly resolved: boolean;
}

/** The comments of a sheet's part. */
export function readThreads(
  pack: Package,
  sheetPath: string,
  people: ReadonlyMap<string, string>,
): readonly FileComment[] {
  return relationshipsOf(pack, sheetPath)
    .filter(({ kind }) => kind === 'threadedComment')
    .flatMap(({ path }) => childrenOf(partTree(pack, path), 'threadedComment'))
    .map((comment) => {
      const { id = '', parentId, ref = 'A1', personId = '', dT, done } = comment.attributes;
      return {
        id,
        parentId,
        ref,
        author: people.get(personId) ?? '',
        created: dateText(dT),
        text: childOf(comment, 'text')?.text ?? '',
        resolved: isTrue(done),
      };
    });
}

/** The names of a file's people by their ids. */
export function readPeople(
  pack: Package,
  relationships: readonly Relationship[],
): ReadonlyMap<string, string> {
  return new Map(
    relationships
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ path }) => childrenOf(partTree(pack, path), 'person'))
      .map(({ attributes: { id = '', displayName = '' } }): [string, string] => [id, displayName]),
  );
}

function dateText(date: string | undefined): string {
  if (date === undefined || date === '') return '1970-01-01T00:00:00.000Z';
  return /(?:Z|[+-]\d\d:\d\d)$/u.test(date) ? date : `${date}Z`;
}
