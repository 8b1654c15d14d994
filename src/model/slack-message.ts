/**
 * A message as Slack takes it: Block Kit with a text for notifications. Ticket text stands only in `text` elements of `rich_text` and in
 * `plain_text`, which Slack never parses, so that nothing in it mentions, links or formats.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export interface SlackMessage {
  /** What notifications show; `&`, `<` and `>` are escaped. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** Further messages for the thread below it. */
  readonly thread: readonly Omit<SlackMessage, 'thread'>[];
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'rich_text'; readonly elements: readonly SlackRich[] };

export type SlackRich =
  | { readonly type: 'rich_text_section'; readonly elements: readonly SlackInline[] }
  | {
      readonly type: 'rich_text_list';
      readonly style: 'bullet' | 'ordered';
      readonly elements: readonly { readonly type: 'rich_text_section'; readonly elements: readonly SlackInline[] }[];
    }
  | { readonly type: 'rich_text_quote'; readonly elements: readonly SlackInline[] };

export type SlackInline =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold?: true; readonly italic?: true } }
  | { readonly type: 'link'; readonly url: string; readonly text: string };

/** What Slack refuses to go beyond, in UTF-16 characters or pieces. */
export const SLACK_LIMITS = { blocks: 50, header: 150, text: 3000, message: 40_000, topic: 250 } as const;
