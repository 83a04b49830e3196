/** The folder that a part of a package lies in: "xl/worksheets" of "xl/worksheets/sheet1.xml"; "" at the top. */
export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')));
}

/** The last word of a path: "sheet1.xml" of "xl/worksheets/sheet1.xml". */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The part that a target leads to from a folder: "xl/comments1.xml" from "xl/worksheets" by "../comments1.xml". */
export function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The target that leads from a folder to a part. */
export function relativeTo(folder: string, part: string): string {
  const [from, to] = [folder.split('/').filter((step) => step !== ''), part.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
