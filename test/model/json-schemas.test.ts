import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontMatterSchema, settingsSchema, type JsonSchema } from '../../src/model/json-schemas.ts';

const SCHEMAS = { desk: settingsSchema(), page: frontMatterSchema() };

describe.each(Object.entries(SCHEMAS))('the schema of %s', (name, schema) => {
  test('says of every key what it means', () => {
    expect(keysWithoutMeaning(schema)).toEqual([]);
  });

  test('is the one that editors’ tools read; npm run schemas writes it anew', () => {
    const kept = readFileSync(new URL(`../../content/${name}.schema.json`, import.meta.url), 'utf8');
    expect(JSON.parse(kept)).toEqual(schema);
  });
});

test('the desk’s settings name the schema that completes them', () => {
  const [first] = readFileSync(new URL('../../content/desk.yaml', import.meta.url), 'utf8').split('\n');
  expect(first).toBe('# yaml-language-server: $schema=./desk.schema.json');
});

test('a day is a string with one form, quoted or bare', () => {
  expect(SCHEMAS.page.properties?.['reviewed']).toMatchObject({ type: 'string', format: 'date' });
  expect(JSON.stringify(SCHEMAS)).not.toContain('"anyOf":[{"type":"string","format":"date"');
});

test('an empty file is a working desk: no key of the top is required', () => {
  expect(SCHEMAS.desk.required ?? []).toEqual([]);
});

function keysWithoutMeaning(schema: JsonSchema, path = ''): string[] {
  const { properties = {}, additionalProperties, items } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, below]) => [
      ...((below.description ?? '').trim() === '' ? [`${path}${key}`] : []),
      ...keysWithoutMeaning(below, `${path}${key}.`),
    ]),
    ...(typeof additionalProperties === 'object' ? keysWithoutMeaning(additionalProperties, `${path}NAME.`) : []),
    ...(items === undefined ? [] : keysWithoutMeaning(items, `${path}[].`)),
  ];
}
