import { stemmer } from './stem.ts';

/**
 * Words that mean the same to a support desk, a group a line; the first names the group.
 * General help-desk English, of no one product: what customers call a thing, and what documentation calls it.
 */
const GROUPS = `
account user
address addresses
allow permit enable grant
amount number count
answer reply respond response
app application program software client
attachment attach file document enclosure
avoid prevent protect
backup restore recover retrieve recovery undelete
begin start launch open boot
bill invoice payment pay charge
block ban blacklist stop
broken corrupt corrupted damaged
build compile package stage
buy purchase order
calendar event appointment meeting schedule
cancel terminate
cannot can't unable won't fail failed fails couldn't impossible doesn't refuse
certificate cert tls ssl https
change modify edit alter adjust customize configure setting settings preference preferences option options
child kid children
close quit exit shutdown
cloud online web
computer pc laptop machine desktop notebook device
connect connection reach link
contact contacts addressbook
cost price fee
crash crashes
create make add new
database db
delete remove erase rid eliminate discard clear
deploy push release publish
disable off deactivate
disk drive disc storage
domain hostname
download fetch get receive obtain arrive incoming
duplicate double twice copies
error failure exception
expire expired
explain explanation meaning mean
export save
find locate search lookup
folder directory subfolder folders
font typeface
freeze hang unresponsive frozen stuck
group list
help support assistance
hide collapse
illness disease sick ill
import migrate transfer move copy moving
infect infection contract catch transmit spread contagious transmission
install installation setup reinstall
invite invitation
key token secret
language locale translation
limit quota maximum
log logs logging
login signin signon logon authenticate authentication oauth
lose lost missing gone disappear disappeared vanish vanished deleted
mail email e-mail message messages mails emails msg
memory ram
menu toolbar
notify alert notification notifications
organization organisation org company
organize sort arrange
outbreak pandemic epidemic
password passphrase credential passcode passwords pin
permission access role authorization
phone mobile smartphone cell
picture image photo
prompt ask asks popup
provider isp host server
refund reimbursement
repair fix solve resolve mend
reset restart reboot
safe secure security
send outgoing sent
show display view see visible appear
slow performance lag sluggish
small tiny
spam junk
synchronize sync syncing synchronise
thread conversation threading threads
treat cure treatment medicine
trip travel travelling traveling
update upgrade version updated upgraded
website site page url
window panel pane screen
`;

const groupOf = new Map<string, string>();
const stem = stemmer('en');
for (const line of GROUPS.trim().split('\n')) {
  const group = line.split(' ');
  for (const word of group)
    for (const form of [stem(word), word]) if (!groupOf.has(form)) groupOf.set(form, `~${group[0]!}`);
}

/** The name of the group of words that a stem belongs to (`~cannot`), or the stem itself where it belongs to none. */
export function canonical(stemmed: string): string {
  return groupOf.get(stemmed) ?? stemmed;
}
