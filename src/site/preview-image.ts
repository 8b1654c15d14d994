import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** What previews of links show, in pixels. */
export const PREVIEW = { width: 1200, height: 630 };

const BOLD = font('700Bold/PublicSans_700Bold.ttf');
const REGULAR = font('400Regular/PublicSans_400Regular.ttf');
const MARGIN = 80;
/** Longer titles are set smaller, and cut at the end. */
const LONG_TITLE = 80;
const MOST = 150;
const GROUND = '#162e51';

/** A picture of a page's title for previews of links to it, as PNG. */
export async function previewImage(title: string, desk: string): Promise<Uint8Array<ArrayBuffer>> {
  const shown = title.length > MOST ? `${title.slice(0, MOST - 1).trimEnd()}…` : title;
  const size = title.length > LONG_TITLE ? 50 : 66;
  const [head, foot] = await Promise.all([
    drawn(shown, `Public Sans Bold ${size}`, BOLD),
    drawn(desk.slice(0, LONG_TITLE), 'Public Sans 34', REGULAR),
  ]);
  const image = await sharp({ create: { ...PREVIEW, channels: 3, background: GROUND } })
    .composite([
      { input: head, left: MARGIN, top: MARGIN + 20 },
      { input: foot, left: MARGIN, top: PREVIEW.height - MARGIN - 40 },
    ])
    .png({ palette: true, colours: 32 })
    .toBuffer();
  return new Uint8Array(image);
}

function drawn(text: string, style: string, fontfile: string): Promise<Buffer> {
  const safe = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  const words = { text: `<span foreground="white">${safe}</span>`, font: style, fontfile, rgba: true, dpi: 72 };
  return sharp({ text: { ...words, width: PREVIEW.width - 2 * MARGIN } })
    .png()
    .toBuffer();
}

function font(file: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/public-sans/${file}`));
}
