import { z } from 'zod';
import { normalisePhone, type PhoneKind } from '#shared/people/phone.ts';
import { cleanText, compactText } from './clean-text.ts';
import { bad, type CellReader, good } from './columns.ts';
import type { FilledCell } from './sheet.ts';

const textOf = (cell: FilledCell): string =>
  cleanText(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));

/** Text as written, trimmed, with plain digits and letters; numbers become text. */
export const text =
  (maxLength = 200): CellReader<string> =>
  (cell) => {
    const read = textOf(cell);
    return read.length <= maxLength ? good(read) : bad('too-long', `请缩短到 ${maxLength} 个字以内`);
  };

// Names of two characters are often spread with a blank to line up with longer ones.
const BLANK_IN_NAME = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A person's name, without the blanks set between its characters. */
export const personName: CellReader<string> = (cell) => {
  const read = textOf(cell).replace(BLANK_IN_NAME, '');
  if (/\d/.test(read)) return bad('not-a-name', '请填姓名');
  return read.length <= 40 ? good(read) : bad('too-long', '请缩短到 40 个字以内');
};

/** An id the office gives, such as `H00012`: letters, digits and dashes; small letters count as capitals. */
export const officeId: CellReader<string> = (cell) => {
  const read = compactText(String(cell)).toUpperCase();
  return /^[A-Z0-9][A-Z0-9_-]{0,39}$/.test(read)
    ? good(read)
    : bad('not-an-id', '请填由字母和数字组成的编号');
};

/** A whole number within bounds; a unit after it (`5户`) is fine. */
export const integer =
  ({ min, max, units = [] }: { min: number; max: number; units?: readonly string[] }): CellReader<number> =>
  (cell) => {
    const compact = cell instanceof Date ? '' : compactText(String(cell));
    const unit = units.find((one) => compact.endsWith(one)) ?? '';
    const digits = compact.slice(0, compact.length - unit.length);
    const advice = `请填 ${min} 至 ${max} 之间的整数`;
    if (!/^-?\d{1,15}(\.0+)?$/.test(digits)) return bad('not-a-number', advice);
    const value = Number(digits);
    return value >= min && value <= max ? good(value) : bad('out-of-range', advice);
  };

const PHONE_ADVICE = {
  mobile: '请填一个大陆手机号（11 位）',
  any: '请填一个大陆手机号，或带区号的座机号',
};

/** A phone number, as `+86…`. */
export const phone =
  (kind: PhoneKind): CellReader<string> =>
  (cell) => {
    const written = compactText(String(cell));
    if (/^\d(\.\d+)?e\+?\d+$/i.test(written)) {
      return bad('not-a-phone', '号码已被表格软件改成科学计数，请把这一列设为文本后重新填写');
    }
    const read = normalisePhone(written, kind);
    return read ? good(read) : bad('not-a-phone', PHONE_ADVICE[kind]);
  };

const emailSchema = z.email().max(254);

export const email: CellReader<string> = (cell) => {
  const read = emailSchema.safeParse(compactText(String(cell)));
  return read.success ? good(read.data) : bad('not-an-email', '请填完整的邮箱地址，如 name@example.cn');
};

/** Several things in one cell, each read by the same reader; the same one twice counts once. */
export const list =
  <T>(each: CellReader<T>, most = 50): CellReader<T[]> =>
  (cell) => {
    const values = new Set<T>();
    for (const part of textOf(cell)
      .split(/[、，,；;/\s]+/)
      .filter(Boolean)) {
      const read = each(part);
      if (!read.ok) return bad(read.code, `其中“${part}”读不懂，${read.advice}`);
      values.add(read.value);
    }
    return values.size <= most ? good([...values]) : bad('too-many', `请减少到 ${most} 个以内`);
  };

/** A word from a fixed list, as its code. `others` are accepted too, but the sentence names only `words`. */
export const oneOf = <const T extends string>(
  words: Readonly<Record<string, T>>,
  others: Readonly<Record<string, T>> = {},
): CellReader<T> => {
  const codes = new Map(
    Object.entries({ ...others, ...words }).map(([word, code]) => [compactText(word), code]),
  );
  const advice = `请改为：${Object.keys(words).join('、')}`;
  return (cell) => {
    const code = codes.get(compactText(String(cell)));
    return code === undefined ? bad('unknown-word', advice) : good(code);
  };
};
