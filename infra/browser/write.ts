import { writeFileSync } from 'node:fs';
import { bundledFile, bundledText } from './bundle-scripts.ts';

writeFileSync(bundledFile, await bundledText());
