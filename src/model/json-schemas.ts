import { z } from 'zod';
import { FrontMatter } from './article.ts';
import { Settings } from './settings.ts';

/** As much of JSON Schema (draft 2020-12) as the shapes of settings and front matter need. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** Shape of the values, where people choose the keys; false where other keys are mistakes. */
  readonly additionalProperties?: boolean | JsonSchema;
}

/** What may stand in `desk.yaml`, for editors' tools. */
export function settingsSchema(): JsonSchema {
  return schemaOf(Settings);
}

/** What may stand in the front matter of a page, for editors' tools. Starlight's own keys may stand beside it. */
export function frontMatterSchema(): JsonSchema {
  return schemaOf(FrontMatter);
}

function schemaOf(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.anyOf?.some(isDay) !== true) return;
      delete jsonSchema.anyOf;
      Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  }) as JsonSchema;
}

/** Days are read bare, as dates, and quoted, as strings; to editors' tools both are a string. */
function isDay(shape: z.core.JSONSchema._JSONSchema): boolean {
  return typeof shape === 'object' && shape.format === 'date';
}
