const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
// Zero-width characters, byte order marks, and the marks of direction that copying from a phone book brings along.
// And what no workbook can hold: control characters, half of a pair. It would never go out again.
const INVISIBLE = /\p{Cf}|[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
const LINE_BREAK = /\r\n?/g;
// ="0123" and '0123 are how people keep a spreadsheet from dropping a leading zero.
const KEPT_AS_TEXT = /^(?:="(.*)"|'(.*))$/s;

/** Trims every kind of blank and turns full-width digits and letters into plain ones; punctuation stays as it is. */
export const cleanText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(LINE_BREAK, '\n')
    .trim()
    .replace(KEPT_AS_TEXT, (_, formula, quoted) => formula ?? quoted)
    .replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .trim();

/** Text for comparing and taking apart: full-width forms made plain, all blanks removed. */
export const compactText = (text: string): string => cleanText(text).normalize('NFKC').replace(/\s/g, '');
