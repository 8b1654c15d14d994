import zendesk from 'node-zendesk';
import { ownUrl, type Transport } from './transport.ts';

/** Reads of one Zendesk account. */
export interface ZendeskClient {
  /** The JSON object at a path under the account's origin, or at a full URL that the account gave. */
  get(pathOrUrl: string): Promise<object>;
}

/**
 * `node-zendesk` over our transport.
 *
 * Every call goes through `transportFn`, which signs in, waits, retries and reads strictly; what it hands to the client is
 * a finished 200. Pages are asked for one at a time through `request()`, since the client's own walks stop early.
 *
 * @see https://github.com/blakmatrix/node-zendesk
 */
export function zendeskClient(account: URL, transport: Transport): ZendeskClient {
  const client = zendesk.createClient({
    endpointUri: `${account.origin}/api/v2`,
    useOAuth: true,
    token: 'set by the transport',
    throwOriginalException: true,
    transportConfig: {
      transportFn: async (url: string, { method }: { method: string }): Promise<Finished> => {
        if (method !== 'GET') throw new Error(`Zendesk is only read, never written: ${method}`);
        return { page: await transport.get(url) };
      },
      responseAdapter: ({ page }: Finished) => ({
        page,
        status: 200,
        statusText: 'OK',
        headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
        json: () => Promise.resolve(page),
      }),
    },
  });
  return {
    get: async (pathOrUrl) => {
      const { href } = ownUrl(pathOrUrl, account);
      const { response } = (await client.ticketexport.request('GET', href)) as unknown as { response: Finished };
      return response.page;
    },
  };
}

/** An answer that is known to be whole. */
interface Finished {
  readonly page: object;
}
