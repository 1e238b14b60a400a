import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MAX_FILE_BYTES, type SheetFile } from '#shared/sheets/sheet.ts';

// A form that brings it back must stay below what a request may hold.
const MOST_CHARACTERS = 3_500_000;

/** A checked file as a form carries it to the next step, so nobody has to choose it twice; undefined if it is too big. */
export const packFile = ({ bytes }: SheetFile): string | undefined => {
  const packed = deflateRawSync(bytes).toString('base64url');
  return packed.length <= MOST_CHARACTERS ? packed : undefined;
};

/** The bytes of a packed file; undefined where it doesn't read. */
export const unpackFile = (packed: string): Uint8Array | undefined => {
  if (packed === '') return undefined;
  try {
    return inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MAX_FILE_BYTES });
  } catch {
    return undefined;
  }
};
