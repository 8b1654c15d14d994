import { expect, test } from 'vitest';
import { inCode } from '../../src/writing/code-marks.ts';

const cases: [string, string][] = [
  ['Run cf scale web -m 1G and wait.', 'Run `cf scale web -m 1G` and wait.'],
  ['Then cf delete-service my-db works, and billing ends.', 'Then `cf delete-service my-db` works, and billing ends.'],
  ['Check with curl -sI for the header.', 'Check with `curl -sI` for the header.'],
  ['Take pg_dump -t or mysqldump.', 'Take `pg_dump -t` or mysqldump.'],
  ['Try ping 192.0.2.1 first.', 'Try `ping 192.0.2.1` first.'],
  ['The build host isn’t full.', 'The build host isn’t full.'],
  ['Send a ping every 30 seconds.', 'Send a ping every 30 seconds.'],
];
for (const [said, shown] of cases) test(`“${said}” shows as “${shown}”`, () => expect(inCode(said)).toBe(shown));
