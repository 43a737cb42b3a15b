import { defineConfig } from 'wxt';

export default defineConfig({
  modulesDir: 'tools/wxt',
  imports: false,
  manifest: {
    name: '__MSG_extName__',
    short_name: 'Hashiya',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['*://*/*'],
  },
});
