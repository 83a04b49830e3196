import type { Severity } from '../../findings';
import type { MessageKey } from '../../../voice/catalogue';
import type { NarrativeRuleId } from '../entries';
import type { Reading } from '../reading';
import type { Remark } from './remark';
import { remarkOn } from './remark';

/** What a template leaves to be filled in, chosen or deleted, where it was left as it is. */
interface Gap {
  readonly rule: NarrativeRuleId;
  readonly key: MessageKey;
  readonly words: RegExp;
  readonly severity: Severity | 'byFigure';
}

const UP = '增加|增长|上升|提高|增支';
const DOWN = '减少|下降|降低|减支';

/** The gaps, and how grave each is: where nothing happened, a choice or a stroke that is left misleads nobody. */
const GAPS: readonly Gap[] = [
  {
    rule: 'N-TEMPLATE',
    key: 'textChoice',
    words: new RegExp(
      `(?:(?:${UP})[(/](?:${DOWN})|(?:${DOWN})[(/](?:${UP}))(?:[、/](?:持平|不变))?\\)?|(?:大于|高于)[(/](?:小于|低于|等于)(?:[、/](?:等于|持平))?\\)?|(?:小于|低于)[(/](?:大于|高于|等于)(?:[、/]等于)?\\)?`,
      'gu',
    ),
    severity: 'byFigure',
  },
  { rule: 'N-TEMPLATE', key: 'textPlaceholder', words: /20[×Xx○]{2}(?=年)/gu, severity: 'warning' },
  {
    rule: 'N-TEMPLATE',
    key: 'textPlaceholder',
    words: /(?<![A-Za-z\d×Xx○_])(?:[×X]{2,}|x{2,}|_{2,}|○{2,})(?![A-Za-z\d])/gu,
    severity: 'warning',
  },
  {
    rule: 'N-TEMPLATE',
    key: 'textStroke',
    words: /(?<![\d/)])\/+(?=万元|元|%|辆|个|人次|批次|台)/gu,
    severity: 'info',
  },
  {
    rule: 'N-TEMPLATE',
    key: 'textInstruction',
    words:
      /如无[,]?请|请(?:按|根据)实际|根据实际情况(?:填|删)|(?:可|请)(?:自行)?(?:填写|删除|删减)|此处(?:填|说明)/gu,
    severity: 'warning',
  },
  {
    rule: 'N-MISSING',
    key: 'textMissing',
    words: /(?<=[为共费加少算]|(?:增加|减少|增长|下降)\))万元/gu,
    severity: 'warning',
  },
  { rule: 'N-MISSING', key: 'textMissing', words: /(?<=[的占为达长降加少)])%/gu, severity: 'warning' },
  {
    rule: 'N-MISSING',
    key: 'textMissing',
    words: /(?<=得分[为:]{0,2})分(?=[。,;]|$)/gu,
    severity: 'warning',
  },
  {
    rule: 'N-MISSING',
    key: 'textMissing',
    words: /(?<=团组数?[为共]?)个(?=[,。、;])/gu,
    severity: 'warning',
  },
  {
    rule: 'N-MISSING',
    key: 'textMissing',
    words: /(?<=(?:累计|共计|批次,)[为共]?)人次(?=[,。、;(])/gu,
    severity: 'warning',
  },
  { rule: 'N-MISSING', key: 'textMissing', words: /(?<=公务接待[为共]?)批次(?=[,;])/gu, severity: 'warning' },
  {
    rule: 'N-MISSING',
    key: 'textMissing',
    words: /(?<=保有量[为共]?|(?:干部|机要通信|应急保障|执法执勤|专业技术|其他|特种)用车)辆(?=[,。、;])/gu,
    severity: 'warning',
  },
];

/** A figure of nothing behind a choice: 增加（减少）0万元, 增加（减少）/万元. */
const NOTHING = /^[:为]?(?:\/|0+(?:\.0+)?(?:万元|元|%|辆|个))/u;

const ORDER: readonly Severity[] = ['error', 'warning', 'rounding', 'info'];

/** The gaps of a template that a paragraph has kept. */
export function gapRemarks(reading: Reading): readonly Remark[] {
  const { text } = reading;
  const found = GAPS.flatMap(({ words, severity, ...said }) =>
    [...text.matchAll(words)].map((match) => {
      const end = match.index + match[0].length;
      const left = NOTHING.test(text.slice(end, end + 12));
      const grave = severity === 'byFigure' ? (left ? 'info' : 'warning') : severity;
      return remarkOn(reading, match.index, end, { ...said, severity: grave });
    }),
  );
  return found.sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}
