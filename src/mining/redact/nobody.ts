import { folded } from './words.ts';

/** Words that follow a greeting or close a mail without being anybody's name. */
export const NOBODY = new Set(
  `all team teams there everyone everybody folks support help desk helpdesk service services sir madam sirs colleagues friends guys gents ladies gentlemen again community moderator moderators admin admins
  operator operators agent agents expert experts staff customer customers user users engineer engineers group crew platform ops operations security it i we you who whom any anyone somebody sent please note to
  thank thanks regards best hi hello dear hey herr frau damen herren zusammen alle todos tous toutes equipo equipe soporte is its yes no ok okay my our this that the a an just when after before since and or but if so not
  same add thx tia cordialement merci salutations saludos saludo saluti grazie gracias gruß mfg lg vg
  new re fw fwd cc bcc from for in on at of by with problem question issue error warning info notice update urgent subject date message original forwarded attachment how what why where can could would should
  mr mrs ms dr prof sr sra rev inbox outbox sent spam junk drafts trash folder folders tb tbird t-bird account accounts mail email e-mail password settings tools file edit view menu regards cheers sincerely
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  ordner gesendet posteingang konto nachricht nachrichten papierkorb entwürfe fehler danke vielen liebe grüße ich wir sie das die der und mit`
    .trim()
    .split(/\s+/)
    .map(folded),
);
/** Small words inside a name. */
export const PARTICLES = new Set('de ten van von der den da di la le el al bin ibn du dos del ter zu'.split(' '));
