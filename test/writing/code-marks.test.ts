import { expect, test } from 'vitest';
import { inCode } from '../../src/writing/code-marks.ts';

const cases: [string, string][] = [
  ['Run cf scale web -m 1G and wait.', 'Run `cf scale web -m 1G` and wait.'],
  ['Then cf delete-service my-db works, and billing ends.', 'Then `cf delete-service my-db` works, and billing ends.'],
  ['Check with curl -sI for the header.', 'Check with `curl -sI` for the header.'],
  ['Look with aws s3 ls s3://BUCKET, then stop.', 'Look with `aws s3 ls s3://BUCKET`, then stop.'],
  [
    'Run cf set-space-role YOU ORG DEV SpaceDeveloper again.',
    'Run `cf set-space-role YOU ORG DEV SpaceDeveloper` again.',
  ],
  ['Take pg_dump -t or mysqldump.', 'Take `pg_dump -t` or mysqldump.'],
  ['Try ping 192.0.2.1 first.', 'Try `ping 192.0.2.1` first.'],
  [
    'Check with cf logs web --recent | grep ERR, then wait.',
    'Check with `cf logs web --recent | grep ERR`, then wait.',
  ],
  ['Run VACUUM FULL claims; at night.', 'Run `VACUUM FULL claims;` at night.'],
  [
    'See what takes room: SELECT name, size(oid) FROM pg_class.',
    'See what takes room: `SELECT name, size(oid) FROM pg_class`.',
  ],
  ['DELETE alone gives no space back.', 'DELETE alone gives no space back.'],
  ['UPDATE YOUR APP ON MONDAY', 'UPDATE YOUR APP ON MONDAY'],
  ['The build host isn’t full.', 'The build host isn’t full.'],
  ['The record is back, dig ok from here.', 'The record is back, dig ok from here.'],
  ['Check with dig www.example.org first.', 'Check with `dig www.example.org` first.'],
  ['Send a ping every 30 seconds.', 'Send a ping every 30 seconds.'],
];
for (const [said, shown] of cases) test(`“${said}” shows as “${shown}”`, () => expect(inCode(said)).toBe(shown));
