/** Every string that the site itself says, in one place, so that a translation is one file. */
export const TEXT = {
  kb: 'Knowledge base',
  process: 'Support process',
  runbooks: 'Runbooks',
  weeks: 'Weekly reports',
  explorer: 'Topic explorer',
  figures: 'Process figures',
  rota: 'Rota',
  drafts: 'Drafts and upkeep',
  decisions: 'Decisions',
  settings: 'Settings',
  allPages: 'All pages',
  search: 'Search',
  close: 'Close',
  searchLabel: 'Search the knowledge base',
  searchHint: 'A question, an error message, or a few words',
} as const;
