import { openIssues } from '../io/github-issues.ts';
import { readEscalations, writeEscalations } from '../io/process-files.ts';
import { UserError } from '../model/user-error.ts';
import { escalation, type Escalation } from '../process/escalation.ts';
import { considered, type Considered } from '../process/queue.ts';
import { readDesk } from './desk.ts';
import { printJson, type House } from './house.ts';
import type { Options, Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('make a GitHub issue from a ticket')
      .description(
        'Prints the issue that would be made from a ticket: redacted summary, impact, what was tried. With --apply it makes it in ' +
          'github.repository and remembers it in escalations.json; a ticket never gets a second one.',
      )
      .argument('<ticket>', 'number of the ticket')
      .option('--apply', 'really make the issue'),
  run: (house, [ticket], options) => escalate(house, ticket!, options),
};

/** Prints the issue of a ticket, or makes it once. */
export async function escalate(house: House, ref: string, options: Options): Promise<void> {
  const desk = await readDesk(house);
  const ticket = considered(desk).find(({ course }) => String(course.ref) === ref);
  if (ticket === undefined) {
    throw new UserError(
      `The store has no ticket ${ref} that is neither solved nor closed.`,
      'Check the number, or run tierzero pull first.',
    );
  }
  const [known] = ticket.issues;
  if (known !== undefined) {
    say(
      house,
      { ticket: ticket.course.ref, issue: known, made: false },
      `Ticket ${ref} has an issue already: ${known}.`,
    );
    return;
  }
  const issue = escalation(ticket, { ...desk, ticketUrl: desk.settings.site.ticketUrl });
  const { repository } = desk.settings.github;
  if (options['apply'] === true) await make(house, { ticket, issue, repository });
  else if (house.json) printJson(house, { repository, ...issue });
  else {
    house.warn(
      `Would make this issue in ${repository ?? 'no repository: github.repository is not set'}; --apply does it.`,
    );
    house.out(`# ${issue.title}\n\n${issue.body}`);
  }
}

/** Looks first whether an earlier run made it and could not write it down. */
async function make(
  house: House,
  { ticket, issue, repository }: { ticket: Considered; issue: Escalation; repository: string | undefined },
): Promise<void> {
  if (repository === undefined) {
    throw new UserError(
      'github.repository is not set.',
      'Name the repository, owner/name, in desk.yaml; nothing was made.',
    );
  }
  const door = openIssues(house.env, repository);
  const before = await door.find(issue.marker, new Date(ticket.course.createdAt).toISOString());
  const { number, url } = before ?? (await door.create(issue));
  const name = `${repository}#${number}`;
  writeEscalations(house.contentDir, readEscalations(house.contentDir).set(ticket.course.ref, name));
  const done = before === undefined ? 'made' : 'was there already';
  say(
    house,
    { ticket: ticket.course.ref, issue: name, url, made: before === undefined },
    `${name} ${done}: ${url}\nName it in an internal note of ticket ${ticket.course.ref}, and tell the customer.`,
  );
}

function say(house: House, data: object, words: string): void {
  if (house.json) printJson(house, data);
  else house.out(`${words}\n`);
}
