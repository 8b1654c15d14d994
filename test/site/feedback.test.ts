import { expect, test } from 'vitest';
import { SiteSettings } from '../../src/model/site-settings.ts';
import { feedbackLink } from '../../src/site/feedback.ts';

const site = (more: object) => SiteSettings.parse(more);

test('feedback opens an issue that names the page', () => {
  const link = feedbackLink(site({ repository: 'https://github.com/a/b/', url: 'https://help.example' }), '/kb/x/')!;
  const issue = new URL(link('Reset & go', false));
  expect(issue.origin + issue.pathname).toBe('https://github.com/a/b/issues/new');
  expect(issue.searchParams.get('title')).toBe('Not helpful: Reset & go');
  expect(issue.searchParams.get('body')).toContain('https://help.example/kb/x/');
});

test('an endpoint of the desk comes first, and learns the page and the answer', () => {
  const settings = site({ feedback: 'https://desk.example/f?form=1', repository: 'https://github.com/a/b' });
  const link = feedbackLink(settings, '/kb/x/')!;
  expect(link('Reset', false)).toBe('https://desk.example/f?form=1&page=%2Fkb%2Fx%2F&helpful=no');
});

test('without a repository feedback is a mail', () => {
  const link = feedbackLink(site({ contact: { email: 'desk@help.example' } }), '/kb/x/')!;
  expect(link('Reset & go', true)).toMatch(
    /^mailto:desk@help\.example\?subject=Helpful%3A%20Reset%20%26%20go&body=Page/,
  );
});

test('without either there is no way to give feedback, and none is shown', () => {
  expect(feedbackLink(site({}), '/kb/x/')).toBeUndefined();
});
