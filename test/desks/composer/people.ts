import type { Dice } from './dice.ts';

export interface Agency {
  readonly id: number | null;
  readonly name: string;
  /** Short form, which is also its domain: `hws` has `hws.example`. */
  readonly code: string;
}

export interface Customer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly title: string;
  readonly agency: Agency;
  readonly speaksSpanish: boolean;
}

export interface Agent {
  readonly id: number;
  readonly name: string;
  readonly group: number;
}

export const TIER_1 = 7001;
export const EXPERTS = 7002;

export const AGENTS: readonly Agent[] = [
  ...['Dana Whitfield', 'Marcus Oyelaran', 'Priya Raman', 'Tom Lindqvist', 'Joy Castellano'].map((name, i) => ({
    id: 501 + i,
    name,
    group: TIER_1,
  })),
  ...['Henrike Vos', 'Samuel Adeyemi', 'Lin Zhao'].map((name, i) => ({ id: 511 + i, name, group: EXPERTS })),
];

const AGENCIES = `hws Harbor and Waterway Service
oss Office of Seed Stewardship
nba National Bridge Administration
fla Federal Lighthouse Authority
bps Bureau of Public Soils
otr Office of Trail Records
cgc Community Grants Council
nfi National Forest Inventory
owl Office of Weather Literacy
bwm Bureau of Weights and Markets
ras Rural Access Service
dsr Disaster Shelter Registry
ncl National Council on Libraries
oie Office of Island Economies
fps Federal Pollinator Survey
brm Bureau of River Management
ohm Office of Heritage Music
vbs Veteran Benefits Studio
nsm National Seismic Monitor
cps Cooperative Permits Service
oba Office of Bilingual Access
tas Tribal Archives Service
frs Food Recall Secretariat
pcc Postal Complaints Commission
agh Agency for Glacier History`
  .split('\n')
  .map((line, i): Agency => ({ id: 3001 + i, code: line.slice(0, 3), name: line.slice(4) }));

/** Names that are also words are among them on purpose: they are what a careless redaction gets wrong. */
const WORD_NAMES = `Will Grant, May Summers, Rose Field, Mark Cloud, April Rivers, Bill Price, Grace Power, Faith Key, Art Banks,
Summer Stone, Chase Church, Hunter Page, Dawn Church, Jack Frost, Iris Long, Victor Case, Sunny Day, Reed Marsh, Frank Law, Joy Bell,
Drew Post, Ruby West, Pat Port, Max Space, Ray Service`;
const NAMES = `Olumide Akinwande, Nguyễn Thị Hoa, Fatima Al-Rashid, Björn Åkesson, Siobhan O'Malley, Kwame Mensah, Yuki Tanabe, Anneliese Krüger,
Rajesh Venkataraman, Mei-Ling Chou, Dmitri Volkonsky, Aaliyah Freeman, Jean-Baptiste Moreau, Leilani Kahale, Tadhg Brennan, Zofia Wiśniewska,
Ibrahim Diallo, Hana Novotná, Thandiwe Dube, Kofi Asante, Sakura Ito, Elif Yıldız, Giulia Ferraro, Nils Halvorsen, Amara Okafor,
Pradeep Nair, Sung-Min Park, Chiara Lombardi, Wiremu Ngata, Tomasz Zieliński, Farah Haddad, Declan Fitzgerald, Ines Carvalho, Viktor Petrov,
Deborah Katz, Arjun Mehta, Naomi Blackhorse, Emeka Nwosu, Ingrid Solberg, Paul Dubois, Keiko Mori, Malik Jefferson, Astrid Lund, Omar Farouk,
Bridget Sullivan, Chen Wei, Danielle Boateng, Esther Goldberg, Gareth Pritchard, Halima Yusuf, Ilse van der Berg, Jamal Washington, Katarzyna Nowak,
Liam Gallagher, Mahalia Brooks, Noor Siddiqui, Oksana Shevchenko, Padma Iyer, Quentin Marlowe, Renata Kovács, Sven Eriksson, Tamika Robinson,
Uma Krishnan, Vusi Khumalo, Wanda Jankowski, Xiu Ying Lam, Yara Nasser, Zachary Holt, Beatrice Achieng, Colin Macrae, Divya Pillai, Erik Johansen,
Fiona Campbell, Gustav Lindholm, Harriet Tremaine, Isaac Mwangi, Jolanta Mazur, Kenji Watanabe, Lucille Beaumont, Mohammed Rahman, Nadia Petrenko,
Oscar Nyström, Phoebe Castellanos, Rania Khoury, Stefan Brandt, Tuan Pham, Ursula Steiner, Valerie Thibault, Winston Clarke, Ximena Duarte,
Yosef Levi, Zainab Bello, Alistair Munro, Bao Tran, Cordelia Finch, Duncan Wallace, Emi Nakagawa, Florence Adjei, Graham Whitlock, Hye-Jin Kwon,
Ivana Horvat, Jasper Thorne, Kiran Desai, Lars Mikkelsen, Miriam Rosen, Nathaniel Cross, Orla Keane, Petra Svoboda, Rashid Malik, Selma Aydın,
Theo Papadakis, Una Gilmartin, Vikram Sethi, Wendy Yazzie, Yolanda Pierce, Zoltán Szabó, Adaeze Eze, Bernard Lefèvre, Carla Rossi, Dwayne Hollis,
Eun-Ji Cho, Fergus Doyle, Gita Banerjee, Hamza Qureshi, Isla Ferguson, Jerome Baptiste, Kamala Reddy, Lorenzo Bianchi, Mirela Ionescu, Nkechi Obi,
Olga Sorokina, Pierre Gagnon, Radha Menon, Shira Mizrahi, Tove Dahl, Usha Patel, Vera Kuznetsova, Wei-Han Lin, Yusuf Demir, Zara Hussain,
Abigail Thornton, Benedikt Maier, Charlotte Osei, Darius Kazemi, Edith Sorensen, Felix Baumann, Gloria Tetteh, Hugo Lindgren, Imani Douglas,
Josephine Kaplan, Karim Benali, Leonie Hartmann, Micah Redbird, Nomvula Zulu, Otis Fairchild, Patience Quaye, Roland Weiss, Saoirse Nolan,
Tyrone Maddox, Veronika Bartos, Walter Imhoff, Yuna Seo, Anders Holm, Bronwyn Rees, Cedric Fontaine, Dorota Wrona, Eamon Rafferty, Freya Nilsen`;
const SPANISH_NAMES = `María José Cárdenas, Luis Alberto Peña, Rocío Gutiérrez, Andrés Villanueva, Carmen Ibáñez, Javier Montalvo,
Guadalupe Sandoval, Ángel Quiñones, Pilar Arredondo, Hernán Castro, Lucía Benavides, Óscar Maldonado, Teresa Figueroa, Ramón Escobedo,
Nuria Salgado, Ignacio Roldán`;

