import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { cadreOperations } from '#shared/web/api/cadre.ts';
import { citizenOperations } from '#shared/web/api/citizen.ts';
import { householdOperations } from '#shared/web/api/household.ts';
import { noticeChoiceOperations } from '#shared/web/api/notice-choices.ts';
import type { Operation } from '#shared/web/api/operation.ts';
import { organizerOperations } from '#shared/web/api/organizer.ts';
import { problemSchema } from '#shared/web/problem.ts';

/** Every operation of the four audiences. */
const allOperations: Operation[] = [
  ...citizenOperations,
  ...organizerOperations,
  ...cadreOperations,
  ...householdOperations,
  ...noticeChoiceOperations,
];

const problem = problemSchema.meta({
  id: 'Problem',
  description: 'RFC 9457 problem document; `title` is the code, `detail` the sentence for a person.',
});

const answersOf = ({ answers }: Operation): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type }]) => [
      status,
      { description, ...(schema && { content: { [type ?? 'application/json']: { schema } } }) },
    ]),
  );

const refusalsOf = ({ refusals = {} }: Operation): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(refusals).map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/problem+json': { schema: problem } } },
    ]),
  );

const describe = (operation: Operation): ZodOpenApiOperationObject => ({
  operationId: operation.id,
  summary: operation.summary,
  description: operation.description,
  security: operation.signedIn ? [{ bearer: [] }, { [`${operation.signedIn}Cookie`]: [] }] : [],
  requestParams: {
    ...(operation.params && { path: operation.params }),
    ...(operation.query && { query: operation.query }),
    ...(operation.headers && { header: operation.headers }),
  },
  ...(operation.body && {
    requestBody: { required: true, content: { [operation.body.type]: { schema: operation.body.schema } } },
  }),
  responses: { ...answersOf(operation), ...refusalsOf(operation) } as ZodOpenApiResponsesObject,
});

const pathsOf = (operations: Operation[]): ZodOpenApiPathsObject => {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return paths;
};

/** The OpenAPI 3.1 document of the whole API, made from the schemas the functions read and answer with. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kaimen 开门',
      version: '1',
      description:
        'Reception days and pairing in a county-level city. Instants are ISO 8601 in UTC with milliseconds; civil dates and times are Asia/Shanghai.',
    },
    paths: pathsOf(allOperations),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session' },
        citizenCookie: { type: 'apiKey', in: 'cookie', name: '__Host-kaimen-citizen' },
        staffCookie: { type: 'apiKey', in: 'cookie', name: '__Host-kaimen-staff' },
      },
    },
  });
