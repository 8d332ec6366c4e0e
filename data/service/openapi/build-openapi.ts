import { z } from 'zod';
import { INCIDENT_COLUMNS } from '@/contract/arrow-columns';
import { ENDPOINTS } from '@/contract/catalog';
import { API_ROOT, type Answer, type Endpoint } from '@/contract/endpoint';
import { readIncidentMonth } from '@/contract/incident-months';
import { PERMISSION_NAMES, type Permission } from '@/domain/access/permission';
import { rolesThatMay } from '@/domain/access/role';
import { PROBLEM_MEDIA_TYPE, problemSchema } from '@/contract/problem';

type Json = Readonly<Record<string, unknown>>;

/**
 * The contract as OpenAPI 3.1. What stands in it is the wire: the side of each schema that goes into it, instants as
 * text. The same contract gives the same bytes.
 */
export function buildOpenApi(version: string): Json {
  const components = new Map<string, Json>([['Problem', toJsonSchema(problemSchema)]]);
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of ENDPOINTS) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = toOperation(endpoint, components);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Geju',
      version,
      description:
        'Data service of Geju, a situation dashboard for the social governance of a district. Instants are RFC 3339, ' +
        'positions longitude and latitude in degrees WGS 84, errors RFC 9457 problems.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_ROOT }],
    paths,
    components: { schemas: Object.fromEntries(components) },
  };
}

function toOperation(endpoint: Endpoint, components: Map<string, Json>): Json {
  const { id, summary, body, bodyMediaType, answer, access } = endpoint;
  return {
    operationId: id,
    summary,
    ...(access === 'public' ? {} : { description: toAccessSentence(access) }),
    parameters: [...toParameters(endpoint.params, 'path'), ...toParameters(endpoint.query, 'query')],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { [bodyMediaType]: { schema: refer(components, `${pascal(id)}Body`, body) } },
          },
        }
      : {}),
    responses: {
      200: { description: 'The answer', content: toContent(answer, pascal(id), components) },
      default: {
        description: 'What went wrong and what to do about it',
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(id === readIncidentMonth.id ? { 'x-arrow-columns': INCIDENT_COLUMNS } : {}),
  };
}

function toAccessSentence(permission: Permission): string {
  const roles = rolesThatMay(permission).join(', ');
  return `For roles that may ${PERMISSION_NAMES[permission].en}: ${roles}.`;
}

function toParameters(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = toJsonSchema(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, example, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    schema: property,
  }));
}

function toContent(answer: Answer, name: string, components: Map<string, Json>): Json {
  switch (answer.kind) {
    case 'json':
      return { [answer.mediaType]: { schema: refer(components, `${name}Answer`, answer.schema) } };
    case 'binary':
      return { [answer.mediaType]: { schema: { type: 'string', contentMediaType: answer.mediaType } } };
    case 'event-stream':
      return { 'text/event-stream': { schema: refer(components, `${name}Event`, answer.schema) } };
    case 'json-lines':
      return { 'application/x-ndjson': { schema: refer(components, `${name}Line`, answer.schema) } };
  }
}

function refer(components: Map<string, Json>, name: string, schema: z.ZodType): Json {
  components.set(name, toJsonSchema(schema));
  return { $ref: `#/components/schemas/${name}` };
}

function toJsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern beside it only fills the page.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return json;
}

function pascal(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
