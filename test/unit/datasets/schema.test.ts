import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readJson, SLUGS } from './files.js';

const schema = readJson('src/model/dataset.schema.json') as { $id: string; $schema: string };
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, formats: { uri: /^https?:\/\/\S+$/ } });
const validate = ajv.compile(schema);

/** Paths that a changed copy of a dataset is refused for. */
function refusedAt(change: (data: Record<string, never>) => void): readonly string[] {
  const data = structuredClone(readJson('src/datasets/lam-dong.json')) as Record<string, never>;
  change(data);
  validate(data);
  return (validate.errors ?? []).filter((error) => error.keyword !== 'if').map((error) => `${error.instancePath} ${error.keyword}`);
}

describe('the JSON Schema of datasets', () => {
  it('is of draft 2020-12 and carries its version in $id', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('urn:chiso:schema:dataset:1');
  });

  it.each(['concepts', ...SLUGS])('accepts %s.json', (name) => {
    expect(validate(readJson(`src/datasets/${name}.json`)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('refuses a misspelt field, a wrong comparator, a value in words, a number without a source', () => {
    type Loose = { indicators: { observations: Record<string, unknown>[]; targets: Record<string, unknown>[]; [key: string]: unknown }[] };
    expect(
      refusedAt((data) => {
        (data as unknown as Loose).indicators[0]!['headlines'] = true;
      }),
    ).toContain('/indicators/0 additionalProperties');
    expect(
      refusedAt((data) => {
        (data as unknown as Loose).indicators[0]!.targets[0]!['comparator'] = '≥';
      }),
    ).toContain('/indicators/0/targets/0/comparator enum');
    expect(
      refusedAt((data) => {
        (data as unknown as Loose).indicators[0]!.observations[0]!['value'] = '86';
      }),
    ).toContain('/indicators/0/observations/0/value type');
    expect(
      refusedAt((data) => {
        delete (data as unknown as Loose).indicators[0]!.observations[0]!['source'];
      }),
    ).toContain('/indicators/0/observations/0 required');
  });

  it('refuses a basis that takes the name of a reserved one, and an indicator with neither concept nor unit', () => {
    const basis = { id: 'unstated', name: { en: 'x' }, numerator: { en: 'x' } };
    expect(
      refusedAt((data) => {
        (data as unknown as { indicators: Record<string, unknown>[] }).indicators[0]!['bases'] = [basis];
      }),
    ).toContain('/indicators/0/bases/0/id not');
    expect(
      refusedAt((data) => {
        delete (data as unknown as { indicators: Record<string, unknown>[] }).indicators[0]!['concept'];
      }),
    ).toContain('/indicators/0 anyOf');
  });
});
