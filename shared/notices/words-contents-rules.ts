/** An address's beginning, or a host's name, but not what follows the `@` of a mail address. */
const LINK =
  /https?:|www\.|(?<![@\w.-])[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|cn|net|org|gov|cc|io|me|top|vip|xyz|link)(?![\w-])/i;
const MOBILE = /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/;

/**
 * Whether there is a link in words. In an SMS there is never one: so the office can tell everybody that an SMS with a link
 * is not from here. In a mail there may be, to a page of the office's own.
 */
export const carriesLink = (words: string): boolean => LINK.test(words.normalize('NFKC'));

/** Whether there is a mobile number in words. It is somebody's own and would go out to everybody; a landline or hotline is the office's. */
export const carriesMobile = (words: string): boolean =>
  MOBILE.test(words.normalize('NFKC').replace(/(?<=\d)[\s-]+(?=\d)/g, ''));
