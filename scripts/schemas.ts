import { writeFileSync } from 'node:fs';
import { frontMatterSchema, settingsSchema } from '../src/model/json-schemas.ts';

const FILES = { desk: settingsSchema(), page: frontMatterSchema() };
for (const [name, schema] of Object.entries(FILES)) {
  writeFileSync(`content/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
