import { writeFileSync } from 'node:fs';
import { documentFile, documentText } from './document-file.ts';

writeFileSync(documentFile, documentText());
