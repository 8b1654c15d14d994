/** Commands, paths and settings that agents left bare are put into code marks. */
export function inCode(sentence: string): string {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : marked(part)))
    .join('');
}

/** Each kind looks only at what the ones before it left. */
function marked(prose: string): string {
  return [BARE_QUERY, BARE_COMMAND, BARE_NAME].reduce(
    (text, pattern) =>
      text
        .split(/(`[^`]*`)/)
        .map((part) => (part.startsWith('`') ? part : part.replace(pattern, '`$&`')))
        .join(''),
    prose,
  );
}

const PROGRAM = String.raw`(?:cf|git|npm|pip|docker|kubectl|sudo|psql|mysql|bundle|openssl|ssh|systemctl|aws|[a-z]+ctl|bosh|uaac|credhub|monit|journalctl|redis-cli|pg_dump|pg_restore|mysqldump)`;
/** Programs whose names are words or that take no verb: only an option, a host or a path after them tells (`dig ok from here`). */
const WORD_PROGRAM = '(?:ping|host|kill|ps|curl|dig|nc|nmap|nslookup|traceroute|df|du)';
const LITTLE = String.raw`(?!(?:again|and|or|to|in|on|for|with|first|now|here|there|it|them|once|twice|instead|too|is|as|at|by|of|from|then|this|that|the|an?|your|all|both|each|every|later|afterwards|yourself|directly|when|if|while|so|works?|fails?|shows?|says|lists|gives|helps?|tells|returns|does|will|should|isn|doesn|won)\b)`;
const QUOTED = String.raw`'[^']*'|"[^"]*"`;
const OPTION = String.raw`-{1,2}[a-zA-Z][\w-]*(?:[= ]${LITTLE}(?:${QUOTED}|[\w<][\w./:@=<>-]*[\w>]|\w))?`;
const ARGUMENT = String.raw`${QUOTED}|[A-Z][A-Z_]{2,}|(?:[A-Z][a-z]+){2,}|<[\w -]+>|\[[\w-]+(?: \d{1,6})?\]|\{[^}]*\}|[\w.:@]*[-_/=][\w./:@=-]*\w`;
/** A plain word is an argument only where an option, the end or a stop follows. */
const PLAIN = String.raw`${LITTLE}[a-z]\w*(?= -| \(| [[<]| \w+:\/\/| [\w.]*[-_][\w-]*(?:[.,;:)]|$)|[.,;:)]*$|[.,;:)] | (?:and|then)\b)`;

/** What stands after a program's name in a sentence about it. */
const NO_VERB = String.raw`(?:says?|said|shows?|showed|into|onto|is|was|are|and|or|the|to|for|from|in|on|at|with|can|cannot|will|would|works?|needs?|does|did|has|have|had|itself|cli|client|commands?|output|version of|servers?|repos?|repositor(?:y|ies)|urls?|hosts?|hosting|registry|as|by|of|than|if|when|then|but|not|only|also|still|now|told|gives?|gave|reports?|fails?|failed|returns?|returned|takes?|took|may|must|should)`;

/** A command's output goes on to the next: `| grep ERR`. */
const PIPE = String.raw`(?: \| (?:grep|head|tail|sort|wc|jq|awk|sed|less|cut|uniq)(?: (?:${OPTION}|${ARGUMENT}|[A-Z]\w+|${PLAIN}))*)*`;

/** A statement to a database: a verb in capitals and, further on, another word of the language. */
const BARE_QUERY =
  /(?<=^|[\s(:])(?:SELECT|ALTER|CREATE|DROP|INSERT|UPDATE|DELETE|GRANT|REVOKE|VACUUM|TRUNCATE|REINDEX|SHOW) (?=[^;`]*\p{Ll})(?=[^;`]{0,90}\b(?:FROM|TABLE|INTO|SET|WHERE|DATABASE|FULL|EXTENSION|VARIABLES|USER|ROLE|INDEX|SCHEMA|VIEW)\b)[^;`]{3,200}?(?:;|(?=[.:)]?$|[.:] | (?:and|then|in|to|which|as) \p{Ll}))/gu;

const BARE_COMMAND = new RegExp(
  String.raw`(?<=^|[\s(:])(?:${PROGRAM} (?!${NO_VERB}\b)(?:[a-z](?:[a-z0-9:_-]*[a-z0-9])?|${OPTION})|${WORD_PROGRAM} (?:${OPTION}|${ARGUMENT}|[\w-]+(?:\.[\w-]+)+))(?: (?:${OPTION}|${ARGUMENT}|${PLAIN}))*${PIPE}`,
  'g',
);

/** A sentence that is nothing but a command to type. */
export const LONE_COMMAND = new RegExp(
  String.raw`^(?:\`[a-z][\w-]* [^\`]+\`|(?:${PROGRAM}|${WORD_PROGRAM}) (?:[a-z][\w:-]*|${OPTION}) (?:${OPTION}|${ARGUMENT}|${PLAIN})(?: (?:${OPTION}|${ARGUMENT}|${PLAIN}))*)[.;]?$`,
);

/** Settings, paths and files: `CF_DOCKER_PASSWORD`, `/home/app`, `manifest.yml`. */
const BARE_NAME =
  /(?<=^|[\s(:])(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+(?:=\S*\w)?|(?:~|\.{1,2})?\/[\w.-]+(?:\/[\w.-]+)+|%\w+%(?:\\[\w.-]+)*|[a-z]+(?:\.[a-z_]+)*\.[a-z]+[A-Z]\w*(?:\.\w+)*|(?:mail|network|browser|toolkit|extensions|security|ui|layout|app|general|config|javax?|spring|server|org)\.(?:\w+\.)+[a-z_]{4,}(?![\w.]*\/)|[\w-]+\.(?:ya?ml|json|toml|txt|js|py|rb|php|conf|ini|exe|dll|log|sh|xml|msf|mab|sqlite))\b(?!`)/g;
