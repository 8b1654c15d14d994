/** A `mailto:` address with subject and body filled in. */
export function mailTo(address: string, subject: string, body = ''): string {
  const fields = [['subject', subject], ...(body === '' ? [] : [['body', body]])];
  const query = fields.map(([name, value]) => `${name!}=${encodeURIComponent(value!)}`).join('&');
  return `mailto:${address}?${query}`;
}
