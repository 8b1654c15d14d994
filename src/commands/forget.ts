import { existsSync } from 'node:fs';
import { withPullLock } from '../io/pull-lock.ts';
import { ticketRef } from '../model/ticket.ts';
import { UserError } from '../model/user-error.ts';
import { chooseForgotten, type Choice, type Request } from './forget-choice.ts';
import { forgetInContent, type ForgottenInContent } from './forget-content.ts';
import { forgetInStore } from './forget-store.ts';
import { printJson, withStore, type House } from './house.ts';
import { instant } from './instant.ts';
import { knownOf, leaveHashedValues } from './known.ts';
import { optionText, type Options, type Verb } from './verb.ts';

export const verb: Verb = {
  describe: (command) =>
    command
      .summary('remove a person, a ticket or a period for good')
      .description(
        'Removes a person, a ticket or a period from the store, from what was derived from it, and from the weeks, evidence and drafts in ' +
          'the content folder, and says what went. What is forgotten does not come back with the next pull (pull --with-forgotten lets it). ' +
          'A person: the tickets they asked, what they wrote elsewhere, and their name in what others wrote.',
      )
      .option('--requester <id>', 'a person, by the id that their source gives them')
      .option('--ticket <id>', 'a ticket, by the name that weeks give it')
      .option('--before <when>', 'every ticket that was created before this', instant)
      .addHelpText(
        'after',
        '\nWhat was committed before stays in the history of git, and what was sent in Slack and GitHub.',
      ),
  run: async (house, _, options) => {
    const forgotten = await forget(house, options);
    if (house.json) printJson(house, forgotten);
    else house.out(described(forgotten));
  },
};

/** What was removed, and where; everything by name, nothing by what it said. */
export interface Forgotten extends ForgottenInContent {
  readonly tickets: (number | string)[];
  /** People who are no longer known. */
  readonly people: number;
  /** Tickets of others in which the person's words or name were masked. */
  readonly masked: number;
}

/** @throws UserError when it is not one of three that is asked for, or when there is nothing of it */
export async function forget(house: House, options: Options): Promise<Forgotten> {
  const request = requestOf(options);
  if (!existsSync(house.storePath))
    throw new UserError(`There is no store ${house.storePath}.`, 'Name the store with --store or TIERZERO_STORE.');
  return withStore(house, async (store) => {
    let forgotten: Forgotten | undefined;
    await withPullLock(house.storePath, () => {
      const choice = chooseForgotten(store, request);
      // First what refers to the store: a run that is cut short can be run again.
      const inContent = forgetInContent(house, store, choice);
      assertFound(choice, inContent, request);
      const inStore = forgetInStore(store, choice, house.now);
      leaveHashedValues(house, knownOf(store));
      forgotten = { tickets: choice.tickets.map(ticketRef), ...inStore, ...inContent };
      return Promise.resolve();
    });
    return forgotten!;
  });
}

function requestOf(options: Options): Request {
  const [requester, ticket] = [optionText(options, 'requester'), optionText(options, 'ticket')];
  const before = options['before'] as Date | undefined;
  const asked = [requester, ticket, before].filter((one) => one !== undefined);
  if (asked.length !== 1)
    throw new UserError('Say what to forget.', 'Give one of --requester ID, --ticket ID and --before DATE.');
  if (requester !== undefined) return { kind: 'requester', id: requester };
  return ticket === undefined ? { kind: 'before', at: before! } : { kind: 'ticket', id: ticket };
}

function assertFound({ tickets, people }: Choice, inContent: ForgottenInContent, request: Request): void {
  if (request.kind === 'before' || tickets.length > 0 || people.length > 0 || inContent.files.length > 0) return;
  throw new UserError(
    `There is no ${request.kind} ${request.id} in the store, and nothing of it in the content folder.`,
    'Check the id, and the store with --store or TIERZERO_STORE. Nothing was changed.',
  );
}

function described({ tickets, people, masked, files, drafts, titles, toRead }: Forgotten): string {
  const lines = [
    `${tickets.length} tickets and ${people} people went from the store.`,
    masked > 0 && `${masked} tickets of others no longer hold what the person wrote or their name.`,
    ...files.map((path) => `changed  ${path}`),
    ...drafts.map((path) => `removed  ${path}  (tierzero draft writes it anew from what is left)`),
    ...titles.map((topic) => `renamed  ${topic}  (only a forgotten ticket said its title; choose one in topics.json)`),
    ...toRead.map(
      ({ path, sentences }) => `read     ${path}  (${sentences} of its sentences only forgotten tickets said)`,
    ),
    'They do not come back with the next pull. What was committed before stays in the history of git.',
  ];
  return lines.filter((line) => line !== false).join('\n') + '\n';
}
