import type { JsonSchema } from '../model/json-schemas.ts';

/** What a reader is told of one key of the settings. */
export interface SettingRow {
  /** Path of the key; `NAME` stands for a key that people choose, `[]` for each member of a list. */
  readonly key: string;
  readonly type: string;
  /** As it would stand in the file; undefined where nothing is the default. */
  readonly default: string | undefined;
  /** Whether an entry without it is a mistake. */
  readonly isRequired: boolean;
  readonly meaning: string;
}

/** One key of the top, and every key below it. */
export interface SettingGroup {
  readonly key: string;
  readonly meaning: string;
  readonly rows: readonly SettingRow[];
}

/** Lays the shape of the settings out as tables, in the order of the schema; keys of the top without keys below come first. */
export function settingsReference(schema: JsonSchema, name: string): SettingGroup[] {
  const entries = Object.entries(schema.properties ?? {});
  const plain = entries.filter(([, { properties }]) => properties === undefined);
  const groups = entries.filter(([, { properties }]) => properties !== undefined);
  return [
    { key: name, meaning: schema.description ?? '', rows: plain.flatMap(([key, of]) => rowsOf(key, of, false)) },
    ...groups.map(([key, of]) => ({ key, meaning: of.description ?? '', rows: rowsBelow(key, of) })),
  ];
}

function rowsOf(key: string, schema: JsonSchema, isRequired: boolean): SettingRow[] {
  const { description = '', default: value } = schema;
  const standsBelow = schema.properties !== undefined;
  const row: SettingRow = {
    key,
    type: typeOf(schema),
    default: value === undefined || standsBelow ? undefined : asYaml(value),
    isRequired,
    meaning: description,
  };
  return [row, ...rowsBelow(key, schema)];
}

function rowsBelow(key: string, schema: JsonSchema): SettingRow[] {
  const { properties = {}, required = [], additionalProperties, items } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, below]) => rowsOf(`${key}.${name}`, below, required.includes(name))),
    ...(typeof additionalProperties === 'object' ? rowsBelow(`${key}.NAME`, additionalProperties) : []),
    ...(items === undefined ? [] : rowsBelow(`${key}[]`, items)),
  ];
}

function typeOf({ type, enum: choices, format, anyOf, items, additionalProperties }: JsonSchema): string {
  if (anyOf !== undefined) return `(${anyOf.map(typeOf).join(' or ')})`;
  if (choices !== undefined) return choices.join(', ');
  if (type === 'array') return `list of ${items === undefined ? 'text' : typeOf(items)}`;
  if (type === 'object' && typeof additionalProperties === 'object') return `NAME: ${typeOf(additionalProperties)}`;
  return TYPES[format ?? ''] ?? TYPES[type ?? ''] ?? 'text';
}

const TYPES: Readonly<Record<string, string>> = {
  date: 'day',
  uri: 'web address',
  email: 'mail address',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'keys',
};

function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[\w./-][\w./ @:-]*$/.test(value) && !/: | #/.test(value) ? value : `'${value}'`;
}
