import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../library.ts';
import { previewImage } from '../../preview-image.ts';
import { audience, settings } from '../../source.ts';

/** Previews need the site's address, and only pages of the public are passed on. */
export const getStaticPaths = (async () => {
  if (settings().site.url === undefined || audience() !== 'public') return [];
  return (await library()).map(({ entry: { id, data } }) => ({ params: { page: id }, props: { title: data.title } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string }> = async ({ props: { title } }) =>
  new Response(await previewImage(title, settings().name), { headers: { 'content-type': 'image/png' } });
