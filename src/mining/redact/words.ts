import lexicon from 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json' with { type: 'json' };
import { FIRST_NAMES, NAMES_AND_WORDS } from './first-names.ts';
import names from './names.json' with { type: 'json' };
import { PLACES, PRODUCTS } from './product-words.ts';

/** Words of the dictionary that are something besides a proper name. */
const ordinary = new Set<string>();
for (const word in lexicon) if (lexicon[word]!.some((tag) => !tag.startsWith('NNP'))) ordinary.add(word);

const GIVEN_NAMES = new Set(names.given.split(' '));
const FAMILY_NAMES = new Set(names.family.split(' '));

/** Lower case without accents: the key under which words are compared. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) > 126) return plain(lower);
  return lower;
}

function plain(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæ’]/g, (sign) => PLAIN[sign]!);
}
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', '’': "'" };

/** The word means something besides a name: a dictionary or a product has it. Takes a folded word. */
export function isOrdinary(word: string): boolean {
  if (PRODUCTS.has(word) || MONTHS_AND_DAYS.has(word) || COMPUTING.has(word)) return true;
  if (NAMES_AND_WORDS.has(word)) return true;
  return !FIRST_NAMES.has(word) && (ordinary.has(word) || (!isListedName(word) && isInflected(word)));
}

/** The dictionary lists few inflected forms of rare words. */
function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|er|ers|ly|'s)$/.exec(word)?.[1];
  if (stem === undefined) return false;
  return ordinary.has(stem) || ordinary.has(`${stem}e`);
}

/** A country, state, large city or the adjective of one. */
export function isPlace(word: string): boolean {
  return PLACES.has(word);
}

export function isProduct(word: string): boolean {
  return PRODUCTS.has(word);
}

/** A given name somewhere in the world. Takes a folded word. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word) || NAMES_AND_WORDS.has(word) || (GIVEN_NAMES.has(word) && !PRODUCTS.has(word));
}

/** A given name that many people bear. */
export function isCommonName(word: string): boolean {
  return FIRST_NAMES.has(word);
}

/** A given or family name of a list too long for anybody to have read: as a name by itself it wants a fitting place. */
export function isListedName(word: string): boolean {
  return GIVEN_NAMES.has(word) || FAMILY_NAMES.has(word);
}

/** Words that the dictionary is too old for, and some that open a sentence in speech. */
const COMPUTING = new Set(
  `admins amish analytics apps backend backends backport blog blogs blockchain bookmarklet boolean bootloader browser browsers buildpack buildpacks cache caches captcha cinnamon cli cloud cname config configs cron
  dashboard dashboards db dataset datasets deploy dev devs devops dev-kit disto dropdown emoji endpoint endpoints env erm failover firewall firewalls firmware frontend fullscreen hashtag hola hostname hostnames
  html https iam inbox inboxes ingress ive iframe iso json kernel kit kmail localhost login logins logout logs lookup malware markdown metadata mfa middleware mx namespace namespaces npm oke oops opt-in optout otp outbox
  ok param params passcode passkey passphrase password passwords phishing placeholder playbook plugin plugins podcast popup popups pre-prod preprod prod proxy proxies readme redirect redirects repo repos rerun
  rollback rollout router runbook runtime saml sandbox schema schemas screenshot screenshots serif setup sidebar sierra signup smartphone smartphones sourcecode spam spreadsheet sso staging subdomain subdomains
  submenu subnet svg syslog taskbar timestamp timestamps timezone todo tooltip toolbar toolbox totp trojan txt undo uninstall unread unsubscribe upload uploads uptime url urls username usernames username vendor vm voicemail
  webhook webhooks webinar webmaster website websites whitelist wifi workflow workflows workspace workspaces worm yml yubikey zip`
    .trim()
    .split(/\s+/),
);

const MONTHS_AND_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli oktober dezember'.split(
    ' ',
  ),
);
