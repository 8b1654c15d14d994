import { defineMiddleware } from 'astro:middleware';
import { contentPath, library } from './library.ts';

/** Adds the page to an error that rendering it throws; Astro itself names only the template. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  try {
    const response = await next();
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
    return new Response(await response.text(), response);
  } catch (cause) {
    const page = (await library()).find(({ href }) => href === url.pathname);
    const where = page === undefined ? url.pathname : `${contentPath(page)} (${url.pathname})`;
    throw new Error(`The page ${where} cannot be rendered: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
});
