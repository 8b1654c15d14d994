import type {} from '@astrojs/starlight';
