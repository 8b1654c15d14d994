import { expect, test } from 'vitest';
import { generalizer, type Spoken } from '../../src/writing/placeholders.ts';
import { thread } from '../kit/thread.ts';

const spoken = (ref: number, text: string): Spoken => ({ ref, turn: thread(ref, 'x', [{ answer: text }]).turns[0]! });
const turns = [
  spoken(1, 'Run `cf scale permits-web -m 1G` for permits-web.'),
  spoken(2, 'Run `cf scale tides -m 1G` when the tides are low.'),
  spoken(3, 'Run `cf scale grants -m 1G --space dev`.'),
  spoken(4, 'Run `cf create-service store small files-x`.'),
];
const general = generalizer(turns);
const made = (at: number): string => general(turns[at]!.turn.text, turns[at]!);

test('an argument that differs from customer to customer becomes a placeholder, in commands and in prose', () => {
  expect(made(0)).toBe('Run `cf scale <name> -m 1G` for <name>.');
});

test('a name that is a plain word stays in prose', () => {
  expect(made(1)).toBe('Run `cf scale <name> -m 1G` when the tides are low.');
});

test('what only one ticket says stays: nothing tells whether it is the customer’s own', () => {
  expect(made(2)).toBe('Run `cf scale <name> -m 1G --space dev`.');
  expect(made(3)).toBe('Run `cf create-service store small files-x`.');
});

test('a mask inside a command becomes a placeholder', () => {
  expect(general('Run `cf curl /v3/apps/[guid]`.', turns[0]!)).toBe('Run `cf curl /v3/apps/<guid>`.');
});

test('a name that only one organization’s tickets hold becomes a placeholder, also in prose and addresses of commands', () => {
  const said = 'Run `cf bind-group egress fps-intake`, then restart fps-intake. The plan is small-pg.';
  const threads = [
    thread(5, 'app fps-intake cannot connect', [{ answer: said }]),
    thread(6, 'same for us, space other-app', [
      { answer: 'Run `cf bind-group egress other-app`. The plan is small-pg.' },
    ]),
  ];
  const made = generalizer([], threads)(said, { ref: 5, turn: threads[0]!.turns[0]! });
  expect(made).toBe('Run `cf bind-group egress <name>`, then restart <name>. The plan is small-pg.');
});

test('two names of one answer stay two, wherever they stand in it', () => {
  const said = 'Run `cf rename-service claims-db claims-db-old`. Then `cf rename-service claims-db-copy claims-db`.';
  const threads = [thread(7, 'restore claims-db', [{ answer: said }])];
  const from = { ref: 7, turn: threads[0]!.turns[0]! };
  const general = generalizer([], threads);
  expect(general(said, from)).toBe(
    'Run `cf rename-service <name> <other-name>`. Then `cf rename-service <third-name> <name>`.',
  );
  expect(general('Restart claims-db-copy.', from)).toBe('Restart <third-name>.');
});

test('whom a command is for is a placeholder in it, and nobody’s business in prose', () => {
  expect(general('Ask [name] to run `uaac user get [email 2]`.', turns[0]!)).toBe(
    'Ask [name] to run `uaac user get <email>`.',
  );
});

test('what stands in quotes or angle brackets is one argument', () => {
  const said = ['claims', 'tides', 'grants'].map((app, at) =>
    spoken(
      at + 1,
      `Run \`cf set-droplet ${app} <guid of the previous one>\` and \`cf curl "/v3/x=$(cf org ${app})"\`.`,
    ),
  );
  expect(generalizer(said)(said[0]!.turn.text, said[0]!)).toBe(
    'Run `cf set-droplet <name> <guid of the previous one>` and `cf curl "/v3/x=$(cf org <name>)"`.',
  );
});

test('what follows a command in a sentence is no argument of it', () => {
  const said = ['claims', 'tides', 'grants'].map((app, at) =>
    spoken(at + 1, `Recreate the key (cf delete-key ${app} / cf create-key ${app}) again.`),
  );
  expect(generalizer(said)('Run `cf delete-key claims` or `cf create-key claims`.', said[0]!)).toBe(
    'Run `cf delete-key <name>` or `cf create-key <name>`.',
  );
});

test('an image that only one organization pulls becomes a placeholder', () => {
  const said =
    'Run `cf push <name> --docker-image hub.example/ferries/timetable:2.1`, or `docker pull hub.example/base:3`.';
  const threads = [
    thread(7, 'Cannot pull', [{ answer: said }]),
    thread(8, 'The same', [{ answer: 'Try `docker pull hub.example/base:3`.' }]),
  ];
  expect(generalizer([], threads)(said, { ref: 7, turn: threads[0]!.turns[0]! })).toBe(
    'Run `cf push <name> --docker-image <image>`, or `docker pull hub.example/base:3`.',
  );
});
