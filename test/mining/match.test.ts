import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcher, type Wording } from '../../src/mining/match.ts';
import type { Article } from '../../src/model/article.ts';

const article = (id: string, title: string, body: string, more: Partial<Article> = {}): Article => ({
  id,
  title,
  body,
  questions: [],
  status: 'published',
  audience: 'public',
  ...more,
});
const asked = (subject: string, body = ''): Wording[] => [{ subject, body }];

const ARTICLES = [
  article(
    'reset-password',
    'Reset your password',
    'Open the sign-in page and choose Forgot password. A mail brings a link.',
  ),
  article('custom-domain', 'Use a custom domain', 'Create a domain service and set a CNAME record in your DNS zone.'),
  article('restart-app', 'Restart an app', 'Run cf restart with the name of the app. Routes and services stay bound.'),
];

test('a question finds the article that is about it, whatever the endings of its words', () => {
  const { match } = matcher(ARTICLES);
  expect(match(asked('Resetting passwords')).ranked[0]!.article).toBe('reset-password');
  expect(match(asked('our domains', 'which CNAME records do we need?')).ranked[0]!.article).toBe('custom-domain');
});

test('a question in the words of an article is covered, one about something else is new', () => {
  const { match } = matcher(ARTICLES);
  expect(match(asked('How do I reset my password?', 'I forgot my password and cannot sign in')).decision).toBe(
    'covered',
  );
  expect(match(asked('Invoice for March', 'Where do I find last month’s billing statement?')).decision).toBe('new');
});

test('the questions in the front matter are matched like the title', () => {
  const plain = article('quota', 'Memory and disk', 'Limits are set for each organization.');
  const taught = { ...plain, questions: ['Why does my deployment say quota exceeded?'] };
  const score = (last: Article): number =>
    matcher([...ARTICLES, last])
      .match(asked('quota exceeded'))
      .ranked.find((found) => found.article === 'quota')?.score ?? 0;
  expect(score(taught)).toBeGreaterThan(score(plain));
});

test('an archived article answers nothing', () => {
  const { match } = matcher(ARTICLES.map((one) => ({ ...one, status: 'archived' as const })));
  expect(match(asked('reset password'))).toEqual({ decision: 'new', ranked: [] });
});

test('a topic is matched by all its wordings together', () => {
  const { match } = matcher(ARTICLES);
  const wordings = [...asked('app password'), ...asked('forgot it, need a link by mail'), ...asked('reset please')];
  expect(match(wordings).ranked[0]!.article).toBe('reset-password');
});

test('nothing asked and nothing written give no match and no error', () => {
  expect(matcher([]).match(asked('anything'))).toEqual({ decision: 'new', ranked: [] });
  expect(matcher(ARTICLES).match([])).toEqual({ decision: 'new', ranked: [] });
  expect(matcher(ARTICLES).match(asked('', ''))).toEqual({ decision: 'new', ranked: [] });
});

test('scores are between 0 and 1, falling, whatever is asked', () => {
  const { match } = matcher(ARTICLES);
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.constantFrom('app', 'domain', 'password', 'the', '🙂', '密码')),
      (subject, words) => {
        const scores = match([{ subject, body: words.join(' ') }]).ranked.map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
  );
});

test('the order of the articles does not matter', () => {
  const question = asked('restart my app after a password reset');
  expect(matcher([...ARTICLES].reverse()).match(question)).toEqual(matcher(ARTICLES).match(question));
});

test('a question with slips in its words is nearer to its article than one about something else', () => {
  const { match } = matcher(ARTICLES);
  const sure = (subject: string): number => match(asked(subject)).ranked[0]?.score ?? 0;
  expect(sure('reseting your pasword')).toBeGreaterThan(1.5 * sure('reading your mail'));
});

test('a topic is covered where its title and its questions agree on an article, and new where only a title is near one', () => {
  const others = Array.from({ length: 60 }, (_, at) =>
    article(
      `other-${at}`,
      `Chapter ${at} of the handbook`,
      `Section ${at} tells about billing form ${at} and its owners.`,
    ),
  );
  const { match } = matcher([...ARTICLES, ...others]);
  const about = { title: 'How do I reset my password?', linked: new Map<string, number>(), replies: [] };
  const lost = [
    ...asked('password', 'I forgot my password, no mail with a link came'),
    ...asked('reset', 'sign-in page'),
  ];
  expect(match(lost, about).decision).toBe('covered');
  expect(match(lost, about).ranked[0]!.article).toBe('reset-password');
  const printing = [...asked('printer', 'the printer jams'), ...asked('paper', 'no paper comes out of the tray')];
  expect(match(printing, { ...about, title: 'Restart the printer' }).decision).toBe('new');
});

test('a topic is answered by the article that most of its questions put first, whatever its title says', () => {
  const { match } = matcher([
    article(
      'signatures',
      'Change your signature',
      'A signature stands below each mail. Change its place in the settings.',
    ),
    article('large-files', 'Send large files', 'An upload takes large files out of the mail: it sends a link to them.'),
    ...ARTICLES,
  ]);
  const questions = [
    ...asked('Upload is not offered', 'My files are large and no upload is offered.'),
    ...asked('Large attachment', 'The files I send are too large, where is the upload?'),
    ...asked('Upload of large files gone', 'Since the update large files are not taken out.'),
    ...asked('Link to my files', 'How do I send a link to a large upload?'),
    ...asked('Change the place of my signature', 'It stands above the mail, and large files are below.'),
  ];
  const about = { title: 'Change the place of my signature', linked: new Map<string, number>(), replies: [] };
  expect(match(questions, about).ranked[0]!.article).toBe('large-files');
});

test('a topic without a question has no article, unless agents linked one', () => {
  const { match } = matcher(ARTICLES);
  expect(match([], { title: 'reset password', linked: new Map(), replies: [] }).decision).toBe('new');
  expect(match([], { title: 'anything', linked: new Map([['restart-app', 9]]), replies: [] })).toMatchObject({
    decision: 'covered',
    ranked: [{ article: 'restart-app', score: 0.75 }],
  });
});

test('a topic in which nobody names the system that an article is for is not answered by it, unless agents linked it', () => {
  const pages = [
    ...ARTICLES,
    article('push-android', 'Push mail on Android', 'Turn push on, so that new mail comes at once.'),
  ];
  const { match } = matcher(pages);
  const about = (tickets: number) => ({
    title: 'Push mail',
    linked: new Map([['push-android', tickets]]),
    replies: [],
  });
  const scoreOf = (body: string, tickets = 0): number =>
    match(asked('Push mail', body), about(tickets)).ranked[0]!.score;
  expect(scoreOf('New mail does not come on Android')).toBeGreaterThan(1.5 * scoreOf('New mail does not come'));
  expect(scoreOf('New mail does not come', 2)).toBeGreaterThan(1.5 * scoreOf('New mail does not come'));
});
