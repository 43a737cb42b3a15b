import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST } from '../setup/browsers.ts';

interface Manifest {
  manifest_version: number;
  name: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: string | { extension_pages?: string };
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko?: { strict_min_version?: string } };
  icons?: Record<string, string>;
  content_scripts?: { js?: string[]; css?: string[] }[];
}

/** All that the extension may ask for; README explains each to the person who is asked. */
const PERMISSIONS = ['storage', 'scripting', 'contextMenus'];
const HOSTS = '*://*/*';
/** Ways out of the browser; the page scripts are under the page's policy, not ours, so they must not hold one. */
const WAYS_OUT =
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|new Image\b/g;
const PAGE_SCRIPTS = [
  ...['gate', 'annotator', 'reader'].map((name) => `content-scripts/${name}.js`),
  'all-languages.js',
];
const ICON_SIZES = ['16', '32', '48', '96', '128'];

/** What the built package must not ask for or let a page find, as sentences; empty when all is well. */
export function packageFaults(build: string): string[] {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
  const faults: string[] = [];
  const asked = [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])];
  for (const permission of asked)
    if (permission !== HOSTS && !PERMISSIONS.includes(permission)) faults.push(`asks for ${permission}`);
  if (manifest.optional_permissions) faults.push('asks for optional permissions');
  for (const key of ['web_accessible_resources', 'externally_connectable'] as const)
    if (manifest[key]) faults.push(`has ${key}: a page could find the extension`);
  const policy = manifest.content_security_policy;
  const rules = (typeof policy === 'string' ? policy : policy?.extension_pages)?.split(';').map((rule) => rule.trim());
  if (!rules?.includes("default-src 'none'")) faults.push("has no content security policy with default-src 'none'");
  for (const rule of rules ?? [])
    if (!/^[a-z-]+ '(?:none|self)'$/.test(rule)) faults.push(`loosens its content security policy: ${rule}`);
  const oldest = manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko?.strict_min_version ?? '';
  const looked = OLDEST[manifest.minimum_chrome_version ? 'chromium' : 'firefox'];
  if (Number.parseInt(oldest, 10) !== looked)
    faults.push(`wants a browser from ${oldest || 'none'} on, tools/setup/browsers.ts looks for one from ${looked} on`);
  for (const size of ICON_SIZES) if (!manifest.icons?.[size]) faults.push(`has no icon of ${size} px`);
  const files = [
    ...Object.values(manifest.icons ?? {}),
    ...(manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]),
    ...PAGE_SCRIPTS,
    ...['en', 'ar', 'zh'].flatMap((lang) => [`facts/${lang}.json`, `_locales/${lang}/messages.json`]),
  ];
  for (const file of new Set(files)) if (!existsSync(join(build, file))) faults.push(`lacks ${file}`);
  for (const script of PAGE_SCRIPTS.filter((file) => existsSync(join(build, file)))) {
    const found = new Set(readFileSync(join(build, script), 'utf8').match(WAYS_OUT));
    if (found.size > 0) faults.push(`${script} holds ${[...found].join(', ')}`);
  }
  return faults;
}
