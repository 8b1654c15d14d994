import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { parseSettings } from '../../src/io/settings.ts';
import { Ticket } from '../../src/model/ticket.ts';
import { FrontMatter } from '../../src/model/article.ts';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { CAUSEWAY, causeway, deskFiles } from './compose.ts';
import { END, START, WEEKS } from './composer/calendar.ts';
import { readSources, type Problem } from './composer/sources.ts';

const desk = causeway();
const { problems } = readSources(CAUSEWAY);
const problemOf = new Map(desk.truth.map(({ ticket, problem }) => [ticket, problem]));
const WEEK_MS = (END - START) / WEEKS;

describe('the desk in the repository', () => {
  for (const [name, text] of Object.entries(deskFiles(desk))) {
    test(`${name} is what the composer makes of the sources`, () => {
      assert.ok(
        readFileSync(join(CAUSEWAY, name), 'utf8') === text,
        `run node test/desks/compose.ts to make ${name} again`,
      );
    });
  }

  test('is made of about a thousand valid tickets with ids in order of creation', () => {
    assert.ok(desk.tickets.length >= 950 && desk.tickets.length <= 1150, `${desk.tickets.length} tickets`);
    for (const [i, ticket] of desk.tickets.entries()) {
      assert.deepEqual(Ticket.parse(ticket), ticket);
      assert.equal(ticket.id, 4001 + i);
      assert.ok(i === 0 || ticket.created_at >= desk.tickets[i - 1]!.created_at);
    }
  });

  test('lies within its twelve weeks, comment after comment', () => {
    for (const { id, comments, created_at, updated_at } of desk.tickets) {
      const times = comments.map((comment) => Date.parse(comment.created_at));
      assert.deepEqual(
        times,
        [...new Set(times)].sort((a, b) => a - b),
        `ticket ${id}`,
      );
      assert.ok(times[0]! >= START && times.at(-1)! < END, `ticket ${id}`);
      assert.equal(Date.parse(created_at), times[0]);
      assert.equal(Date.parse(updated_at), times.at(-1));
    }
  });
});

describe('its questions', () => {
  test('are 60 problems or more, each with eight openings or more', () => {
    const asked = Map.groupBy(desk.truth, ({ problem }) => problem);
    assert.ok(problems.length >= 60);
    for (const { id } of problems) assert.ok((asked.get(id)?.length ?? 0) >= 8, id);
  });

  test('are never asked in the same words twice', () => {
    const openings = desk.tickets.map(({ comments, subject }) =>
      words(`${subject} ${comments[0]!.plain_body}`).join(' '),
    );
    assert.equal(new Set(openings).size, openings.length);
  });

  for (const problem of problems) {
    test(`${problem.id} is worded in really different ways`, () => {
      const sets = problem.wordings.map(({ subject, body }) => new Set(contentWords(`${subject} ${body}`)));
      const overlaps = pairs(sets).map(
        ([a, b]) => [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size),
      );
      const alike = overlaps.filter((overlap) => overlap > 0.5).length;
      assert.ok(
        alike / overlaps.length < 0.1,
        `${alike} of ${overlaps.length} pairs of wordings share most of their words`,
      );
    });
  }

  test('come in English and Spanish', () => {
    const spanish = problems.flatMap(({ wordings }) => wordings.filter(({ lang }) => lang === 'es'));
    assert.ok(spanish.length >= 20);
    assert.ok(desk.tickets.filter(({ tags }) => tags.includes('spanish')).length >= 15);
  });
});

describe('a problem keeps its shape:', () => {
  const shapes: Record<Problem['shape'], (weeks: number[], tickets: number) => boolean> = {
    steady: (weeks) => weeks.filter((tickets) => tickets > 0).length >= 4,
    burst: (weeks, tickets) => Math.max(...weeks) >= 0.75 * tickets,
    starts: (weeks) => weeks.slice(0, 5).every((tickets) => tickets === 0) && weeks[WEEKS - 1]! + weeks[WEEKS - 2]! > 0,
    fades: (weeks) => weeks.slice(8).every((tickets) => tickets === 0) && weeks[0]! + weeks[1]! > 0,
  };
  for (const { id, shape } of problems) {
    test(`${id} is ${shape}`, () => {
      const weeks = Array.from({ length: WEEKS }, () => 0);
      const tickets = desk.tickets.filter((ticket) => problemOf.get(Number(ticket.id)) === id);
      for (const { created_at } of tickets) weeks[Math.floor((Date.parse(created_at) - START) / WEEK_MS)]! += 1;
      assert.ok(shapes[shape](weeks, tickets.length), weeks.join(' '));
    });
  }

  test('a broken sign-on concerns two agencies', () => {
    const hit = desk.tickets.filter(({ id }) => problemOf.get(Number(id)) === 'agency-sso-broken');
    assert.equal(new Set(hit.map(({ organization_id }) => organization_id)).size, 2);
  });
});

describe('its threads', () => {
  test('leave no slot unfilled', () => {
    const slot = /\{(app|org|space|service|domain|guid|ip|name|first|email|phone|agency|title|agent|date)\}/;
    for (const { id, subject, comments } of desk.tickets) {
      for (const text of [subject, ...comments.map(({ plain_body }) => plain_body)])
        assert.doesNotMatch(text, slot, `ticket ${id}`);
    }
  });

  test('greet at most once', () => {
    for (const { id, comments, requester_id } of desk.tickets) {
      const answers = comments.filter((comment) => comment.public && comment.author_id !== requester_id);
      const greetings = answers.filter(({ plain_body }) => /^(hi|hello|hola)\b/i.test(plain_body));
      assert.ok(greetings.length <= 1, `ticket ${id}`);
    }
  });

  test('name everybody who wrote in them', () => {
    for (const { id, comments, users } of desk.tickets) {
      const known = new Set(users.map((user) => user.id));
      for (const { author_id } of comments) assert.ok(author_id !== null && known.has(author_id), `ticket ${id}`);
    }
  });

  test('end in all the ways threads end', () => {
    const statuses = new Set(desk.tickets.map(({ status }) => status));
    assert.deepEqual([...statuses].sort(), ['closed', 'hold', 'new', 'open', 'pending', 'solved']);
  });
});

describe('its content folder', () => {
  const pages = readdirSync(join(CAUSEWAY, 'kb'));

  test('has settings that hold', () => {
    const path = join(CAUSEWAY, 'desk.yaml');
    assert.equal(parseSettings(readFileSync(path, 'utf8'), path).name, 'Causeway support');
  });

  for (const page of pages) {
    test(`kb/${page} has front matter that holds`, () => {
      const parts = splitFrontMatter(readFileSync(join(CAUSEWAY, 'kb', page), 'utf8'));
      assert.ok('data' in parts);
      FrontMatter.parse(parts.data);
    });
  }

  test('has the page of every problem that names one', () => {
    for (const { id, article } of problems) assert.ok(article === undefined || pages.includes(`${article}.md`), id);
  });
});

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function contentWords(text: string): string[] {
  return words(text.replace(/\{[a-z]+\}/g, '')).filter((word) => word.length > 4);
}

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
}
