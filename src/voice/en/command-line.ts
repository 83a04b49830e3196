import type { TextsLike } from '../catalogue';
import type { commandLine as chinese } from '../zh-CN/command-line';

/** The command line's messages in English. */
export const commandLine: TextsLike<typeof chinese> = {
  usage: `Usage: final-accounts-check FILE.xlsx [more files] [options]
       final-accounts-check FILE.xlsx --text EXPLANATION.docx
       final-accounts-check PUBLISHED.docx (its tables and its text; .txt has a text only)
       final-accounts-check FOLDER --out DIR (with all folders in it; or a pattern, as "in/**/*.xlsx")
       final-accounts-check worker --queue redis://HOST (reviews for runs with --queue, on any machine)
Where it is not installed: npm run --silent review -- instead of final-accounts-check.

Reviews self-assessment forms of final accounts: lists findings and corrections. The files are only read.

Options:
  --text FILE      the written explanation (.docx or .txt), compared with the tables of the
                   workbook; tables of a .docx are compared cell by cell (in folders, a workbook
                   and a Word file of the same name are reviewed together)
  --rules FILE     relations of your own (the table 核对规则 of an .xlsx, or a text file); may be repeated
  --previous PATH  last year's workbook, or the folder of all units' (matched by the files' names without the year)
  --format FORMAT  text (default), json, jsonl (one line a file) or csv;
                   xlsx or html: the summary of all files, to standard output (add "> FILE")
  --summary FILE   write a summary, too (.xlsx or .html; may be repeated): units by severity, which relations
                   fail most, what is missing, rates and scores, what is to be done, with charts and links
  --last-round FILE  the final-accounts-check.jsonl of the last round: what of it is new, still open, explained,
                   passed, returned, corrected, and the units that sent nothing (take another --out folder)
  --units FILE     the units that should send something (.xlsx, .csv, or a text with a name a line)
  --results FILE   review nothing: print or summarise an earlier final-accounts-check.jsonl
  --json           the same as --format json: print one JSON document to standard output and nothing else
  --out DIR        write a copy with corrections, marks, notes and a report sheet (never over an existing file);
                   for folders, results are added to final-accounts-check.jsonl there as they come: what was
                   broken off is gone on with, and what is unchanged is not reviewed again
  --formulas       correct formula cells too (they stay as they are otherwise)
  --live           write corrections as formulas over their inputs, where they can be
  --keep-rounded   leave scores that differ from the rule's only by rounding
  --jobs N         so many files at a time (default: as many as there are processor cores)
  --timeout SEC    most seconds a file may take (default 120); one that takes more has failed, the rest goes on
  --memory MB      most memory a file may take (default 1024, at least 128); likewise
  --queue ADDRESS  let the workers of a queue in Redis (redis://HOST) review: files and --out lie on storage that all
                   machines have under the same paths; --jobs, --timeout and --memory are the workers'
  --lang LANGUAGE  zh-CN (default) or en
  --help           show this text
  --version        show the version
With folders, patterns, --summary, --last-round, --units, --jobs, --timeout or --memory, files are reviewed in child processes. NO_COLOR takes colours away.

Exit status: 0 no errors found; 1 errors found; 2 a file could not be read, or wrong usage;
             3 in a file nothing was recognised, so that nothing of it was checked
             (of several, 2 goes before 1, and 1 before 3)`,
  noFiles: 'No file is given.',
  previousNone:
    'no workbook of the same name but for its year was found in {folder}: not compared with last year',
  previousSeveral:
    'several workbooks of the same name but for the year were found in {folder}: not compared with last year',
  lastYearPair: "Last year's workbook {name}: {count} forms compared with this year's.",
  lastYearNot: "Last year's workbook {name}: {reason}",
  oneWorkbook: '--text goes with one workbook only.',
  badOption: 'Wrong option: {detail}',
  unknownOption: 'There is no such option: {option}',
  badOptionValue: 'Option {option} lacks its value, or has one that it does not take',
  badSummary: 'The file of --summary has to end in .xlsx or .html: {file}',
  resultsAlone:
    '--results reviews no files: it cannot be used with files, --text, --out, --rules, --last-round or --units.',
  summaryOnTerminal: '--format {kind} writes to standard output: add "> FILE", or use --summary FILE.{kind}.',
  sameRound:
    '--last-round cannot be the results in the folder of this --out, which the new ones replace: {file} (take another folder)',
  badLanguage: 'Unknown language: {language} (zh-CN or en)',
  badFormat: 'Unknown format: {format} ({formats})',
  twoFormats: '--json and --format do not agree.',
  badLimit: '--{name} is a whole number of at least {least}: {given}',
  textWithMany:
    '--text does not go with folders, patterns, --summary, --last-round, --units, --jobs, --timeout or --memory: in folders, a workbook and a Word file of the same name are reviewed together.',
  badQueue: '--queue takes the address of a Redis, as redis://host:6379',
  limitsOfWorkers: 'With --queue, --jobs, --timeout and --memory are given to the workers.',
  queueUnusable: 'The queue cannot be used: {detail}',
  queueNotInstalled: 'bullmq and ioredis are not installed (npm install bullmq ioredis)',
  queueSilent: '{host} does not answer',
  queueLost: 'The connection with the queue is lost and tried again ({detail})',
  queueBack: 'The connection with the queue is back.',
  queueNoWorker:
    'The queue has no worker yet: waiting (final-accounts-check worker --queue ADDRESS, on any machine).',
  workerReady: 'Ready: the queue of {host}, {jobs} files at a time.',
  workerEnding: 'Ends when what was begun is finished.',
  workerDiffers: "the worker's files or version of the program are not those of the machine that asks",
  outUnusable: 'The output folder cannot be used: {out} ({detail})',
  broken: 'an error ended the program ({detail})',
  folderUnreadable: 'the folder cannot be opened: its files were not reviewed',
  folderEmpty: 'no file to review in this folder',
  patternEmpty: 'no file to review fits this',
  leftLine: 'Not reviewed, {count}: {reason} ({paths})',
  leftLock: 'lock files of documents that are being edited',
  leftHidden: 'hidden files or folders',
  leftOwn: 'copies or results that this program wrote',
  leftOwnFolder: 'folders of results that this program wrote',
  leftKind: 'neither workbooks nor Word files nor .txt',
  leftLink: 'links or special files',
  textJoined: 'reviewed together with "{text}", which has the same name',
  textAlone: 'no workbook has the same name: reviewed alone, not compared with tables',
  textAmbiguous:
    'more than one workbook or text has this name: it is not certain which belong together, each is reviewed alone',
  endedTimeout: 'not finished within {timeout} seconds',
  endedMemory: 'not finished within {memory} MB of memory',
  endedOtherwise: 'the process that reviewed it ended, not finished ({detail})',
  progress: '{done} of {all} reviewed  {file}',
  forgotten: 'Files of the last results that are not part of this run, and no longer listed: {count}.',
  manyLine:
    '{all} files: {clean} without errors, {errors} with errors, {nothing} not recognised, {failed} failed; {reused} of them taken over from earlier results.',
  linesUnread: '{file}: {count} lines are no results, or of an older version, and were not used',
  rowsLeft: '"{title}" of the summary has more rows than a sheet: {count} are left out, see the .jsonl',
  summaryLine: 'Summary: {file}',
  roundLine: 'Round {number}, errors and findings to verify: {states}.',
  notSentLine: 'Not sent: {number} ({names}).',

  notFound: 'file not found',
  unreadable: 'the file cannot be opened (no permission, or not a file)',
  empty: 'the file is empty',
  tooLarge: 'the file is too large (at most {file} MB, {unpacked} MB unpacked)',
  packedTooTight: 'packed suspiciously tight ({part}): it may unpack to anything and is not read',
  tooManyParts: 'the file has too many parts (at most {parts})',
  tooDeep: 'the file is nested too deep ({part}, at most {depth} levels)',
  tooManyCells: 'too many cells (at most {cells})',
  tooWide: 'rows too wide (more than {span} places between the ends of rows up to sheet "{sheet}")',
  tooManyMerges: 'sheet "{sheet}" has too many merged areas (at most {merges})',
  tooManyNames: 'too many defined names (at most {names})',
  formulasTooLong: 'formulas too long (more than {formulaCharacters} characters up to sheet "{sheet}")',
  tooMuchText: 'too much text (at most {paragraphs} paragraphs)',
  wrongChecksum: 'the file is damaged: the checksum of {part} is wrong (changed after packing)',
  noSharedTexts:
    'the file is damaged: the part with the texts is missing, those of sheet "{sheet}" cannot be read',
  notXlsx: 'not an .xlsx workbook',
  oldFormat:
    'an old .xls workbook that cannot be read or is too large (at most {oldFile} MB): save it as .xlsx first',
  passwordProtected: 'protected by a password: remove it first',
  damaged: 'the file is damaged',
  damagedPart: 'the file is damaged ({part})',
  damagedSheet: 'the file is damaged (sheet "{sheet}")',
  unsupported: 'the file has a worksheet that cannot be read',
  unsupportedSheet: 'sheet "{sheet}" cannot be read',
  crashed: 'an error ended the review ({detail})',
  oldDocument: 'an old .doc document: save it as .docx first',
  notText: 'neither a .docx nor a .txt file',
  noRules: 'no table of relations (its heads must include 编号 and 公式)',
  ownSetVersion: 'version {version}',
  ownSetYears: 'for {years}',
  noUnits: 'no names of units found (a column headed 单位名称 or Unit, or one column only)',
  ownHead: 'Own relations checked as well: {count}.',
  ownChangedHead: 'Built-in relations changed by 核对规则: {count}',
  ownChanged: '{rule} {title}: {level} ({where})',
  ruleOff: 'off',
  noText: 'the file holds no text (it may be scanned)',

  fileLine: 'File: {file}',
  failedLine: '{file}: {reason}',
  formsHead: 'Forms recognised: {count}',
  formLine: '{sheet}: {title} ({form})',
  formLineLayout: '{sheet}: {title} ({form}, laid out as {layout})',
  unrecognisedHead: 'Sheets not recognised:',
  unrecognisedLine: '{sheet}: {reason}',
  findingsHead: 'Findings: {count}',
  diagnosisHead: 'Which figures are wrong: {count}',
  witness: 'witness',
  decisionsHead: 'Decisions kept in the workbook: {count}',
  decisionLine: 'Unit: {unit}  {where}  {rule}',
  decisionLineReviewed: 'Unit: {unit}  Review: {review}  {where}  {rule}',
  decisionsProgress: 'Errors and warnings: {all}; dealt with by the unit {unit}, by the reviewer {review}',
  conclusionLine: 'Opinion ({by}): {text}',
  decisionNewer: 'Made by a newer version, left as it is: {name}',
  decisionDamaged: 'Unreadable, left as it is: {name}',
  noFindings: 'No findings.',
  nothingChecked: 'No form or text to check was recognised: nothing has been checked.',
  blankLine: 'Still blank: {parts}{then}.',
  blankFillable: '{fillable} can be filled',
  blankAwaiting: '{awaiting} left to a person',
  blankJoin: ', ',
  blankFollowing: ' ({following} of them follow from the scores)',
  correctionsHead: 'Corrections: {count}',
  relationsLine:
    'Relations: {checked} checked, {held} held, {withinRounding} within rounding, {broken} broken; {notCheckable} could not be checked.',
  notAllChecked: 'No error was found, but not everything was checked: see below.',
  publishedHead:
    'Tables of the Word document: {count} recognised, {compared} compared with the workbook, {unrecognised} not recognised:',
  publishedPair: '{sheet}: {title}, compared with "{partner}" of the workbook',
  publishedAlone: '{sheet}: {title}, compared with nothing',
  narrativeLine:
    'Explanation: {numbers} numbers, {checked} checked ({ties} against the tables), {uncompared} with nothing to compare with, {unread} not read, {outside} that are not to be checked.',
  outsideLine: 'Not to be checked, {count}: {reason}',
  unreadTable: 'Paragraphs {from}–{until}, a pasted table, {count} numbers: {reason}',
  unresolvedLine: '{place} "{quote}": {reason}',
  paragraph: 'paragraph {number}',
  copyLine: 'Copy: {path} ({corrected} corrected, {marked} marked)',
  restatedHead: 'Still stated as before the recalculation, and not written ({count}):',
  restatedLine: '{severity}  {place}  {text}',
  cannotWrite: 'the copy cannot be written ({detail})',
  remarkLine: '{file}: {remark}',
  otherSheet: '"{sheet}" is no worksheet (a chart, dialog or macro sheet): not read',

  error: 'error',
  warning: 'warning',
  rounding: 'rounding',
  info: 'info',

  listJoin: ', ',
  ruleId: 'Id',
  equation: 'Equation',
  ruleForms: 'Forms',
  ruleSource: 'Source',
  inapplicable: 'Does not apply to',

  columnFile: 'File',
  columnSheet: 'Sheet',
  csvFailed: 'failed',
  csvUnchecked: 'not checked',
  csvClean: 'clean',
  columnSeverity: 'Severity',
  columnCell: 'Cell',
  columnExpected: 'Computed',
  columnActual: 'Actual',
  columnDifference: 'Difference',
  columnMessage: 'Message',
  columnFrom: 'From',
  columnTo: 'To',
  columnRule: 'Rule',
  columnRemark: 'Remark',
  remarkRounding: 'rounded',
  remarkFormula: 'formula',

  emptyCell: '(empty)',

  noteAuthor: '决算核对',
  copyProtected:
    'sheet "{sheet}" is protected: {count} of its cells were corrected in the copy, which is protected as before',
  copyKeptArray: '{count} corrections lie in array formulas or data tables: not written',
  copyKeptTableHead: '{count} corrections lie in the head of a table: not written',
  copyThreaded: '{count} cells have a conversation: coloured, but given no note',
  copyDrawing:
    '{count} notes could not be added (the drawing of their sheet is not well-formed): coloured only',
  copyLocked: 'the structure of the workbook is protected: the copy has no report sheet',
  copyNoCharts:
    '{count} charts of the report sheet are not drawn in the copy; their figures stand below its table',
  copySignatures: 'the copy differs from the original: its digital signatures were removed',
  choicesUsed: 'used as the workbook keeps them: {schemes} scoring schemes, {weights} typed weights.',
  choicesLeft:
    '{count} schemes or weights that the workbook keeps fit none of its forms now; not used, and left as they are.',
  copyNone: 'an old format is only read, no copy was written: save it as .xlsx first',
};
