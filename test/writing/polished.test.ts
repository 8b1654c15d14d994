import { expect, test } from 'vitest';
import { saysTheSame } from '../../src/writing/polished.ts';

const said =
  'Restart the app with `cf restart web`, then simply waiting 5 minutes before you opens /var/log in Settings.';

const kept: [string, string][] = [
  ['grammar', 'Restart the app with `cf restart web`, then wait 5 minutes before you open /var/log in Settings.'],
  ['articles', 'Restart app with `cf restart web`, then wait 5 minutes before you open the /var/log in Settings.'],
];
test.each(kept)('%s may be mended', (_, polished) => expect(saysTheSame(said, polished)).toBe(true));

const mended = kept[0]![1];
const lies: [string, string][] = [
  ['nothing new', said],
  ['another command', mended.replace('restart web', 'delete web')],
  ['a command without its marks', mended.replaceAll('`', '')],
  ['another number', mended.replace('5', '15')],
  ['another path', mended.replace('/var/log', '/etc/passwd')],
  ['a link', mended.replace('Settings.', 'Settings, see https://evil.example/x.')],
  ['a denial', mended.replace('then wait', 'then never wait')],
  ['another order', 'Wait 5 minutes before you restart the app with `cf restart web`, then open /var/log in Settings.'],
  ['another condition', mended.replace('before', 'after')],
  ['another name', mended.replace('Settings', 'Console')],
  ['a further claim', mended.replace('Settings.', 'Settings. This deletes everything.')],
  ['a part left out', 'Restart the app with `cf restart web`.'],
  ['markup', mended.replace('Restart', '<script>Restart')],
  ['an expression', mended.replace('Settings', '{Settings}')],
  ['a module', `export const x = 1; ${mended}`],
  ['a line break', mended.replace(', then', ',\nthen')],
  ['an invisible letter', mended.replace('app', 'ap\u200bp')],
  ['a greeting', `Hi, ${mended}`],
  ['somebody’s address', mended.replace('you open', 'you jane@tides.gov open')],
];
test.each(lies)('%s is thrown away', (_, polished) => expect(saysTheSame(said, polished)).toBe(false));
