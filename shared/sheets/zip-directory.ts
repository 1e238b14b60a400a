import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive as its central directory declares it; sizes in bytes. */
export type ZipEntry = { name: string; size: number; packedSize: number; method: number; headerAt: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
};

/** The 64-bit sizes some writers keep in an extra field, however small the file. */
const longSizes = (view: DataView, from: number, to: number): number[] => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
};

const readEntry = (view: DataView, at: number): { entry: ZipEntry; next: number } => {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameAt = at + ENTRY_LENGTH;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength));
  const long = longSizes(view, nameAt + nameLength, nameAt + nameLength + extraLength);
  const field = (offset: number): number => {
    const short = view.getUint32(at + offset, true);
    return short === IN_EXTRA ? (long.shift() ?? short) : short;
  };
  // In this order: the extra field holds only those that are missing here, in the same order.
  const size = field(24);
  const packedSize = field(20);
  const headerAt = field(42);
  const next = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
  return { entry: { name, size, packedSize, method: view.getUint16(at + 10, true), headerAt }, next };
};

/** Lists what an archive holds without unpacking anything; undefined if it is no readable archive. */
export const listZip = (bytes: Uint8Array): ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY_SIGNATURE) {
      const { entry, next } = readEntry(view, at);
      entries.push(entry);
      at = next;
    }
  } catch {
    return undefined;
  }
  return entries.length > 0 ? entries : undefined;
};

/** Unpacks one file, never to more than its declared size; undefined if it is broken or bigger than it says. */
export const unpackEntry = (bytes: Uint8Array, entry: ZipEntry): string | undefined => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
    const from = entry.headerAt + LOCAL_HEADER_LENGTH + names;
    const packed = bytes.subarray(from, from + entry.packedSize);
    const unpacked =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return new TextDecoder().decode(unpacked);
  } catch {
    return undefined;
  }
};
