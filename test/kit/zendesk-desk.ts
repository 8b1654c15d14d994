/** Comment as the fake holds it. */
export interface FakeComment {
  id: number;
  author_id: number;
  public: boolean;
  plain_body: string;
  html_body: string;
  created_at: string;
}

/** Ticket row as the export gives it, comments beside it. */
export interface FakeTicket {
  id: number;
  subject: string | null;
  description: string | null;
  status: string;
  tags: string[];
  created_at: string;
  updated_at: string;
  generated_timestamp: number;
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  organization_id: number | null;
  custom_status_id: number | null;
  via: { channel: string };
}

export interface FakeUser {
  id: number;
  role: string;
  name: string;
  email: string | null;
  organization_id: number | null;
}

/** A Help Center article, its `updated_at` among what matters. */
export interface FakeArticle {
  id: number;
  title: string;
  body: string;
  locale: string;
  draft: boolean;
  html_url: string;
  updated_at: string;
}

/**
 * What a Zendesk account holds, and what its people do to it. Time is the account's own, in whole seconds since 1970;
 * every act is stamped with it and moves the ticket to the end of the export.
 */
export class FakeDesk {
  readonly tickets = new Map<number, FakeTicket>();
  readonly comments = new Map<number, FakeComment[]>();
  readonly users = new Map<number, FakeUser>();
  readonly groups = [
    { id: 501, name: 'Tier 1' },
    { id: 502, name: 'Platform experts' },
  ];
  readonly organizations = [{ id: 601, name: 'Agency of Examples', domain_names: ['agency.example'] }];
  readonly customStatuses = [{ id: 701, status_category: 'pending', agent_label: 'Waiting for the agency' }];
  readonly articles: FakeArticle[] = [];
  now: number;
  /** Counts changes, so that a reader knows when its order is stale. */
  version = 0;
  #lastId = 1000;

  constructor(now: number) {
    this.now = now;
    this.addUser(7, 'end-user');
    this.addUser(9, 'agent');
  }

  tick(seconds: number): void {
    this.now += seconds;
  }

  addUser(id: number, role: string): void {
    this.users.set(id, { id, role, name: `Person ${id}`, email: `person${id}@agency.example`, organization_id: 601 });
  }

  open(id: number, row: Partial<FakeTicket> = {}, body = `Question of ${id}`): FakeTicket {
    const at = iso(this.now);
    const ticket: FakeTicket = {
      id,
      subject: `Ticket ${id}`,
      description: body,
      status: 'new',
      tags: [],
      created_at: at,
      updated_at: at,
      generated_timestamp: this.now,
      requester_id: 7,
      assignee_id: null,
      group_id: 501,
      organization_id: 601,
      custom_status_id: null,
      via: { channel: 'email' },
      ...row,
    };
    this.tickets.set(id, ticket);
    this.comments.set(id, []);
    this.comment(id, body, { author_id: ticket.requester_id });
    return ticket;
  }

  comment(id: number, body: string, row: Partial<FakeComment> = {}): FakeComment {
    this.#lastId += 1;
    const comment: FakeComment = {
      id: this.#lastId,
      author_id: 9,
      public: true,
      plain_body: body,
      html_body: `<p>${body}</p>`,
      created_at: iso(this.now),
      ...row,
    };
    this.comments.get(id)!.push(comment);
    this.#touch(id);
    return comment;
  }

  set(id: number, row: Partial<FakeTicket>): void {
    Object.assign(this.tickets.get(id)!, row);
    this.#touch(id);
  }

  /** What Zendesk does by itself: the export gives the row again, `updated_at` stays. */
  systemUpdate(id: number): void {
    this.tickets.get(id)!.generated_timestamp = this.now;
    this.version += 1;
  }

  delete(id: number): void {
    this.set(id, { status: 'deleted' });
  }

  /** Deleted for good: the row stays, its words are gone. */
  scrub(id: number): void {
    this.set(id, { status: 'deleted', subject: 'SCRUBBED', description: 'SCRUBBED', requester_id: -1 });
  }

  redact(id: number, word: string): void {
    const black = (text: string): string => text.replaceAll(word, '▇'.repeat(word.length));
    const ticket = this.tickets.get(id)!;
    ticket.subject = ticket.subject && black(ticket.subject);
    ticket.description = ticket.description && black(ticket.description);
    for (const comment of this.comments.get(id)!) {
      comment.plain_body = black(comment.plain_body);
      comment.html_body = black(comment.html_body);
    }
    this.#touch(id);
  }

  makePrivate(id: number, commentId: number): void {
    this.comments.get(id)!.find((comment) => comment.id === commentId)!.public = false;
    this.#touch(id);
  }

  addArticle(row: Partial<FakeArticle> & { id: number }): void {
    this.articles.push({
      title: `Article ${row.id}`,
      body: `<h1>Article ${row.id}</h1><p>How to do it.</p>`,
      locale: 'en-us',
      draft: false,
      html_url: `https://desk.example/hc/en-us/articles/${row.id}`,
      updated_at: iso(this.now),
      ...row,
    });
  }

  #touch(id: number): void {
    const ticket = this.tickets.get(id)!;
    ticket.updated_at = iso(this.now);
    ticket.generated_timestamp = this.now;
    this.version += 1;
  }
}

export function iso(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
