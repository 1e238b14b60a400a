/** What the first bytes say a file is. */
export type FileType = 'zip' | 'text' | 'old-excel' | 'pdf' | 'image' | 'archive' | 'web-page';

const SIGNATURES: [FileType, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // One container for .xls, .doc and workbooks locked with a password.
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

// Older systems export a web page and call it .xls.
const WEB_PAGE = /^\s*<(!doctype|html|head|meta|table|\?xml)\b/i;

/** Decides by the bytes, never by the name; what is none of the others counts as text. */
export const fileTypeOf = (bytes: Uint8Array): FileType => {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, '');
  return WEB_PAGE.test(start) ? 'web-page' : 'text';
};
