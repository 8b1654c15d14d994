/** Domains of public mail services and of documentation: knowing that a person writes from one tells nothing. */
export const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  `
gmail.com googlemail.com google.com outlook.com hotmail.com hotmail.co.uk live.com msn.com microsoft.com office.com office365.com yahoo.com yahoo.co.uk ymail.com aol.com
icloud.com me.com mac.com apple.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de freenet.de posteo.de mailbox.org fastmail.com
zoho.com mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
earthlink.net rogers.com shaw.ca telus.net bell.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it tiscali.it virgilio.it btinternet.com
sky.com virginmedia.com ntlworld.com bigpond.com optusnet.com.au telstra.com xs4all.nl ziggo.nl kpn.nl telenet.be skynet.be bluewin.ch uol.com.br bol.com.br terra.com.br
github.com githubusercontent.com github.io gitlab.com mozilla.org thunderbird.net stackoverflow.com wikipedia.org amazon.com amazonaws.com docker.com npmjs.com python.org
cloudfoundry.org slack.com zendesk.com cloud.gov example.com example.org example.net
`
    .trim()
    .split(/\s+/),
);
