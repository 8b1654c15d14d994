import type { SiteSettings } from '../model/site-settings.ts';
import { mailTo } from './mail.ts';

/** Address at which a reader says whether a page helped. */
export type FeedbackLink = (title: string, helped: boolean) => string;

/**
 * How readers of the page at `path` say whether it helped: an endpoint of the desk, an issue in the repository, filled in, or a mail to the desk.
 * `undefined` when the settings name none of them.
 */
export function feedbackLink(
  { repository, contact, url, feedback }: Pick<SiteSettings, 'repository' | 'contact' | 'url' | 'feedback'>,
  path: string,
): FeedbackLink | undefined {
  const page = url === undefined ? path : new URL(path, url).href;
  const subject = (title: string, helped: boolean) => `${helped ? 'Helpful' : 'Not helpful'}: ${title}`;
  const body = (helped: boolean) => `Page: ${page}\n\n${helped ? 'What helped:' : 'What is wrong or missing:'}\n`;
  if (feedback !== undefined) {
    return (_title, helped) => {
      const endpoint = new URL(feedback);
      endpoint.searchParams.set('page', page);
      endpoint.searchParams.set('helpful', helped ? 'yes' : 'no');
      return endpoint.href;
    };
  }
  if (repository !== undefined) {
    return (title, helped) => {
      const issue = new URL(`${repository.replace(/\/$/u, '')}/issues/new`);
      issue.searchParams.set('title', subject(title, helped));
      issue.searchParams.set('body', body(helped));
      return issue.href;
    };
  }
  const { email } = contact;
  if (email === undefined) return undefined;
  return (title, helped) => mailTo(email, subject(title, helped), body(helped));
}
