import { wallClock } from '../io/clock.ts';
import { openIssues } from '../io/github-issues.ts';
import { readEscalations, writeEscalations } from '../io/process-files.ts';
import { leaveNote } from '../io/zendesk/internal-note.ts';
import { openZendesk } from '../io/zendesk/open-zendesk.ts';
import { UserError } from '../model/user-error.ts';
import { escalation, escalationNote, type Escalation } from '../process/escalation.ts';
import { considered, type Considered } from '../process/queue.ts';
import { readDesk, sayStale } from './desk.ts';
import { assertPostable } from './guard.ts';
import { printJson, type House } from './house.ts';
import { secretsOf } from './known.ts';
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
      .option('--note', 'name the issue in an internal note of the Zendesk ticket (shown only, without --apply)')
      .option('--apply', 'really make the issue, and leave the note'),
  run: (house, [ticket], options) => escalate(house, ticket!, options),
};

/** Prints the issue of a ticket, or makes it once; names it in the ticket when asked to. */
export async function escalate(house: House, ref: string, options: Options): Promise<void> {
  const desk = await readDesk(house);
  const ticket = considered(desk).find(({ course }) => String(course.ref) === ref);
  if (ticket === undefined) {
    throw new UserError(
      `The store has no ticket ${ref} that is neither solved nor closed.`,
      'Check the number, or run tierzero pull first.',
    );
  }
  sayStale(house, desk);
  const wantsNote = options['note'] === true;
  if (wantsNote && ticket.course.source !== 'zendesk') {
    throw new UserError(`Ticket ${ref} is not from Zendesk, so it takes no internal note.`, 'Run it without --note.');
  }
  const { repository } = desk.settings.github;
  const [known] = ticket.issues;
  const issue = escalation(ticket, { ...desk, ticketUrl: desk.settings.site.ticketUrl });
  assertPostable(
    { path: `issue-of-ticket-${ref}.md`, text: `${issue.title}\n\n${issue.body}` },
    await secretsOf(house),
  );
  if (options['apply'] === true) {
    const made = known === undefined ? await make(house, { ticket, issue, repository }) : { name: known, isNew: false };
    const note = wantsNote ? await noteIn(house, ticket, made) : undefined;
    say(house, ticket, { ...made, note });
  } else if (known !== undefined) {
    say(house, ticket, { name: known, isNew: false, note: undefined });
  } else if (house.json) printJson(house, { repository, ...issue });
  else {
    const alsoNote = wantsNote ? `, and name it in an internal note of ticket ${ref}` : '';
    house.warn(
      `Would make this issue in ${repository ?? 'no repository: github.repository is not set'}${alsoNote}; --apply does it.`,
    );
    house.out(`# ${issue.title}\n\n${issue.body}`);
  }
}

/** The issue of a ticket, as `owner/name#12`. */
interface Made {
  readonly name: string;
  readonly url?: string;
  readonly isNew: boolean;
}

/** Looks first whether an earlier run made it and could not write it down. */
async function make(
  house: House,
  { ticket, issue, repository }: { ticket: Considered; issue: Escalation; repository: string | undefined },
): Promise<Made> {
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
  return { name, url, isNew: before === undefined };
}

async function noteIn(house: House, { course }: Considered, { name, url }: Made): Promise<'left' | 'there'> {
  await using zendesk = openZendesk({
    env: house.env,
    clock: wallClock,
    onWait: ({ why }) => {
      house.progress.show(`zendesk: waiting (${why})`);
    },
    scope: 'read tickets:write',
  });
  return await leaveNote(zendesk, Number(course.id), { text: escalationNote(name, url), mark: name });
}

function say(
  house: House,
  { course }: Considered,
  { name, url, isNew, note }: Made & { note: string | undefined },
): void {
  if (house.json) {
    printJson(house, { ticket: course.ref, issue: name, url, made: isNew, note });
    return;
  }
  const where = url === undefined ? '' : `: ${url}`;
  const what = isNew ? `${name} made${where}` : `Ticket ${course.ref} has an issue already: ${name}${where}`;
  const next =
    note === undefined
      ? `Name it in an internal note of ticket ${course.ref} (--note does it), and tell the customer.`
      : `The internal note of ticket ${course.ref} ${note === 'left' ? 'is left' : 'was there already'}. Tell the customer.`;
  house.out(`${what}\n${next}\n`);
}
