import type { GivenFile } from './given-file';

/** What was dropped: its files, and the paths of what could not be opened. */
export interface Dropped {
  readonly files: readonly GivenFile[];
  readonly unreadable: readonly string[];
}

/** What a browser tells of something dropped. Which of these works depends on the browser and on where the page is from. */
interface DroppedItem {
  readonly handle: Promise<FileSystemHandle | null> | null;
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
}

/**
 * The files that were dropped, those of folders too. It must be called while the drop is told: later a browser says
 * nothing any more. Handles work from disk, and are not there on a server without https; entries are the other way round.
 */
export function droppedFiles({ items }: DataTransfer): Promise<Dropped> {
  const given = [...items].filter(({ kind }) => kind === 'file').map(asTold);
  return found(given);
}

/** The part of an item that newer browsers have. */
interface ItemWithHandle {
  /** Gives none for what is no file of a disk. */
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null | undefined>;
}

function asTold(item: DataTransferItem & ItemWithHandle): DroppedItem {
  return {
    handle:
      item.getAsFileSystemHandle?.().then(
        (handle) => handle ?? null,
        () => null,
      ) ?? null,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  };
}

async function found(given: readonly DroppedItem[]): Promise<Dropped> {
  const files: GivenFile[] = [];
  const unreadable: string[] = [];
  const walkHandle = async (handle: FileSystemHandle, folder: string): Promise<void> => {
    const path = folder + handle.name;
    try {
      if (isFolder(handle)) for await (const inside of handle.values()) await walkHandle(inside, `${path}/`);
      else if (isFile(handle)) files.push({ path, file: await handle.getFile() });
    } catch {
      unreadable.push(path);
    }
  };
  const walkEntry = async (entry: FileSystemEntry, folder: string): Promise<void> => {
    const path = folder + entry.name;
    try {
      if (entry.isDirectory)
        for (const inside of await entriesOf(entry as FileSystemDirectoryEntry))
          await walkEntry(inside, `${path}/`);
      else files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    } catch {
      unreadable.push(path);
    }
  };
  for (const { handle: asked, entry, file } of given) {
    const handle = await asked;
    if (handle !== null) await walkHandle(handle, '');
    else if (entry?.isDirectory === true) await walkEntry(entry, '');
    else if (file !== null) files.push({ path: file.name, file });
  }
  return { files, unreadable };
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** All entries of a folder: a reader gives some at a time, and none when there are no more. */
async function entriesOf(entry: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
