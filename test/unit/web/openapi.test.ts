import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApiDocument } from '#infra/openapi/document.ts';
import { documentFile, documentText } from '#infra/openapi/document-file.ts';

it('serves the document that follows from the schemas; if this fails, run `npm run openapi`', () => {
  expect(readFileSync(documentFile, 'utf8')).toBe(documentText());
});

it('describes every operation with an id of its own, and every refusal by its codes', () => {
  const operations = Object.values(openApiDocument().paths ?? {}).flatMap((path) =>
    Object.values(path ?? {}),
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});
