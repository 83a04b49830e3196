/** [DBNum1] writes 一百二十三, [DBNum2] 壹佰贰拾叁, [DBNum3] １２３. */
const NUMERALS = {
  1: { digits: '〇一二三四五六七八九', zero: '〇', units: ['', '十', '百', '千'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', zero: '零', units: ['', '拾', '佰', '仟'] },
} as const;

const FULL_WIDTH = '０１２３４５６７８９';

const GROUPS = ['', '万', '亿', '兆'] as const;

/** Four digits with their units: 0123 is 百二十三 behind its 一. */
function group(digits: string, { digits: names, zero, units }: (typeof NUMERALS)[1 | 2]): string {
  let said = '';
  let skipped = false;
  for (const [index, digit] of Array.from(digits).entries()) {
    const unit = units[digits.length - 1 - index] ?? '';
    if (digit === '0') skipped = true;
    else {
      said += (skipped && said !== '' ? zero : '') + names.charAt(Number(digit)) + unit;
      skipped = false;
    }
  }
  return said;
}

function whole(integer: string, kind: 1 | 2): string {
  const numerals = NUMERALS[kind];
  const digits = integer.replace(/^0+(?=\d)/u, '');
  if (digits === '0') return numerals.zero;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  let said = '';
  let gap = false;
  for (const [index, four] of groups.entries()) {
    const part = group(four, numerals);
    if (part === '') {
      gap = true;
      continue;
    }
    const short = index > 0 && four.startsWith('0');
    said +=
      ((gap || short) && said !== '' ? numerals.zero : '') + part + (GROUPS[groups.length - 1 - index] ?? '');
    gap = false;
  }
  return said;
}

/** A plain number as Excel writes it under [DBNum1], [DBNum2] or [DBNum3] with General. */
export function chineseNumber(text: string, kind: 1 | 2 | 3): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (match === null) return text;
  const [, sign = '', integer = '', fraction] = match;
  if (kind === 3) return text.replace(/\d/gu, (digit) => FULL_WIDTH.charAt(Number(digit)));
  const names = NUMERALS[kind].digits;
  const behind =
    fraction === undefined ? '' : `.${Array.from(fraction, (digit) => names.charAt(Number(digit))).join('')}`;
  return `${sign}${whole(integer, kind)}${behind}`;
}
