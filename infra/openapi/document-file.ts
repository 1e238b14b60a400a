import { openApiDocument } from './document.ts';

/** Where the document is kept: the citizen's function serves it as it stands. */
export const documentFile = 'functions/citizen/api/openapi.json';

/** The document as it should stand in the file. */
export const documentText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;
