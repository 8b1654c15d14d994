import { Ticket } from '../../src/model/ticket.ts';

/** Something new that five customers ask within a day, each in other words; `asked` are subject and text. */
export interface Burst {
  readonly name: string;
  readonly asked: readonly (readonly [subject: string, text: string])[];
}

/** Written for this measurement: each names the new thing, and shares few other words. */
export const BURSTS: readonly Burst[] = [
  {
    name: 'smart card',
    asked: [
      [
        'PIV card refused since this morning',
        'My badge worked yesterday. Today the reader lights up and nothing else happens.',
      ],
      ['Smart card login is broken', 'I put the PIV card in, type the PIN, and get thrown back to the start page.'],
      ['Cannot use my badge', 'The browser does not ask for a certificate from the smart card any more.'],
      ['PIN prompt missing', 'Whatever reader I plug in, no PIN is asked for and the PIV certificate is not offered.'],
      ['Locked out, smart card', 'Three colleagues and I are locked out; our smart cards are all from the same batch.'],
    ],
  },
  {
    name: 'duplicate newsletter',
    asked: [
      ['Newsletter came six times', 'Our subscribers got the autumn newsletter six times over.'],
      [
        'Why is the newsletter sent again and again?',
        'People write to complain that the same newsletter keeps arriving.',
      ],
      ['Duplicates', 'I pressed send once, the newsletter went out many times. How do I stop it?'],
      ['Stop sending please', 'The newsletter queue starts anew every hour and mails everybody a copy.'],
      ['Repeated mailing', 'Readers have five copies of one newsletter, with the same date.'],
    ],
  },
  {
    name: 'map tiles',
    asked: [
      ['Maps are grey', 'On all our pages the map tiles stay grey since noon.'],
      ['Map tiles do not load', 'Zooming in shows an empty raster where streets should be.'],
      ['Blank map on the contact page', 'The pin is there, the tiles behind it are not.'],
      ['Tile server down?', 'Every request for a map tile ends with a 403.'],
      ['Our store finder shows no map', 'Visitors see a grey square; no tile is drawn, in any browser.'],
    ],
  },
  {
    name: 'surcharge',
    asked: [
      ['What is the regional surcharge?', 'A line called regional surcharge stands on the new bill.'],
      ['Surcharge of 4 percent', 'Nobody told us about a surcharge. Is it a mistake?'],
      ['Please explain the extra charge', 'We pay a regional surcharge from this month on, and finance asks why.'],
      ['Bill went up', 'The total is higher by a surcharge that our contract does not know.'],
      ['Disputing the surcharge', 'I want the regional surcharge taken off before I approve payment.'],
    ],
  },
  {
    name: 'barcode',
    asked: [
      ['Barcode labels come out mirrored', 'Since the update all barcode labels are the wrong way round.'],
      ['Scanner cannot read our barcodes', 'What we print today is flipped and no scanner takes it.'],
      ['Label printing is wrong', 'Text is fine, the barcode below is a mirror image.'],
      ['Mirrored labels', 'The warehouse stands still: every barcode is reversed.'],
      ['Update broke the barcode', 'Left and right are swapped in printed barcodes, on two printers.'],
    ],
  },
  {
    name: 'captions',
    asked: [
      ['Captions in the wrong language', 'Our recordings have Finnish captions, nobody here speaks it.'],
      ['Subtitles suddenly Finnish', 'I uploaded an English video, and its captions are gibberish.'],
      ['How do I change the caption language?', 'The player only offers Finnish for yesterday’s video.'],
      ['Video captions', 'Automatic captions do not match what is said. They look Finnish.'],
      ['Accessibility problem with captions', 'Deaf staff cannot follow: captions are not in English since Tuesday.'],
    ],
  },
];

const HOUR_MS = 3600 * 1000;
/** Ids that no desk of the measurement has. */
const FIRST_ID = 900_000_000;

/** The burst as tickets, three hours apart, the last of them a day before `until`. */
export function ticketsOf({ asked }: Burst, until: Date): Ticket[] {
  return asked.map(([subject, text], at) => {
    const id = FIRST_ID + at;
    const when = new Date(until.getTime() - (24 + 3 * at) * HOUR_MS).toISOString();
    return Ticket.parse({
      id,
      subject,
      description: text,
      status: 'open',
      created_at: when,
      updated_at: when,
      requester_id: id,
      organization_id: id,
      comments: [{ id, author_id: id, public: true, plain_body: text, created_at: when }],
      users: [{ id, role: 'end-user', name: '' }],
    });
  });
}
