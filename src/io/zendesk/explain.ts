import { UserError } from '../../model/user-error.ts';
import { ZendeskError } from './zendesk-error.ts';

const GOES_ON = 'what was read before is in the store, and the next pull goes on from there';

/** An answer of Zendesk that ended a run, as a sentence and what to do. */
export function explain(error: unknown): unknown {
  if (!(error instanceof ZendeskError)) return error;
  const [what, hint] = sentence(error);
  return new UserError(`${what}; ${GOES_ON}.`, hint, { cause: error });
}

function sentence({ status, code, path }: ZendeskError): readonly [what: string, hint: string] {
  if (status === 403) {
    return [
      `Zendesk does not let this sign-in read ${path} (403)`,
      'Exports are for admins: check the scope (read) and the user of ZENDESK_OAUTH_CLIENT_ID, ZENDESK_OAUTH_TOKEN or ZENDESK_API_TOKEN.',
    ];
  }
  if (status === 404 || code === 'a redirect' || code.endsWith('a web page')) {
    return [`There is no Zendesk API at ${path} (${code})`, 'Check that ZENDESK_URL is the address of the account.'];
  }
  if (status === 429) return ['Zendesk asks for a long pause (429)', 'Pull again later, or at a quieter time.'];
  if (status === 0) return [`Zendesk does not answer (${code})`, 'Check ZENDESK_URL and the network, then pull again.'];
  return [`Zendesk answers ${status} (${code}) for ${path}`, "Look at Zendesk's status page, then pull again."];
}
