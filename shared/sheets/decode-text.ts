const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWith = (bytes: Uint8Array, mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
};

// Bytes of something else can decode by chance; text of a sheet has no control characters but tab and line ends.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

/**
 * Decodes text by its byte order mark, else as UTF-8, else as GB18030 (which includes GBK and GB2312).
 * Undefined when the bytes are none of these.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const marked = markedEncoding(bytes);
  const text = marked ? decode(bytes, marked) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  return text === undefined || NOT_TEXT.test(text) ? undefined : text;
};
