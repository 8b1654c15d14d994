/** A calendar day in words. @param day  ISO day, such as `2026-11-23` */
export function longDay(day: string, language = 'en-US'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * Days of a window in words, in the desk's time zone.
 *
 * @param window  ISO instants; `until` is exclusive, so the day named last is the one before it
 */
export function longSpan(window: { readonly since: string; readonly until: string }, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone });
  return format.formatRange(new Date(window.since), new Date(Date.parse(window.until) - 1));
}
