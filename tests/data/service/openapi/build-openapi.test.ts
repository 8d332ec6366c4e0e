import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '@/contract/catalog';
import { buildOpenApi } from '#data/service/openapi/build-openapi';

interface Document {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
  >;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('buildOpenApi', () => {
  const text = JSON.stringify(buildOpenApi('1.2.3'), null, 2);
  const document = JSON.parse(text) as Document;

  it('describes every endpoint of the contract, with its parameters', () => {
    for (const { id, path, method, params, query } of ENDPOINTS) {
      const operation = document.paths[path]![method.toLowerCase()]!;
      expect(operation.operationId).toBe(id);
      expect(operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).toEqual([
        ...Object.keys(params.shape).map((name) => `path ${name}`),
        ...Object.keys(query.shape).map((name) => `query ${name}`),
      ]);
    }
  });

  it('refers to nothing that is not there', () => {
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);

    expect(referred.length).toBeGreaterThan(ENDPOINTS.length);
    for (const name of referred) expect(document.components.schemas).toHaveProperty(name);
  });

  it('shows the wire: instants are text', () => {
    expect(document.components.schemas['ReadIncidentAnswer']).toMatchObject({
      properties: { reportedAt: { type: 'string', format: 'date-time' }, flags: { type: 'integer' } },
    });
  });

  it('is what public/openapi.json holds', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const committed = await readFile('public/openapi.json', 'utf8');

    expect(committed).toBe(`${JSON.stringify(buildOpenApi(version), null, 2)}\n`);
  });
});
