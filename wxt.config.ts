import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { ADAPTERS } from './adapters/index.ts';
import { gateAddresses, LISTING_HOSTS } from './adapters/addresses.ts';

/** Nothing here may add a warning at install beyond the hosts' own. Each permission has its line in README. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'unlimitedStorage'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // The gate knows addresses and lines to reserve as constants; the adapters themselves stay out of it.
  vite: () => ({
    define: { __LISTINGS__: JSON.stringify(gateAddresses(ADAPTERS)) },
    resolve: {
      alias: [
        { find: /^(?:node|sync)-fetch$/, replacement: fileURLToPath(new URL('scripts/no-network.ts', import.meta.url)) },
        { find: /^\.\/Cite\/index\.js$/, replacement: fileURLToPath(new URL('scripts/no-cite.ts', import.meta.url)) },
      ],
    },
    // For older browsers `light-dark()` is rewritten to go by the system's scheme; a mark goes by its page's.
    build: { cssTarget: ['chrome126', 'firefox153'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extension_action__' },
    permissions: PERMISSIONS,
    host_permissions: [...LISTING_HOSTS],
    // Asked for by the switch for backups.
    optional_permissions: ['downloads'],
    // Asked for one site at a time, by the reader's own switch.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    options_ui: { page: 'library.html#settings', open_in_tab: true },
    commands: {
      // A command of our own: it grants activeTab as a click on the icon does.
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_extension_action__' },
      // Chromium suggests keys for four commands at most.
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_extension_openLibrary__' },
      'toggle-dim': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_extension_toggleDim__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gloss@gloss.example.org',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
  zip: { excludeSources: ['out/**', 'docs/**', '.profile/**'] },
  webExt: { disabled: true },
});
