/** Private values of every kind, made up; each is planted somewhere in the desk below. */
export const CANARIES: Readonly<Record<string, readonly string[]>> = {
  'a known name': [
    'Zebulon',
    'Quackenbush',
    'Ottoline',
    'Fairweatherby',
    'Ysolde',
    'Brankovic',
    'Thaddeus',
    'Umberlee',
  ],
  'an agent’s name': ['Wilhelmina', 'Oxenstierna'],
  'a name that nobody knows': ['Perpetua', 'Mossgrave'],
  'a mail address': ['quackenbush@tides.gov', 'zq.private', 'drop-box@canary-mail.org'],
  'a domain of an organization': ['tides-internal.gov'],
  'a phone': ['415-867-5319', '8675319', '(202) 456-1414'],
  'an address in the network': ['10.77.13.201', '203.12.99.4'],
  'a token': ['ghp_R7tYw2Kq9LmZx4Vb8Nc3Ja6Hs1Df5Gp0Eo', 'AKIAQ3EGRIVPZNDH7WXC'],
  'a password': ['hunter2-Canary!'],
  'a card': ['4539 1488 0343 6467', '4539148803436467'],
  'a social security number': ['219-09-9999'],
  'a tag': ['vip-canarytag'],
  'a custom field': ['grindstone-canaryfield'],
  'an attachment’s name': ['canary-payroll-scan.pdf'],
  'an internal note': ['yellow folder under the harbour bench'],
};

/** A name that one customer alone uses and no redactor can know: it may be on internal pages, and on no public one. */
export const LONE = 'marlinspike';

const HELP = 'Raise the limit with `cf scale web -m 1G`. Then set `memory: 1G` in the manifest and push again.';

const ASKED: readonly (readonly [name: string, subject: string, body: string])[] = [
  [
    'Zebulon Quackenbush',
    'App of Zebulon Quackenbush stops with exit status 137',
    'Hi Wilhelmina,\n\nmy app stops with exit status 137. Call me at 415-867-5319 or write to quackenbush@tides.gov.\n\nThanks,\nZebulon',
  ],
  [
    'Ottoline Fairweatherby',
    'app stops with exit status 137, my IP is 10.77.13.201',
    'Our app stops with exit status 137 when it starts. We log in from 10.77.13.201 and 203.12.99.4.\n\nBest regards\nOttoline Fairweatherby\nTide Office\n(202) 456-1414',
  ],
  [
    'Ysolde Brankovic',
    'exit status 137 with ghp_R7tYw2Kq9LmZx4Vb8Nc3Ja6Hs1Df5Gp0Eo',
    'The app stops with exit status 137. I used the token ghp_R7tYw2Kq9LmZx4Vb8Nc3Ja6Hs1Df5Gp0Eo and AKIAQ3EGRIVPZNDH7WXC. password: hunter2-Canary!',
  ],
  [
    'Thaddeus Umberlee',
    'Why does my app stop with exit status 137?',
    'App stops with exit status 137. My card is 4539 1488 0343 6467, my SSN is 219-09-9999. My colleague Perpetua Mossgrave saw it too.',
  ],
];

/** Ticket JSONL of a desk: one question, four customers with their secrets, and agents who repeat some of them. */
export function plantedDesk(): string {
  return ASKED.map(([name, subject, body], at) => JSON.stringify(ticket({ at, name, subject, body }))).join('\n');
}

/** Ticket JSONL of one more, which waits for an answer, so that it is in what operators get to see. */
export function waitingTicket(): string {
  const created_at = '2026-11-19T08:00:00Z';
  const body = 'Perpetua Mossgrave wrote from 203.12.99.4 and drop-box@canary-mail.org. password: hunter2-Canary!';
  return JSON.stringify({
    id: 7100,
    subject: 'Zebulon Quackenbush at 415-867-5319 lost token ghp_R7tYw2Kq9LmZx4Vb8Nc3Ja6Hs1Df5Gp0Eo',
    description: body,
    status: 'open',
    created_at,
    updated_at: created_at,
    tags: ['vip-canarytag'],
    requester_id: 90_000,
    organization_id: 300,
    assignee_id: 9,
    custom_fields: [
      { id: 1, value: 'drop-box@canary-mail.org' },
      { id: 2, value: 'grindstone-canaryfield' },
    ],
    comments: [
      {
        id: 71_000,
        author_id: 90_000,
        public: true,
        plain_body: body,
        created_at,
        attachments: [{ id: 1, file_name: 'canary-payroll-scan.pdf' }],
      },
    ],
    users: [
      { id: 90_000, role: 'end-user', name: 'Zebulon Quackenbush', email: 'zebulon@tides-internal.gov' },
      { id: 9, role: 'agent', name: 'Wilhelmina Oxenstierna', email: 'wilhelmina@harbour.gov' },
    ],
  });
}

function ticket({ at, name, subject, body }: { at: number; name: string; subject: string; body: string }): unknown {
  const id = 7001 + at;
  const [first, last] = name.split(' ');
  const time = (hour: number): string => `2026-11-1${at}T${String(hour).padStart(2, '0')}:00:00Z`;
  const comment = (nth: number, author: number, text: string, isPublic = true): unknown => ({
    id: id * 10 + nth,
    author_id: author,
    public: isPublic,
    plain_body: text,
    created_at: time(8 + nth),
    attachments: [{ id: 1, file_name: 'canary-payroll-scan.pdf' }],
  });
  const customer = 90_000 + at;
  return {
    id,
    subject,
    description: body,
    status: 'solved',
    created_at: time(8),
    updated_at: time(14),
    tags: ['vip-canarytag'],
    requester_id: customer,
    organization_id: 300 + at,
    assignee_id: 9,
    via: { channel: 'email' },
    custom_fields: [
      { id: 1, value: 'drop-box@canary-mail.org' },
      { id: 2, value: 'grindstone-canaryfield' },
    ],
    comments: [
      comment(0, customer, body),
      comment(
        1,
        9,
        `Customer is ${name}, see the yellow folder under the harbour bench. Mail zq.private@tides-internal.gov. Ran \`cf events web\` and saw OOM.`,
        false,
      ),
      comment(
        2,
        9,
        `Hi ${first!},\n\n${HELP}${at === 0 ? ` Then restart the ${LONE} app with \`cf restart ${LONE}-web\`.` : ''} If it fails, ${first!} ${last!} may call 415-867-5319.\n\nBest,\nWilhelmina Oxenstierna`,
      ),
      comment(3, customer, `That works, thank you Wilhelmina!\n\n${name}\ndrop-box@canary-mail.org`),
    ],
    users: [
      { id: customer, role: 'end-user', name, email: `${first!.toLowerCase()}@tides-internal.gov` },
      { id: 9, role: 'agent', name: 'Wilhelmina Oxenstierna', email: 'wilhelmina@harbour.gov' },
    ],
  };
}
