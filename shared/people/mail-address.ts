/** A mail address in the one form in which two are compared: full-width characters, blanks around and capitals tell nobody apart. */
export const normaliseMail = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A mail address as others may see it: `z***@example.com`. */
export const maskMail = (address: string): string => address.replace(/^(.)[^@]*(?=@)/u, '$1***');
