import { defineMiddleware } from 'astro:middleware';

/** Adds the page to an error that rendering it throws; Astro itself names only the template. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  try {
    const response = await next();
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
    return new Response(await response.text(), response);
  } catch (cause) {
    throw new Error(`The page ${url.pathname} cannot be rendered: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
});
