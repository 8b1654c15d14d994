import type {} from '@astrojs/starlight';
import type ENGLISH from './content/i18n/en.json';

declare global {
  namespace StarlightApp {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Starlight reads the keys of this very interface
    interface I18n extends Record<keyof typeof ENGLISH, string> {}
  }
}
