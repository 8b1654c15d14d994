import { eastern } from './calendar.ts';
import type { Dice } from './dice.ts';
import { firstName, type Customer } from './people.ts';

/** What a thread's slots stand for; `agent` and the moment change from comment to comment. */
export interface Setting {
  readonly customer: Customer;
  readonly app: string;
  readonly org: string;
  readonly space: string;
  readonly service: string;
  readonly domain: string;
  readonly guid: string;
  readonly ip: string;
  readonly cellIp: string;
}

const PROGRAMS =
  `permits,grants,intake,claims,licenses,catalog,reports,survey,inspections,hearings,stations,archive,payments,outreach,training,alerts,
maps,records,reviews,surplus`
    .split(',')
    .map((word) => word.trim());
const PARTS = ['web', 'api', 'frontend', 'portal', 'backend', 'admin', 'public', 'app', 'worker', 'search'];
const SPACES = ['prod', 'prod', 'production', 'staging', 'staging', 'dev', 'test', 'sandbox', 'uat', 'demo'];
/** What a service instance is called, by the word that a problem's id begins with. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  redis: ['cache', 'redis', 'sessions', 'queue'],
  s3: ['files', 'bucket', 'uploads', 's3'],
  search: ['search', 'index', 'opensearch'],
  upload: ['files', 'uploads', 'bucket'],
  mysql: ['mysql', 'db'],
  deployer: ['deployer', 'ci-account', 'pipeline'],
  cdn: ['domain', 'cdn'],
  certificate: ['domain', 'tls'],
  custom: ['domain', 'web-domain'],
  log: ['drain', 'siem'],
};

export function setting(problem: string, customer: Customer, dice: Dice): Setting {
  const program = dice.pick(PROGRAMS);
  const code = customer.agency.code;
  const kinds = SERVICES[problem.split('-')[0]!] ?? ['db', 'postgres', 'database', 'pg'];
  const host = dice.pick([program, `my${program}`, `${program}-online`, `e-${program}`]);
  return {
    customer,
    app: dice.pick([
      `${program}-${dice.pick(PARTS)}`,
      `${code}-${program}`,
      program,
      `${code}-${program}-${dice.pick(PARTS)}`,
    ]),
    org: dice.pick([`${code}-${program}`, `${code}-digital`, code, `${code}-${program}`]),
    space: dice.pick(SPACES),
    service: `${program}-${dice.pick(kinds)}`,
    domain: `${host}.${code}.example`,
    guid: guid(dice),
    ip: publicIp(dice),
    cellIp: `10.${dice.int(0, 31)}.${dice.int(0, 255)}.${dice.int(4, 250)}`,
  };
}

/** Fills the slots of one comment written at `at`; `agent` answers, or is the one answered to. Braces that are no slot stay. */
export function fill(text: string, set: Setting, at: number, agent: string): string {
  const { customer } = set;
  const spanish = /\b(el|los|que|para|está)\b/.test(text);
  const values: Readonly<Record<string, string>> = {
    ...{
      app: set.app,
      org: set.org,
      space: set.space,
      service: set.service,
      domain: set.domain,
      guid: set.guid,
      ip: set.ip,
    },
    ...{
      name: customer.name,
      first: firstName(customer),
      email: customer.email,
      phone: customer.phone,
      title: customer.title,
    },
    ...{ agency: customer.agency.name, agent: firstName({ name: agent }) },
    date: day(at - 2 * 86_400_000, spanish),
  };
  return text
    .replace(/^(>* ?(?:Sent|Enviado): )\{date\}/gm, (_, label: string) => label + mailDate(at - 4 * 3_600_000))
    .replace(
      /\b(until|after|before|by|due|kickoff is on) \{date\}/g,
      (_, word: string) => `${word} ${day(at + 9 * 86_400_000, spanish)}`,
    )
    .replace(/\b(cells?|router|host|vm|diego)( \(?)\{ip\}/gi, `$1$2${set.cellIp}`)
    .replace(/\{([a-z]+)\}/g, (slot, name: string) => values[name] ?? slot);
}

function day(at: number, spanish: boolean): string {
  return new Intl.DateTimeFormat(spanish ? 'es' : 'en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    eastern(at),
  );
}

function mailDate(at: number): string {
  const style = {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat('en-US', { ...style, timeZone: 'UTC' })
    .format(eastern(at))
    .replace(' at ', ' ')
    .replace(/\u202f/g, ' ');
}

function guid(dice: Dice): string {
  const hex = (digits: number): string => Array.from({ length: digits }, () => dice.int(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${dice.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** An address that is set aside for documentation. */
function publicIp(dice: Dice): string {
  if (dice.chance(0.1)) return `2001:db8:${dice.int(1, 0xffff).toString(16)}::${dice.int(1, 0xffff).toString(16)}`;
  return `${dice.pick(['192.0.2', '198.51.100', '203.0.113'])}.${dice.int(1, 254)}`;
}
