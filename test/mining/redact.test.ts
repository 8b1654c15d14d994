import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactor } from '../../src/mining/redact.ts';

const known = {
  people: [
    { name: 'Will Grant', email: 'wgrant@parks.example.gov' },
    { name: 'Jana Kowalczyk', email: 'jana.kowalczyk@mail.example.net' },
    { name: 'May Cloud' },
  ],
  organizations: [{ name: 'Bureau of Tide Tables (BTT)', domains: ['tides.gov'] }],
};
const redact = redactor(known);

describe('values with a shape of their own', () => {
  const cases: [string, string][] = [
    ['write to a.b+c@dept.gov', 'write to [email]'],
    ['git clone git@github.com:org/repo.git', 'git clone git@github.com:org/repo.git'],
    ['call (202) 555-0123 or 202-555-0199 x12', 'call [phone 1] or [phone 2]'],
    ['ticket 202-555-0199', 'ticket 202-555-0199'],
    ['from 10.2.3.4 to 2001:db8::1 at 12:34:56', 'from [ip 1] to [ip 2] at 12:34:56'],
    ['version 1.2.3.4 on 127.0.0.1:8080', 'version 1.2.3.4 on 127.0.0.1:8080'],
    ['card 4111 1111 1111 1111', 'card [card]'],
    ['my credit card number is 5445 8595 5625 5525', 'my credit card number is [card]'],
    ['the card reader writes 5445 8595 5625 5525 to the log', 'the card reader writes 5445 8595 5625 5525 to the log'],
    ['call me (202) 555-0123 or 2025550199', 'call me [phone 1] or [phone 2]'],
    [
      'the policy number linked to my account would be 468646993',
      'the policy number linked to my account would be [account]',
    ],
    ['7021645199', '[phone]'],
    ['the root of 1234567890', 'the root of 1234567890'],
    ['status under policy 3829384918', 'status under policy [account]'],
    ['The routing should be 270779906.', 'The routing should be [account].'],
    ['the policy of 2025-03-04 says so', 'the policy of 2025-03-04 says so'],
    ['the account is 12 years old', 'the account is 12 years old'],
    ['GB82 WEST 1234 5698 7654 32', '[iban]'],
    ['123-45-6789', '[ssn]'],
    ['guid 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'guid [guid]'],
    ['psql postgres://u:p4ss@db.example/x', 'psql [url]'],
    ['see https://cloud.gov/docs/deployment/', 'see https://cloud.gov/docs/deployment/'],
    ['key AKIAIOSFODNN7EXAMPLE', 'key [key]'],
    ['DB_PASSWORD=s3cr3t', 'DB_PASSWORD=[token]'],
    ['{"password": "p@ss"}', '{"password": "[token]"}'],
    ['set pingInterval: 25000', 'set pingInterval: 25000'],
    ['password: it does not work', 'password: it does not work'],
    ['at 1600 Pennsylvania Ave NW, Washington, DC 20500.', 'at [address].'],
    ['221B Baker Street, London NW1 6XE', '[address]'],
    ['Keizersgracht 123, 1015 CJ Amsterdam', '[address]'],
    ['Via Roma 10, 00184 Roma', '[address]'],
    ['12 Rue de la Paix, 75002 Paris', '[address]'],
    ['Rua das Flores 12, 4050-262 Porto', '[address]'],
    ['55 Collins Street, Melbourne VIC 3000', '[address]'],
    ['mail it to 28245 Puruntie 82 Apt. 595 please', 'mail it to [address] please'],
    ['> 350 Fifth\n> Suite 3300\nthe bill', '> [address]\nthe bill'],
    [
      'a new password: `cf create-service-key <name> <other-name>`',
      'a new password: `cf create-service-key <name> <other-name>`',
    ],
    ['a new password: `correct horse battery`', 'a new password: `[token]`'],
    ['jane dot doe at agency dot gov', '[email]'],
    ['jane @ agency . gov', '[email]'],
    ['look at this point of the page', 'look at this point of the page'],
    ['support is at mozilla.com', 'support is at mozilla.com'],
    ['john.doe at agency.gov', '[email]'],
    ['mailto:bob%40agency.gov', 'mailto:[email]'],
    ['card 00:1A:2B:3C:4D:5E', 'card [host]'],
    ['at 10:20:30 on port 80:80', 'at 10:20:30 on port 80:80'],
    ['my password: <Tr4mline9 works', 'my password: <[token] works'],
    ['password: $eaGull7!', 'password: [token]'],
    ['password: <your password>', 'password: <your password>'],
    ["CF_DOCKER_PASSWORD='<token>'", "CF_DOCKER_PASSWORD='<token>'"],
    ['password: "<Tr4mline9>"', 'password: "[token]"'],
    ['password: $DB_PASS2', 'password: $DB_PASS2'],
    ['password = $this->password', 'password = $this->password'],
    ['he wrote “password: Xy7Kq2Lm9”', 'he wrote “password: [token]”'],
    ['I am tom, pw: Tr4mline9!', 'I am tom, pw: [token]'],
    ['user ana pass:Br00kside', 'user ana pass:[token]'],
    ['the pw is Tr4mline9 now', 'the pw is [token] now'],
    ['it says my pw is wrong! Why?', 'it says my pw is wrong! Why?'],
    ['Pass: 12, Fail: 3', 'Pass: 12, Fail: 3'],
    ['all tests pass: see report-12.txt', 'all tests pass: see report-12.txt'],
    ['?pass=" and ?q="', '?pass=" and ?q="'],
    ['palabra clave: buscar', 'palabra clave: buscar'],
    ['mi contraseña es: Br00kside', 'mi contraseña es: [token]'],
    ['mi contraseña es incorrecta', 'mi contraseña es incorrecta'],
    ['mon mot de passe est Tr4mline9', 'mon mot de passe est [token]'],
    ['a minha senha é Tr4mline9', 'a minha senha é [token]'],
    ['mijn wachtwoord is Tr4mline9', 'mijn wachtwoord is [token]'],
    ['mitt lösenord: Tr4mline9', 'mitt lösenord: [token]'],
    ['пароль: Tr4mline9', 'пароль: [token]'],
    ['密码：Tr4mline9', '密码：[token]'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic [token]'],
    ['Authorization: Bearer <token>', 'Authorization: Bearer <token>'],
    ['my password Tr4mline9! is not taken', 'my password [token] is not taken'],
    ['login: tom / Tr4mline9', 'login: tom / [token]'],
    ['my credentials are tom:Tr4mline9!', 'my credentials are tom:[token]'],
    ['login: portal.example/Page2Test', 'login: portal.example/Page2Test'],
    ['the login page / Outlook365', 'the login page / Outlook365'],
    ['login at 10:45 and 11:20', 'login at 10:45 and 11:20'],
    ['Password\nTr4mline9', 'Password\n[token]'],
    ['she set the password to Br00kside', 'she set the password to [token]'],
    ['le mot de passe (Br00kside) est vieux', 'le mot de passe ([token]) est vieux'],
    ['my password Outlook365 asks for', 'my password Outlook365 asks for'],
    ['passwords of TLS1.2, SHA256 or step2', 'passwords of TLS1.2, SHA256 or step2'],
    ['Normal password account6', 'Normal password account6'],
    ['no passwords?3-Are there', 'no passwords?3-Are there'],
    ['the password policy2024.pdf', 'the password policy2024.pdf'],
    ['DB_PASS=hunter2', 'DB_PASS=[token]'],
    ['the password for the account is Blue$ky99', 'the password for the account is [token]'],
    ['GOCSPX-1234567890abcdefghijklmnopqr', '[key]'],
  ];
  test.each(cases)('%s', (text, masked) => expect(redact(text).text).toBe(masked));
});

describe('what the desk knows', () => {
  const cases: [string, string][] = [
    ['jana cannot log in, says wgrant', '[name 1] cannot log in, says [name 2]'],
    ['Will you grant access in May? The Cloud is down.', 'Will you grant access in May? The Cloud is down.'],
    ['Hi Will,', 'Hi [name],'],
    ['the Bureau of Tide Tables (BTT) at www.tides.gov', 'the [org 1] ([org 2]) at [host]'],
  ];
  test.each(cases)('%s', (text, masked) => expect(redact(text).text).toBe(masked));
});

test('names that no directory has are found by where they stand', () => {
  expect(redact('Hello Oyelaran,\nmy colleague Tsvetana asked.\n\nKind regards,\nBrynhild Aas\n').text).toBe(
    'Hello [name 1],\nmy colleague [name 2] asked.\n\nKind regards,\n[name 3]\n',
  );
});

describe('who says that this is a name is believed', () => {
  const cases: [string, string][] = [
    ['My name is Martin', 'My name is [name]'],
    ['my name is tsvetana and I cannot log in', 'my name is [name] and I cannot log in'],
    ['ich heiße Berlin, wirklich', 'ich heiße [name], wirklich'],
    ['Name:    Grant T. Abernathy', 'Name:    [name]'],
    ['her maiden name is tsvetova', 'her maiden name is [name]'],
    ['the last name is not shown', undefined!],
    ['My name is not on the list.', undefined!],
    ['Call me back when the name: field works.', undefined!],
  ].map(([text, masked]) => [text!, masked ?? text!]);
  test.each(cases)('%s', (text, masked) => expect(redact(text).text).toBe(masked));
});

describe('names of the world', () => {
  const cases: [string, string][] = [
    ['Cordialement,\nJean-Baptiste Lefèvre', 'Cordialement,\n[name]'],
    ['С уважением,\nАнна Иванова', 'С уважением,\n[name]'],
    ['I spoke with Hanne I. Kreutzmann about the quota.', 'I spoke with [name] about the quota.'],
    ['The change of Abernathy and Okonkwo broke it.', 'The change of [name 1] and [name 2] broke it.'],
    ['it fails for priya, mark and tomasz since noon', 'it fails for [name 1], [name 2] and [name 3] since noon'],
    ['we will, may, or can do it in ruby, java and python', undefined!],
    ['-- \nSr. Systems Analyst', '-- \nSr. Systems Analyst'],
    ['It is Ann Lefevre’s Dashboard.', 'It is [name] Dashboard.'],
    ['Warren Young warren.y@mail.example', '[name] [email]'],
    ['The beers are on me. Bill', 'The beers are on me. [name]'],
    ['Best regards Pat\n\nSent from a phone', 'Best regards [name]\n\nSent from a phone'],
    ['It is solved. Great.', undefined!],
    ['It is solved now.\nMark', 'It is solved now.\n[name]'],
    ['It is solved now.\nSure', undefined!],
    ['Contact Support help@mail.example', 'Contact Support [email]'],
    ['in C:\\Users\\Matt Lee\\AppData and /home/mlee/.cf/', 'in C:\\Users\\[name 1]\\AppData and /home/[name 2]/.cf/'],
    ['in C:\\Users\\Public\\x, /home/vcap/app and https://x.org/home/news/', undefined!],
    ['It worked, merci, cordialement', undefined!],
    ['It wants to install again. Same PC.\n\nThx', undefined!],
    ['Vielleicht hilft der Schneider Plotter im Keller bei diesem Problem weiter.', undefined!],
  ].map(([text, masked]) => [text!, masked ?? text!]);
  test.each(cases)('%s', (text, masked) => expect(redact(text).text).toBe(masked));
});

test('a part of a name stands for the person in the rest of the text', () => {
  expect(redact('Tsvetana Vrabchev cannot log in.\n\nI think Vrabchev has no role.').text).toBe(
    '[name 1] cannot log in.\n\nI think [name 2] has no role.',
  );
});

test('spans are offsets of the input and cover exactly what is gone from the output', () => {
  const text = 'Mail bob@x.com, then bob@x.com from 10.0.0.7.';
  expect(redact(text).spans.map(({ start, end, type }) => [type, text.slice(start, end)])).toEqual([
    ['email', 'bob@x.com'],
    ['email', 'bob@x.com'],
    ['ip', '10.0.0.7'],
  ]);
});

test('masks in the text stay and their numbers are not given twice', () => {
  expect(redact('[email] and [name 2] and bob@x.com').text).toBe('[email] and [name 2] and [email 2]');
});

test('redacting twice changes nothing', () => {
  const piece = fc.constantFrom(
    'Hi ',
    'Will',
    ' Grant',
    ' Jana',
    'bob@x.com',
    '[name]',
    '[name 2]',
    ' 10.0.0.1',
    ' password: x1y2z3',
    '\n',
    ', ',
    'Thanks,\n',
    ' 202-555-0123',
    ' and ',
    'Maria',
    ' Lopez',
    '-',
    '.',
    '@',
    '12',
    'my name is ',
    ' token=',
    '"',
    'Dr. ',
    ' May',
    ' from ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 24 }), (pieces) => {
      const once = redact(pieces.join('')).text;
      expect(redact(once).text).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('redacting a long text twice changes nothing', () => {
  const plain = 'The app stops with exit status 137 and the log says nothing of it. ';
  const values = [
    'Hi Maria Lopez,',
    'bob@x.com',
    'token=Xy7Kq2Lm9',
    'call 202-555-0123',
    'Thanks,\nOyelaran\n',
    'GUID',
    '10.0.0.7',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...values), fc.nat(12)), { minLength: 20, maxLength: 60 }),
      (parts) => {
        const once = redact(parts.map(([value, times]) => plain.repeat(times) + value).join('\n')).text;
        expect(redact(once).text).toBe(once);
      },
    ),
    { numRuns: 100 },
  );
});
