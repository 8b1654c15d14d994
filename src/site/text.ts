/** Names of the parts that operators and editors have. What customers read is in `content/i18n`, a file a language. */
export const TEXT = {
  runbooks: 'Runbooks',
  weeks: 'Weekly reports',
  explorer: 'Topic explorer',
  figures: 'Process figures',
  board: 'Desk board',
  rota: 'Rota',
  drafts: 'Drafts and upkeep',
  decisions: 'Decisions',
  settings: 'Settings',
} as const;
