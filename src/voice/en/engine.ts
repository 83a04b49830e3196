import type { TextsLike } from '../catalogue';
import type { engine as chinese } from '../zh-CN/engine';

/** The domain's messages in English. */
export const engine: TextsLike<typeof chinese> = {
  // Which figure is wrong. Only a figure that is identified is said to be another one.
  diagnosedSlip:
    '{cell} should be checked: {proposed} printed as {printed} ({slip}); with it, all {repairs} relations hold.',
  diagnosedLinked:
    '{cell} should be checked: {proposed} printed as {printed} ({slip}), {linked} changes with it; then all {repairs} relations hold.',
  diagnosedRange:
    '{cell} does not fit the other figures: by {repairs} relations it lies between {low} and {high}, printed {printed}; check the source.',
  diagnosedExact:
    '{cell} does not fit the other figures: by {repairs} relations it is {proposed}, printed {printed}; check the source.',
  diagnosedTogether:
    '{cell} does not fit the other figures: with about {proposed}, all {repairs} relations hold ({linked} changes with it); printed {printed}; check the source.',
  diagnosedStale:
    '{cell} seems not to have been renewed: its parts add to about {proposed}, printed {printed}; with it, all {repairs} relations hold.',
  diagnosedMoved:
    '{cell} and {linked} seem to be in the wrong column: {printed} belongs in {linked}; then all {repairs} relations hold.',
  diagnosedExchanged:
    '{cell} and {linked} seem to be exchanged: {printed} belongs in {linked}; then all {repairs} relations hold.',
  diagnosedRepairs: 'once changed, {repairs} relations hold',
  suspectLinked: '{cell} changes along',
  suspectBreaks: '{breaks} others do not hold any more',
  suspectJoin: '; ',
  diagnosedMissingLine: '{sheet}: a line seems to be missing below "{parent}".',
  diagnosedCode:
    '{cell}: the code {code} should be checked; the lines below it, or its name, are those of {meant}.',
  diagnosedWrongCode:
    '{sheet}: the line that "{parent}" lacks seems to stand under another code; check the codes.',
  diagnosedExtraLine: '{sheet}: a line below "{parent}" seems to be one too many.',
  diagnosedSuspect: 'Does not balance. It may be {cells}; the figures alone do not decide.',
  diagnosedSuspects:
    'Does not balance. Each of these {count} explains it by itself: {cells}; the figures alone do not decide.',
  diagnosedOpen: 'Does not balance; the relations do not suffice to say which figure it is.',
  diagnosedBare: '{cell} ({printed})',
  diagnosedCell: '{cell} ({printed} → {proposed})',
  diagnosedWith: '{cell} ({printed} → {proposed}, with {linked})',
  diagnosedJoin: ', ',
  diagnosedAnd: '{one} {other}',
  'slip_digits-swapped': 'two digits swapped',
  slip_digit: 'one digit differs',
  'slip_digit-missing': 'a digit left out',
  'slip_digit-extra': 'a digit too many',
  'slip_decimal-point': 'decimal point misplaced',
  slip_sign: 'opposite sign',
  slip_unit: '元 and 万元 mixed',
  slip_neighbour: 'a neighbouring figure',
  slip_moved: 'wrong column',
  'slip_not-renewed': 'total not renewed',
  rateBroken: '"{line}": the execution rate comes to {expected}, printed {actual}.',
  execBroken: '"{line}": the budget execution score (weight × rate) comes to {expected}, printed {actual}.',
  coefficientBroken: '"{line}": weight × coefficient comes to {expected}, printed {actual}.',
  missedWithoutReason:
    '"{line}": target {target}, actual {actual}: the target was missed, and no reason is given.',
  fundsBroken: '"{line}": its funds add to {expected}; printed {actual}, off by {difference}.',
  blockBroken: '"{line}": its indicators add to {expected}; printed {actual}.',
  pointsBroken: '"{line}" states {expected} points, its indicators\' weights add to {actual}.',
  hundredBroken: "All weights (with the execution rate's) add to {actual}, not to {expected}.",
  totalBroken: 'The scores add to {expected}; the total is printed {actual}.',
  gradeBrokenAfter:
    'The total {total} means grade "{expected}"; printed "{actual}"; with the total corrected it is "{written}".',
  totalBrokenAfter:
    'The scores add to {expected}; the total is printed {actual}; with its parts corrected it is {written}.',
  blockBrokenAfter:
    'The indicators of “{line}” add to {expected}, its score is {actual}; with them corrected it is {written}.',
  withinRounding:
    '"{line}": printed {actual}, {expected} from the printed figures; {difference} can come from rounding.',
  roundedAcross:
    '"{line}" {column}: printed {actual}, {expected} in {other}; {difference} can come from rounding.',
  cutOff: '"{line}" is cut off: {cut} is {whole} without its last digits; rounded it is {rounded}.',
  indicatorRounded:
    '"{line}": target {target}, actual {actual}, weight {weight}: the rule gives {rule}, printed {score} is rounded.',
  indicatorBroken:
    '"{line}": target {target}, actual {actual}, weight {weight}: the rule gives {rule}, printed {score}.',
  indicatorFullButMissed:
    '"{line}": target {target}, actual {actual}: missed, yet full marks {score}; the rule gives {rule}.',
  indicatorMetButLess:
    '"{line}": target {target}, actual {actual}: met, the rule gives full marks {rule}, printed {score}.',
  weightBounded:
    '"{line}": the weight is not printed; it lies between {weight}. You can type it in the pane.',
  weightBoundedSeveral:
    'The weights of {count} indicators are not printed and lie between bounds: {lines}. You can type them in the pane.',
  weightBoundedMissed:
    '"{line}": target {target}, actual {actual} ({share}); the weight is not printed and lies between {weight}, so the rule gives {from}–{to}; printed {score}. Please verify the weight.',
  weightBoundedBroken:
    '"{line}": target {target}, actual {actual} ({share}); with any weight between {weight} the rule gives {from}–{to}, printed {score}.',
  blockShort: '"{line}": every target was met, yet the scores add to {score} of {points}.',
  manual_bounded: 'The weight is not printed; it lies between {weight}. Type it to have the score computed.',
  costDiffers: '"{line}": the actual value {actual} differs from the project\'s own execution {expected}.',
  sameIndicatorActual:
    '"{line}": the actual value is {other}, but {one} for the same indicator in "{sheet}".',
  sameIndicatorTarget:
    '"{line}": the target is {other}, but {one} for the indicator of that name in "{sheet}". Please verify.',
  sameIndicatorShare:
    '"{line}": the same target and actual value, yet different shares of the weight ({one}, {other}). Please verify.',
  rateUnexplained:
    '"{line}": the form asks for the reason of a rate below {limit}; the rate is {rate}, and no reason is given.',
  rateToExplain:
    '"{line}": the form asks for the reason of a rate below {limit}; the rate is {rate}. Please see that it is given.',
  otherSplit:
    "The first-level points are {split}, not those of the Ministry's form (output 50, benefit 30, satisfaction 10).",
  targetsDiffer: '"{line}": the targets of the projects differ ({targets}). Please verify.',
  departmentCostBelow:
    '"{line}": the actual value {actual} is below the sum of the projects, {expected}, by {difference}. Please verify.',
  departmentCostAbove:
    '"{line}": the actual value {actual} is above the sum of the projects, {expected}, by {difference}. Please see that no project is missing.',
  rowsBroken: '"{line}" {column}: the projects add to {expected}; printed {actual}, off by {difference}.',
  listedDiffers: '"{line}" {column} is {actual} in the summary and {expected} in {other}. Please verify.',
  accountsDiffer: '"{line}" {actual} differs from the accounts ({expected}). Please verify.',
  projectsExceed:
    'The projects execute {actual} together, more than the project expenditure {expected} in "{form}". Please verify.',
  derivedExecution: '{weight} × {share} ({execution} ÷ {budget}) = {rule}, printed {score}',
  derivedCoefficient: '{weight} × {share} (a coefficient that the unit gives) = {rule}, printed {score}',
  derivedSum: '{terms} = {rule}, printed {score}',
  statedOnly:
    '"{line}": the actual value only repeats the target ("{actual}"); no value is given. Scored as met.',
  statedOnlySeveral:
    'The actual values of {count} indicators only repeat their targets, no value is given: {lines}. Scored as met.',
  farBeyond:
    '"{line}": target {target}, actual {actual}: {beyond} beyond; the target may be too low and needs a reason.',
  qualitativeSameButLess:
    '"{line}": target and actual are the same ({actual}), yet less than full marks ({score} of {weight} points). Please verify.',
  qualitativeMetButLess:
    '"{line}": target "{target}", actual "{actual}": met, yet less than full marks ({score} of {weight} points). Please verify.',
  qualitativeDifferentButFull:
    '"{line}": target "{target}", actual "{actual}": missed, yet full marks {score}. Please verify.',
  qualitativeInDoubt:
    '"{line}": target "{target}", actual "{actual}", full marks {score}; a person must say whether these words mean that the target was met.',
  qualitativeInDoubtSeveral:
    '{count} indicators with full marks whose targets and actual values are worded differently: {lines}. A person must say whether the targets were met.',
  scoreNegative: '"{line}": the score {score} is negative.',
  scoreAboveWeight: '"{line}": the score {score} is above its weight {weight}.',
  weightNotPositive: '"{line}": a weight of {weight} cannot be scored.',
  executionOfNothing: '"{line}": the budget is 0, yet {execution} was executed; the rate is undefined.',
  rateAboveOne:
    '"{line}": execution {execution} exceeds the budget {budget} (rate {rate}); the score is capped and a reason is needed.',
  amountNegative: '"{line}": the amount {amount} is negative. Please verify.',
  totalsDiffer: 'The form prints two totals that differ: {one} and {other}.',
  gradeBroken: 'A total of {total} is graded "{expected}", printed "{actual}".',
  reasonMissing: '"{line}" scores {score}, below its weight {weight}, without a reason for the deviation.',
  blankNeeded: '{cell} "{line}" is blank.',
  actualMissing: '{cell} "{line}" has no actual value, yet a score of {score}.',
  executionScoreMissing: '"{line}" has no cell for the budget execution score; the total uses weight × rate.',
  columnUndecided:
    '"{names}": which column is the assessed year\'s cannot be told; it was not read, and nothing is checked against it.',
  columnOtherYear:
    'The year of "{names}" is not the one in the title: whichever is wrong, the columns are not read and relations with them cannot be checked.',
  columnBareGroup:
    'Below "{names}" there are no heads of columns: nobody can tell what each holds, so they are not read and relations with them cannot be checked.',
  lineRepeated:
    '"{names}" stands there more than once: nobody can tell which line counts, so they are not read and relations with them cannot be checked.',
  columnUnits:
    'Some heads of the form state different units, and "{names}" states none: it may be 元 or 万元, so it is not read and relations with it cannot be checked.',
  unitsTwice: 'The head of the form states different units ({names}): please verify.',
  unreadable_words: '{cell} "{line}" should be a number, but is "{text}".',
  'unreadable_error-value': '"{line}" ({cell}) shows {text}: check what the formula refers to.',
  unreadable_boolean: '{cell} "{line}" should be a number, but is the logical value {text}.',
  unreadable_date: '{cell} "{line}" should be a number, but is formatted as a date.',
  unreadable_grouping: '{cell} "{line}": misplaced thousands separators in "{text}".',
  'unreadable_several-numbers': '{cell} "{line}" holds several numbers: "{text}".',
  unreadable_shared: '{cell} "{line}" shares its cell with other columns: "{text}".',
  pointsInPercent:
    '{cell} "{line}" is printed as a percentage ({text}): points, or a share of the weight? Neither read nor rewritten.',
  cellShared:
    '{cell} is a merged cell that is several things at once ({columns}): nobody can tell which of them "{text}" belongs to. Neither read nor rewritten.',
  unreadable_unit: '{cell} "{line}" has the wrong unit: "{text}".',
  sumBroken:
    '"{line}" {column} does not balance: printed {actual}, {expected} from the other figures, off by {difference} ({relation}).',
  crossBroken: '"{line}" {column} is {actual}, but {other} has {expected}; off by {difference}.',
  crossAbove: '"{line}" {column} {actual} is above {expected} in {other}.',
  crossBelow: '"{line}" {column} {actual} is below {expected} in {other}.',
  codeRepeated: 'The code {code} appears more than once.',
  codeOrphan: 'The parent {parent} of code {code} "{line}" is not in the form.',
  codeUnknown: 'The code {code} is no current class.',
  codeNameDiffers: 'The code {code} is named "{expected}", printed "{line}".',
  codeMalformed: '"{line}" has an amount, but its code "{code}" is malformed.',
  amountUnreadable: '{cell} "{line}" should be a number, but is "{text}".',
  totalZero: '"{line}" is zero. Please verify.',
  unitsDiffer:
    '"{line}" {column} {actual} and {expected} in {other} are ten thousand times apart: the units may differ (元, 万元).',
  yearsDiffer: 'The form is of {actual}, the others of {expected}.',
  departmentsDiffer: 'The form names the department "{actual}", the others "{expected}".',
  formEmpty: '"{form}" has no data and does not say why.',
  reasonFormMissing: '"{form}" is missing.',
  reasonSeveralForms: 'There are several "{form}", and they cannot be told apart.',
  reasonLineMissing: '"{form}" has no "{line}".',
  reasonNoCell: '"{line}" has no cell for {column}.',
  reasonBlank: '{cell} is blank.',
  reasonUnreadable: '{cell} cannot be read as a number ({text}).',
  reasonStale: 'The formula in {cell} has not been calculated since its inputs changed.',
  reasonShared: '{cell} is a merged cell that is several things at once ({columns}).',
  reasonRowsUnread:
    'There are rows that were not read ({lines}): whether the total includes them is not known.',
  reasonNoUnit: 'One of the two forms does not state the unit of its amounts: it may be 元 or 万元.',
  reasonUnknownColumns:
    "There are columns that are none of the form's ({columns}): whether the total includes them is not known.",
  reasonNoParts: '"{line}" has no parts.',
  reasonZeroDivisor: 'The budget is 0: the rate is undefined.',
  manual_words: 'Qualitative: for a person to judge.',
  manual_date: 'The target is a date: for a person to judge.',
  manual_several: 'Several quantities in one cell: for a person to judge.',
  manual_blank: 'The target or the actual value is blank.',
  manual_units: 'The units of target {target} and actual {actual} differ: for a person to judge.',
  manual_direction: 'Neither positive nor reverse can be told: for a person to judge.',
  manual_aboveRange: 'Actual {actual} is above the range {target}: for a person to judge.',
  manual_unlike: 'Target {target} and actual {actual} cannot be compared: for a person to judge.',
  manual_implausible:
    'Target {target} and actual {actual} are more than ten times apart; the unit of a bare number is not certain: for a person to judge.',
  manual_ambiguous:
    'Target {target} and actual {actual} can be read in ways that score differently: for a person to judge.',
  manual_approximate: 'Target {target} or actual {actual} is approximate: for a person to judge.',
  manual_negative:
    'Target {target} or actual {actual} is negative and gives no proportion: for a person to judge.',
  manual_conflict:
    'The sign of target {target} contradicts the name of the indicator (“{words}”): for a person to judge.',
  manual_doubtful:
    'The name has “{words}”: whether more or less is better is not certain, for a person to judge.',
  manual_coefficient: 'The coefficient is blank, or is none between 0 and 100 %.',
  manual_weight: 'The form prints no weight: the rule cannot be applied.',
  manual_bounds: 'By the rule the score lies outside 0 and the weight {weight}: left to a person.',
  refusedPercent: '{cell} "{text}" is a percentage: points, or a share of the weight? Left as it is.',
  refusedWorking: '{cell} shows how it was worked out, which another result would contradict: left as it is.',
  refusedFormat: '{cell} has a number format ({format}) that cannot show {value} as it is: not written.',
  refusedBounds: 'By the rule {value}, which is not between 0 and the weight {weight}: not written.',
  refusedJudgement: 'A person scores it.',
  refusedChoice: '{cell} is left as chosen.',
  derivedIndicator: '{weight} × {share} (target {target}, actual {actual}) = {rule}, printed {score}',
  derived_more_sign:
    '{weight} × {share} (target {target}, actual {actual}; more is better: sign “{words}”) = {rule}, printed {score}',
  derived_more_name:
    '{weight} × {share} (target {target}, actual {actual}; more is better: the name has “{words}”) = {rule}, printed {score}',
  derived_more_kind:
    '{weight} × {share} (target {target}, actual {actual}; more is better: kind “{words}”) = {rule}, printed {score}',
  derived_less_sign:
    '{weight} × {share} (target {target}, actual {actual}; less is better: sign “{words}”) = {rule}, printed {score}',
  derived_less_name:
    '{weight} × {share} (target {target}, actual {actual}; less is better: the name has “{words}”) = {rule}, printed {score}',
  derived_less_kind:
    '{weight} × {share} (target {target}, actual {actual}; less is better: kind “{words}”) = {rule}, printed {score}',
  textChange: '"{quote}": now {now}, changed by {change}: the rate comes to {expected}, stated {actual}.',
  textShare: '"{quote}": {part} of {whole} is {expected}, stated {actual}.',
  textCompletion:
    '"{quote}": final {final}, budget {budget}: the completion comes to {expected}, stated {actual}.',
  textCompletionOfNothing: '"{quote}": the budget is 0, so that a completion of {actual} has no meaning.',
  textComparison:
    '"{quote}": the final figure {actual} is {words} (greater, less, equal) the budget {expected}: words and figures differ.',
  textComparisonByRate:
    '"{quote}": a completion of {actual} says that the final figure is {words} (greater, less, equal) the budget.',
  textDirections: '"{quote}": the words say one direction, the figures the other.',
  textBudget:
    '"{quote}": comes to {expected} by the figures of the text, stated {actual}, off by {difference}.',
  textUnitSlip:
    '"{quote}": the unit does not fit. {digits} {unit} is what the figures it must agree with give.',
  textSum: '"{quote}": the parts add up to {expected}, the whole is stated as {actual}, off by {difference}.',
  textBalance:
    '"{quote}": {opening} carried over + income {income} − expenditure {total} = {expected}, but {actual} is stated as left over.',
  textSumShort:
    '"{quote}": the parts that are listed add up to {expected}, which differs from the whole {actual} by {difference}. Please verify that all are listed.',
  textItems: '"{quote}": the functional items add up to {expected}, stated {actual}, off by {difference}.',
  textItemsOther:
    '"{quote}": the functional items add up to {expected}, which is "{other}", not this total of {actual}; off by {difference}.',
  textAbove: '"{quote}": {actual} is above "{whole}", {other}: a part cannot be more than its whole.',
  textPriorRate:
    '"{quote}": {now} this year and {prior} the year before give a rate of {expected}, stated {actual}.',
  textPrior:
    '"{quote}": {now} this year, {prior} the year before: the change comes to {expected}, stated {actual}.',
  textTwice: '"{quote}": "{subject}" is stated differently: {expected} before ({other}), {actual} here.',
  textExecution:
    '"{quote}": the budget execution score (weight {weight} × rate) comes to {expected}, stated {actual}.',
  textScore: '"{quote}": execution plus indicators come to {expected}; the score is stated as {actual}.',
  textScoreParts: '"{quote}": the scores beside it give {expected}, stated {actual}.',
  textPartsIncomplete:
    'The full marks of its indicators add up to {full}: not all of them stand in the text, or some were not read.',
  textMeanScore:
    '"{quote}": the totals of the {count} project forms have a mean of {expected}, stated {actual}.',
  textAssessedPartial:
    'The text speaks of {stated} assessed projects; {given} project forms with a total that can be read are given.',
  textScoreBound: '"{quote}": with this execution rate at most {expected} can be had, stated {actual}.',
  textFullScore: '"{quote}": a score of {actual} is above full marks, {expected}.',
  textProjects:
    '"{quote}": the projects add up to {expected}, the funds are stated as {actual}, off by {difference}. Please verify.',
  textRounding:
    '"{quote}": {expected} from the figures, stated {actual}; {difference} can come from rounding.',
  textCutOff: '"{quote}": {cut} is {whole} cut off without its last digits; rounded it is {rounded}.',
  textTable: '"{quote}": stated {actual}, but {form} "{line}" {column} has {expected}, off by {difference}.',
  textTableSlip:
    '"{quote}": stated {actual}, but {form} "{line}" {column} has {expected}, off by {difference}. Other relations confirm the figure of the form ({count}): the text is likely wrong ({said}); check the text first.',
  textTableHeld:
    '"{quote}": stated {actual}, but {form} "{line}" {column} has {expected}, off by {difference}. Other relations confirm the figure of the form ({count}): the text is likely wrong; check the text first.',
  textTableWrong:
    '"{quote}": stated {actual}, but {form} "{line}" {column} has {expected}, off by {difference}. Sums of the text confirm what it states ({count}), and nothing confirms the figure of the form: the form is likely wrong ({said}); check the form first.',
  textTableBelow: '"{quote}": {actual} is below {expected} in {form} "{line}". Please verify.',
  textTableAbove: '"{quote}": the text says {actual}, above {expected} of "{line}" in {form}; please check.',
  textTableShare:
    '"{quote}": {expected} by the tables ({part} ÷ {whole}, {form} "{line}" {column}), stated {actual}.',
  textMissing: '"{quote}": the figure is not filled in.',
  textUnits: 'The text names two units: "{actual}" and "{expected}".',
  textOtherUnit:
    'The text is of "{actual}", the tables of "{expected}": nothing was compared with the tables.',
  textOfOtherUnit:
    'The tables name no unit and have none of the figures of the text in common with it: whether both are of one unit cannot be told. The text was not compared with the tables.',
  textSeveralUnits:
    'The workbook has the tables of several units, and the text cannot be told to be of one of them: nothing was compared with the tables.',
  textOtherYear: 'The text is of {actual}, the tables of {expected}: nothing was compared with the tables.',
  textNoValue: 'The text has no amount for "{subject}".',
  textNoPrior: 'The figures give no year before: the rate has no meaning.',
  textNoPart: 'The text has no amount for "{subject}": the share cannot be worked out.',
  textNoWhole: 'There is no amount for "{whole}": the share cannot be worked out.',
  textNoBudget: 'The text has no budget for "{subject}".',
  textNoRate: 'The text has no execution rate for it.',
  textNoWeight: 'The budget execution score is above every weight in use.',
  textOfNothing: 'A ratio to 0 has no meaning.',
  textItemsBlank: 'Some functional items have no amount.',
  textItemsPartial: 'Only some of the functional items are given: they cannot be added up.',
  textItemsLevels: 'Classes, sections and items are mixed: they cannot be added up.',
  textProjectsPartial: 'The projects that are given are not as many as is said: they cannot be added up.',
  textInCause: 'Inside a stated cause: not compared.',
  textNoFigure: 'Nothing in the text or the tables to compare it with.',
  textNoTables: 'No tables of the same unit and year to compare it with.',
  textListCut: 'The list ends with "and so on": not all parts are given, so they cannot be added up.',
  textListUnread: 'Some of the listed parts were not read, so they cannot be added up.',
  textChoice: '"{quote}": the template\'s choice of words was not made.',
  textPlaceholder: '"{quote}": the template\'s placeholder was not replaced.',
  textStroke: '"{quote}": a stroke stands for a number; where there was none, write 0 or none.',
  textInstruction: '"{quote}": an instruction of the template was not deleted.',
  textNoReason: '"{quote}": no reason is given.',
  textReasonDue: '"{quote}": a change or deviation without a reason.',
  textDoubled: '"{quote}": "{words}" stands there twice.',
  textPunctuation: '"{quote}": doubled or stray punctuation.',
  textNoPercent: '"{quote}": the percent sign is missing.',
  textCountWithoutCost:
    '"{quote}": "{subject}" is 0 ({cost}). Please verify whether another unit or fund has paid.',
  textCostWithoutCount: '"{quote}": "{subject}" has a cost ({cost}) but the count is 0. Please verify.',
  textGrades: '"{quote}": the projects by grade add up to {expected}, those assessed are {actual}.',
  textItemRenamed: '"{quote}": {form} has no such item; the one with the same amount is "{line}".',
  textItemUnknown: '"{quote}": {form} has no such item.',
  textItemLeft: '"{line}" in {form}, {amount}, is not explained in the text.',
  textEconomicEmpty: 'The text names economic items ({count}) of which {form} has no amount: {names}.',
  textEconomicLeft: 'Economic items ({count}) with an amount in {form} that the text does not name: {names}.',
  textSaidNone: '"{quote}": the text says there was none, but {form} "{line}" {column} is {amount}.',
  textNotSaidNone: '{form} is empty, and the text does not say that there was none.',
  textHeadingYear: '"{quote}": says {actual}, the text is of {expected}.',
  textFigureYear: '"{quote}": says {actual}, but the figure is that of {expected} in the tables.',
  dutySummaryTotal: 'The total of income and expenditure is not given.',
  dutySummaryChange: 'How the total changed on the year before is not given.',
  dutyIncomeTotal: 'The income of the year is not given.',
  dutyIncomeShares: 'The share of each kind of income is not given.',
  dutyExpenditureTotal: 'The expenditure of the year is not given.',
  dutyExpenditureNature: 'Basic and project expenditure is not given.',
  dutyExpenditureShares: 'The share of each kind of expenditure is not given.',
  dutyAppropriationTotal: 'The total of appropriations is not given.',
  dutyAppropriationChange: 'How appropriations changed on the year before is not given.',
  dutyGeneralShare: 'The share in the expenditure of the year is not given.',
  dutyGeneralChange: 'How the general budget changed on the year before is not given.',
  dutyGeneralBudget: 'The opening budget and what was spent is not given.',
  dutyGeneralCompletion: 'How far the budget was completed is not given.',
  dutyGeneralClasses: 'The classes of expenditure is not given.',
  dutyGeneralItems: 'The items of expenditure is not given.',
  dutyBasicUses: 'Personnel and operating costs is not given.',
  dutyBasicItems: 'What personnel and operating costs consist of is not given.',
  dutyTravelUnits: 'The units that the three public expenses are of is not given.',
  dutyTravelBudget: 'The budget and what was spent is not given.',
  dutyTravelItems: 'One of the three public expenses is not given.',
  dutyTravelChange: 'How the three public expenses changed on the year before is not given.',
  dutyVehicleCosts: 'Buying and running official vehicles apart is not given.',
  dutyForeignGuests: 'Foreign guests is not given.',
  dutyFund: 'Government funds, or that there are none, is not given.',
  dutyCapital: 'State capital, or that there is none, is not given.',
  dutyRunningCosts: 'The amount of the running costs is not given.',
  dutyRunningChange: 'How the running costs changed on the year before is not given.',
  dutyMeetings: 'What meetings and training cost is not given.',
  dutyReserved: 'What was reserved for small and medium-sized enterprises is not given.',
  dutySmallShare: 'The share of small and medium-sized enterprises is not given.',
  dutyVehicleKinds: 'The kinds of vehicles is not given.',
  dutyAssessedFunds: 'The amount assessed is not given.',
  dutyGrades: 'The projects by grades is not given.',
  dutyMeanScore: 'The mean score is not given.',
  dutyOwnResult: 'The assessment of the whole expenditure is not given.',
  dutyProjectResults: 'The assessments of the projects is not given.',
  dutyResultsUsed: 'How the assessments are used is not given.',
  sectionStateCapital: 'The section on state capital is missing.',
  sectionGeneralCosts: 'The section on general costs is missing.',
  dutyAbroad: 'The groups and persons sent abroad are not given.',
  dutyPurchased: 'The number of official vehicles bought is not given.',
  dutyKept: 'The number of official vehicles kept is not given.',
  dutyGuests: 'The batches and persons received are not given.',
  dutyProcurement: 'Procurement is not divided into goods, works and services.',
  dutySmall: 'What small and medium-sized enterprises were awarded is not given.',
  dutyVehicles: 'The number of vehicles is not given.',
  dutyEquipment: 'The number of large pieces of equipment is not given.',
  dutyProjects: 'The number of projects assessed is not given.',
  sectionSummary: 'The section on income and expenditure as a whole is missing.',
  sectionIncome: 'The section on income is missing.',
  sectionExpenditure: 'The section on expenditure is missing.',
  sectionAppropriation: 'The section on appropriations as a whole is missing.',
  sectionGeneral: 'The section on the general budget is missing.',
  sectionBasic: 'The section on basic expenditure is missing.',
  sectionThreePublic: 'The section on the three public expenses is missing.',
  sectionGovernmentFund: 'The section on government funds is missing.',
  sectionRunningCosts: 'The section on running costs is missing.',
  sectionProcurement: 'The section on procurement is missing.',
  sectionAssets: 'The section on state assets is missing.',
  sectionPerformance: 'The section on performance is missing.',
  numberRound: 'A round number; not checked.',
  numberBound: 'A threshold, not an amount; not checked.',
  numberPercentagePoints: 'The difference of two ratios (percentage points); not checked.',
  numberRange: 'A range, not one number; not checked.',
  numberOther: 'Not an amount, ratio, score or count that the standard text asks for; not checked.',
  numberBare: 'Without a unit: not clear what it is; not read.',
  numberBroken: 'A space stands inside the number; not read.',
  numberOutside: 'In the duties, the glossary or the like, not about the accounts; not checked.',
  numberInTable: "In a table pasted into the text; not read. Check the workbook's table instead.",
  numberUndecided: 'Increase or decrease was not chosen; not read.',
  numberNoPercent: 'A ratio without its percent sign; not read.',
  numberBudgetRate: 'A rate of change on the budget; not read.',
  numberUnclear: 'Not clear what this number says; not read.',
  codeNamedOtherwise: '{code} is called "{line}" here and "{expected}" in {other}; a code has one name.',
  codeElsewhere: '"{line}" has the code {code} here and {expected} in {other}; an item has one code.',
  codeWithoutParts:
    'Below {code} "{line}" stands no line, while {other} has {codes}. Please verify that none is left out.',
  sameSpendingDiffers:
    '{line} is {actual}; the basic expenditure of "{otherLine}" in {other} is {expected}. Please verify.',
  ownSentence: '{said}',
  sheetUnreadable:
    'Excel did not give what this sheet holds, so none of it was checked. Please save and reopen the workbook, and check again.',
  areasUnreadable:
    'Excel did not give what {areas} of this sheet holds; part of a table would be added up wrongly, so none of it was checked.',
  sheetEmpty: 'The sheet is empty.',
  sheetUnknown: 'Not a known form.',
  sheetNear: '"{title}" from row {row} comes closest to {layout}, but lacks: {missing}.',
  sheetAnother:
    'From row {row}: the heads are those of {layout}, but the title "{title}" is that of another table; not checked.',
  sheetSeveral:
    'From row {row}, "{title}": the heads are those of {forms} alike and the title is none that is known: nobody can tell which it is; not checked.',
  sheetRepeated:
    'From row {row}, "{title}": heads and lines are those of {layout}, but the title is none that is known, and the workbook has another such table; not checked.',
  sheetIncomplete:
    'From row {row}, "{title}" has the heads of {layout}, but no title that is known, and also columns, lines or a table that are not its own, or no totals; not checked.',
  wordFigure:
    '"{line}" {column}: the Word document ({other}) says {actual}, the workbook ({cell}) {expected}: a difference of {difference}.',
  wordFigureBlank:
    '"{line}" {column}: the Word document ({other}) says {actual}, the workbook ({cell}) {expected}; one of them is left blank. Please verify.',
  wordFigureRounding:
    '"{line}" {column}: the Word document ({other}) says {actual}, the workbook ({cell}) {expected}: a difference of {difference}, which rounding explains.',
  wordLineMissing:
    'The workbook\'s {form} has "{line}" ({cell}), the table of the Word document has not. Please verify.',
  wordLineAdded:
    'The Word document\'s {form} has "{line}" ({cell}), the form of the workbook has not. Please verify.',
  wordFormMissing: 'The workbook has {form} ({title}), the Word document has not.',
  wordFormAdded: 'The Word document has {form} ({table}), the workbook has not.',
  wordFormUnrecognised:
    '{form} was not recognised in the Word document; it may be {tables}. It was not compared with the workbook.',
  reasonWordSeveral:
    'There are several {form} in the Word document or in the workbook: which is which cannot be told.',
  reasonWordYear: 'The table of the Word document is of {actual}, the form of the workbook of {expected}.',
  reasonWordUnit:
    'The table of the Word document is of "{actual}", the form of the workbook of "{expected}".',
  reasonWordRepeated:
    '"{line}" is there several times in the Word document or in the workbook: which is which cannot be told.',
  reasonWordNames:
    'The codes are the same, the names are not ("{one}" in the workbook, "{other}" in the Word document): it is not certain that it is one line.',
  reasonWordLine:
    '"{line}" ({cell}) was found in {form} of the Word document or of the workbook alone: it is not certain that the other lacks it.',
  reasonWordColumns:
    '{columns} of {form} are in the Word document or in the workbook alone: there was nothing to compare them with.',
  reasonWordWords:
    '"{line}" {column} reads "{one}" in the workbook and "{other}" in the Word document: it is not certain that they say the same.',
  formMissing: '{form} is missing: relations with it cannot be checked. If it is not published, say why.',
  formUnrecognised:
    '{form} was not recognised; the sheets {sheets} may be it (see the sheets that were not recognised). Relations with it cannot be checked.',
  formByStructure:
    '"{title}" is no known title: by its heads and lines it was taken for {form}. Please verify.',
  mergesIgnored:
    'Merged areas overlap: the later ones ({areas}) are read as if they were not merged. Please verify.',
  columnsUnread: '"{title}" has columns that were not read and not checked: {columns}.',
  linesUnread: '"{title}" has lines that were not read and not checked: {lines}.',
  partsUnread:
    '"{title}" has columns and lines that were not read and not checked: columns {columns}; lines {lines}.',
  sheetSummary:
    'From row {row}, "{title}" is a summary with one project a line: {lines} lines were not read and not checked; columns: {heads}.',
  sheetUnlike:
    '"{title}" from row {row} comes closest to {layout}, but also has: {unexpected}. It is scored in another way and was not checked.',
  dutyFormNotGiven: '“{form}” is not given.',
  dutyNoAccounts: 'The forms of the final accounts are not given.',
  dutyNoText: 'The written explanation is not given.',
  dutyNoAssessments: 'The self-assessment forms are not given.',
  dutyNoSummary: 'The summary of project self-assessments is not given.',
  dutyNoLastYear: "Last year's accounts are not given.",
  dutyNotInPart: 'The text that is given does not have this section.',
  dutyNoLines: 'The forms have no figures for it.',
  dutyPassage: 'The text that is given is only a passage: it need not say so.',
  dutyNotAsked: 'The template that the text was written by does not ask for it.',
  dutySettled: 'The text says that there is none of it.',
  dutyDetailTable: 'A detail table: no relation is laid down for it.',
  dutyNear: '“{form}” was not recognised; the sheet {sheets} may be it.',
  dutyUnsaid: 'It was not checked for no reason that is known.',
  restatedScore: '“{quote}” still states the total score {before}; recalculated, {cell} is {after}: verify.',
  restatedRate: '“{quote}” still states the rate {before}; recalculated, {cell} is {after}: verify.',
  restatedGrade: '“{quote}” still states the grade “{before}”; recalculated, {cell} is “{after}”: verify.',

  // This year against last.
  lastYearNoForms: "No form of last year's workbook is known; nothing was compared with it.",
  lastYearSeveralYears:
    "The forms of a workbook are of several years (this year's: {years}; last year's: {others}); nothing was compared with last year.",
  lastYearOtherYear:
    "The workbook given as last year's is of {actual}, not of {expected}; nothing was compared with it.",
  lastYearSeveralUnits:
    'A workbook has the forms of several units, and which belongs to which is not clear; nothing was compared with last year.',
  lastYearOtherUnit:
    "Last year's workbook is that of {actual}, this year's of {expected}; nothing was compared with it.",
  lastYearOpening:
    '{line}: the opening balance is {actual}, last year closed with {expected} ({other}), a difference of {difference}; an adjustment that was approved is to be explained, else please verify.',
  lastYearOpeningNew:
    "{line}: {column} is {amount}; last year's form has no such line. Please verify where it comes from.",
  lastYearOpeningGone:
    '{line}: {column} of last year is {amount} ({cell}); this form has no such line. Please verify where it went.',
  lastYearLineDoubtful: 'Whether {line} is the same line in both years is not certain.',
  lastYearColumn:
    "{line}, {column}: {label} is {actual}, last year's form has {expected} ({other}), a difference of {difference}. Please verify.",
  lastYearNoFigure: "Last year's form has no {column} of {line}.",
  lastYearChange: '{line}, {column}: {now} this year, {last} last year, a change of {rate}.',
  lastYearChangeExplained:
    '{line}, {column}: {now} this year, {last} last year, a change of {rate}; the explanation gives a reason.',
  lastYearChangeUnexplained:
    '{line}, {column}: {now} this year, {last} last year, a change of {rate}; no reason was found in the explanation.',
  lastYearTargetLowered: "{line}: the target “{now}” is easier than last year's “{last}”.",
  lastYearTargetsRepeated: "All {count} targets are last year's.",
  textLastChange:
    '“{quote}” states a change of {actual} 万元; by the forms of both years {line} of {form} is {now} 万元 after {last} 万元, which gives {expected} 万元. Please verify.',
  textLastRate:
    '“{quote}” states a change of {actual}; by the forms of both years {line} of {form} is {now} 万元 after {last} 万元, which gives {expected}. Please verify.',
  textLastTable:
    "“{quote}” speaks of last year and states {actual}; {column} of {line} in last year's {form} is {expected}. Please verify.",
  textNoLastFigure: "Last year's forms have no such figure.",

  // Relations that somebody added (核对规则).
  ownBroken: '"{title}" does not hold: left {left}, right {right}, difference {difference} ({formula}).',
  ownBrokenNoted:
    '"{title}" does not hold: left {left}, right {right}, difference {difference} ({formula}). {note}',
  ownRounded: '"{title}": left {left}, right {right}; rounding can explain the difference of {difference}.',
  ownCutOff: '"{title}": {cut} is {whole} cut off; rounded it is {rounded}.',
  ownMistake: 'A relation of 核对规则 is not used ({where}): {said}',
  ownExpectedQuantity:
    'At character {at} {found} a form, a cell, a number, a function or a bracket is expected.',
  ownExpectedComparison: 'At character {at} {found} a comparison is expected (=, <=, >=, <, >).',
  ownExpectedThen: 'At character {at} {found} 则 (then) is expected.',
  ownExpectedBracket:
    'At character {at} {found} "[" is expected, then line and column: 公开03表[合计, 基本支出].',
  ownExpectedSign: 'At character {at} {found} {sign} is expected.',
  ownExpectedLineOrColumn: 'At character {at} {found} the name of a line or a column is expected.',
  ownExpectedOneColumn:
    'At character {at} {found} there is one column too many; a name with a comma stands in double quotes.',
  ownExpectedFormName: 'At character {at} {found} the name of a form is expected.',
  ownExpectedFunction:
    'At character {at} {found} a function is expected: 合计, 最大, 最小, 计数 (sum, max, min, count).',
  ownExpectedCell: 'At character {at} {found} the address of a cell is expected, such as C7.',
  ownExpectedClosingQuote: 'The quotation mark at character {at} {found} is not closed ({sign}).',
  ownExpectedEnd: 'At character {at} {found} the formula should have ended.',
  ownExpectedShallower: 'At character {at} {found} the brackets are too deep.',
  ownExpectedShorter: 'The formula is too long: it should have ended before character {at}.',
  ownNoSuchForm:
    'At character {at} "{form}" is no known form; a name (支出决算表) or the number printed on the sheet (公开03表) is expected.',
  ownYearsUnknown:
    'The years “{years}” are not understood; write 2023, 2023—2025, or 2023- for that year and later.',
  ownYearOutside: 'The set {set} is valid for {years}; this workbook is of {year}.',
  ownYearUnsaid: 'The set {set} is valid for {years}; the forms of this workbook do not state one year.',
  ownIdMissing: 'The id is missing.',
  ownIdTaken:
    'The id "{id}" is that of a built-in relation; choose another, or leave the formula empty to change its severity.',
  ownIdTwice: 'The id is used at {first}; this row is not used.',
  ownFormulaMissing: '"{id}" has no formula, and is not the id of a built-in relation.',
  ownLevelMissing:
    '"{id}" is built in: without a formula its severity is expected (关闭, 错误, 待核实, 提示).',
  ownLevelUnknown:
    '"{word}" is no severity; 错误, 待核实, 提示 or 关闭 (error, warning, info, off) is expected.',
  ownNumberNone: 'No form prints the number "{number}".',
  ownNumberSeveral: 'Several forms print the number "{number}" ({forms}).',
  ownNumberElsewhere: 'In this workbook "{number}" is "{printed}", not "{called}".',
  ownFormUnknown: '"{form}" is no known form.',
  ownLinesSeveral: '"{form}" has several lines that fit "{line}" ({lines}).',
  ownColumnMissing: '"{line}" of "{form}" has no column "{column}".',
  ownColumnsSeveral: '"{line}" of "{form}" has several columns that fit "{column}" ({columns}).',
  ownColumnNeeded: '"{line}" of "{form}" has several columns ({columns}), and the formula names none.',
  ownCellShared:
    '{cell} is several figures of its form at once ({names}): which one is meant is not certain.',
  ownCellUnnamed: 'No name tells {cell} (“{line}”) from other figures.',
  ownSheetMissing: 'There is no sheet "{sheet}".',
  ownNoLastYear: "Last year's workbook is not given.",
  ownNothingIn: 'There is no number in {term}.',
  ownUnlike: '{one} and {other} do not count the same (money, rate, points, things).',
  ownUnlikeIn: 'What is in {term} does not count the same (money, rate, points, things).',
  ownBare:
    "{one} and {other}: one of them states no unit; write 100万元, 80%, '附表'!C7万元, or state the unit on its sheet.",
  ownNoProduct: 'The product or quotient of {one} and {other} has no meaning.',
  ownZeroDivisor: '{other} is 0 and cannot divide.',
  ownConditionOpen: 'Whether the condition is met depends on rounding.',
  dutyOwnNotDue: 'Its condition is not met, or all its figures are blank.',
  dutySwitchedOff: 'Switched off by 核对规则 ({where}).',
};
