// The basic character set of GSM 03.38; the extension table's characters count as two.
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_EXTENSION = '^{}\\[~]|€\f';

/** How many characters fit one SMS alone, and each part of one that is sent in several. */
const limits = {
  'gsm-7': { alone: 160, part: 153 },
  'ucs-2': { alone: 70, part: 67 },
} as const;

export type SmsSegments = {
  encoding: keyof typeof limits;
  /** As the encoding counts them. */
  characters: number;
  segments: number;
};

/** The sizes of a text's characters, none of which may be cut in two: an emoji takes two of UCS-2, `€` two of GSM 7 bit. */
const sizesOf = (text: string): { encoding: keyof typeof limits; sizes: number[] } => {
  const characters = [...text];
  return characters.every((one) => GSM.includes(one) || GSM_EXTENSION.includes(one))
    ? { encoding: 'gsm-7', sizes: characters.map((one) => (GSM_EXTENSION.includes(one) ? 2 : 1)) }
    : { encoding: 'ucs-2', sizes: characters.map((one) => one.length) };
};

/**
 * How many segments an SMS takes, each of which is paid for (3GPP TS 23.038 and 23.040): GSM 7 bit 160 characters or parts of
 * 153, everything with another character UCS-2, 70 characters or parts of 67.
 */
export const smsSegments = (text: string): SmsSegments => {
  const { encoding, sizes } = sizesOf(text);
  const { alone, part } = limits[encoding];
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  if (characters <= alone) return { encoding, characters, segments: 1 };
  let segments = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > part) {
      segments += 1;
      filled = 0;
    }
    filled += size;
  }
  return { encoding, characters, segments };
};
