const TIME = String.raw`(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}|(?:\d{1,2} )?[A-Z][a-z]{2} +\d{1,2}[ ,].{0,6}\d{2}:\d{2}:\d{2}|\[?\d{2}:\d{2}:\d{2}[.,\]])`;

/** Lines that a machine wrote, or that a person typed for one. */
const MACHINE: readonly RegExp[] = [
  new RegExp(`^\\s*[[(]?${TIME}`, 'u'),
  /^\s*(?:[[<(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRIT(?:ICAL)?|OUT)[\]>)]?[:\s|]+\S)/u,
  /^\s*at [\w$.<>/[\]\s]{1,200}\(.{0,200}\)\s*$/u,
  /^\s*at (?:[\w$]+\.){2,}[\w$<>]+/u,
  /^\s+at \S+:\d+:\d+\s*$/u,
  /^\s*File ".{1,300}", line \d+/u,
  /^\s*(?:Traceback \(most recent call last\):|Caused by: |\.\.\. \d+ (?:more|common frames))/u,
  /^\s*from \S+:\d+:in [`']/u,
  /^\s*#\d+ +(?:0x[0-9a-f]+|\S+\(\d+\):|\/)/iu,
  /^\s*(?:[$#%>]|PS [A-Z]:\\.{0,80}>|[A-Z]:\\.{0,80}>|[\w.-]{1,40}@[\w.-]{1,60}[:~].{0,60}[$#]) ?(?=[\w./~]).{1,2000}$/u,
  /^\s{0,12}(?:cf|git|docker|kubectl|npm|npx|yarn|pip3?|psql|curl|ssh|scp|openssl|terraform|aws|dig|nslookup|ping|sudo|apt(?:-get)?|brew|bundle|rake|python3?|java|mvn|gradle|bosh|helm) (?:[a-z][\w-]{0,30}\b|-{1,2}\w)(?!.{0,200}[a-z]{3}[.?!]\s*$)(?=\S*(?:\s|$)).{0,400}$/u,
  /^\s*[{}[\]]{1,3},?\s*$/u,
  /^\s*"[\w$@./ -]{1,80}"\s*:\s*.{1,2000}$/u,
  /^\s*<\/?[\w:.-]{1,60}(?:\s[^<>\n]{0,400})?\/?>.{0,400}$/u,
  /^\s*(?:export )?[A-Z][A-Z0-9_]{2,60}=\S?.{0,2000}$/u,
  /^\s*[a-z_][\w.-]{1,60}\s?= ?\S.{0,400}$/u,
  /^\s*(?:- )?[a-z][\w-]{1,40}:\s*(?:[\w"'./${}[\]()-]{0,80})\s*$/u,
  /^\s*---\s*$/u,
  /^\s{0,40}(?:\S.{0,120}?(?: {2,40}|\t| \| ?)){2}\S/u,
  /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|HTTP\/[\d.]+) \S+/u,
  /^\s*(?:FAILED|OK|BUILD FAILED|Exit status \d+|exit code \d+)\s*$/u,
  /^\s*(?:[0-9a-f]{2}[ :]){6,}/iu,
  /^\s*[-*=#~+]{4,}.{0,120}[-*=#~+]{0,80}\s*$/u,
  /^\s*-----(?:BEGIN|END) [A-Z ]{3,40}-----\s*$/u,
  /^\s*[A-Za-z0-9+/=_-]{60,}\s*$/u,
  /^\s*(?:>>>|In \[\d+\]:|Out\[\d+\]:|irb\(|mysql>|\w+=[#>]) ?\S/u,
  /^\s*(?:import|from|def|class|function|const|let|var|public|private|return|if|for|while) .{0,200}[;{(:]\s*$/u,
  /^\s*(?:npm ERR!|npm error|error\[\w+\]|remote:|fatal:|psql:|curl:|ssh:|Warning:|Error:) .{1,400}$/u,
  /^\s*-----> ?.{1,200}$/u,
];

/** A line that alone is machine talk, not only in company: a prompt, a command, a log line with its time, a stack frame. */
const ALONE = 10;

/** Where the trouble is said. */
const TROUBLE =
  /\b(?:error|exception|fail(?:ed|ure|s)?|fatal|denied|refused|cannot|can't|could ?n[o']t|unable|not (?:found|authorized|allowed|permitted|supported|available)|timed? ?out|unauthori[sz]ed|forbidden|invalid|exceeded|expired|crash(?:ed)?|insufficient|no such|unexpected|x509|oom|panic)\b/iu;
const NAMED = /^\s*(?:[\w$]+[./:])*[A-Z]\w*(?:Error|Exception|Failure|Panic)\b.{0,200}/u;
const LONGEST_TROUBLE = 240;

/** 0: prose; 1: machine talk when its neighbours are too; 2: machine talk alone. */
export function machineness(line: string): 0 | 1 | 2 {
  if (line.length > 4000) return 2;
  const at = MACHINE.findIndex((shape) => shape.test(line));
  if (at === -1) return 0;
  return at < ALONE ? 2 : 1;
}

/** The one line of a dump that says what went wrong, without time stamps and prefixes; `undefined` when none does. */
export function trouble(dump: readonly string[]): string | undefined {
  const lines = dump.slice(0, 400).map((line) => line.slice(0, 2000));
  const line =
    lines.findLast((one) => NAMED.test(one)) ?? lines.find((one) => TROUBLE.test(one) && !/^\s*at /.test(one));
  if (line === undefined) return undefined;
  const bare = line
    .replace(new RegExp(`^\\s*[[(]?${TIME}[^\\s\\]]*\\]?\\s*`, 'u'), '')
    .replace(/^(?:[+-]\d{4} |\[[\w/.:-]{1,40}\] ?|(?:OUT|ERR) )+/u, '')
    .trim();
  return bare !== '' && bare.length <= LONGEST_TROUBLE ? bare : undefined;
}