const TITLES = `Program Analyst, IT Specialist, Senior Developer, Project Manager, DevOps Engineer, Systems Administrator, Product Owner,
Web Content Manager, Information System Security Officer, Data Engineer, Branch Chief, Contractor, Technical Lead, Business Analyst,
Digital Services Lead, Database Administrator, Management Assistant, Site Reliability Engineer, Deputy Director, Scrum Master`;

/** About 220 people of 25 agencies, the same ones for the same dice. */
export function customers(dice: Dice): Customer[] {
  const spanish = split(SPANISH_NAMES);
  const names = dice.shuffled([...split(WORD_NAMES), ...split(NAMES), ...spanish]);
  const titles = split(TITLES);
  return names.map((name, i) => {
    const agency = i < AGENCIES.length ? AGENCIES[i]! : dice.pick(AGENCIES);
    return {
      id: 90001 + i,
      name,
      email: `${mailName(name)}@${agency.code}.example`,
      phone: phone(dice),
      title: dice.pick(titles),
      agency,
      speaksSpanish: spanish.includes(name),
    };
  });
}

/** Who sends what is no request: a seller or a machine at the first address that the text names. */
export function outsider(text: string, id: number): Customer {
  const domain =
    /([a-z0-9-]+\.example)/.exec(text.replace(/[a-z.]*causeway\.example/g, ''))?.[1] ?? 'bulk-sender.example';
  const agency = { id: null, name: domain, code: domain.replace('.example', '') };
  const name = `${agency.code[0]!.toUpperCase()}${agency.code.slice(1)} Team`;
  return { id, name, email: `info@${domain}`, phone: '202-555-0100', title: 'Team', agency, speaksSpanish: false };
}

export function firstName(person: { readonly name: string }): string {
  return person.name.split(' ')[0]!;
}

function split(list: string): string[] {
  return list.split(',').map((item) => item.trim());
}

/** `Nguyễn Thị Hoa` → `nguyen.thi.hoa` */
function mailName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/ł/g, 'l')
    .replace(/[^a-z-]+/g, '.');
}

/** A number that is set aside for fiction, in one of the ways people write it. */
function phone(dice: Dice): string {
  const area = dice.pick(['202', '202', '202', '301', '505', '703', '787', '808', '907']);
  const line = `01${String(dice.int(0, 99)).padStart(2, '0')}`;
  return dice.pick([`${area}-555-${line}`, `(${area}) 555-${line}`, `${area}.555.${line}`, `+1 ${area} 555 ${line}`]);
}
