import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST } from '../setup/browsers.ts';

interface Manifest {
  manifest_version: number;
  short_name?: string;
  incognito?: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
  };
  icons?: Record<string, string>;
  content_scripts?: { js?: string[]; css?: string[] }[];
}

type Messages = Record<string, { message: string } | undefined>;

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
/** Ways from a string to markup or code; tools/markup takes those of packages out. */
const FROM_STRINGS =
  /\.(?:inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe|srcdoc|document\.write|\bnew Function\b|\beval\(/g;
/** What the policy must say; whatever else it says must not be looser. */
const POLICY = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
/** Characters: the stores' limits, the tightest of Chrome's, Edge's and Firefox's. */
const LENGTHS = { extName: 45, extDescription: 132 };
const LANGUAGES = ['en', 'ar', 'zh'];

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
  if (manifest.manifest_version !== 3) faults.push(`is of manifest version ${manifest.manifest_version}`);
  if (manifest.incognito !== 'spanning') faults.push('does not say that one background serves private windows too');
  const rules = (manifest.content_security_policy?.extension_pages ?? '').split(';').map((rule) => rule.trim());
  for (const rule of POLICY) if (!rules.includes(rule)) faults.push(`has no ${rule} in its content security policy`);
  for (const rule of rules)
    if (!/^[a-z-]+ '(?:none|self)'$/.test(rule)) faults.push(`loosens its content security policy: ${rule}`);
  const oldest = manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko?.strict_min_version ?? '';
  const looked = OLDEST[manifest.minimum_chrome_version ? 'chromium' : 'firefox'];
  if (Number.parseInt(oldest, 10) !== looked)
    faults.push(`wants a browser from ${oldest || 'none'} on, tools/setup/browsers.ts looks for one from ${looked} on`);
  const { gecko } = manifest.browser_specific_settings ?? {};
  if (gecko && !gecko.id) faults.push('has no id for Firefox');
  if (gecko && gecko.data_collection_permissions?.required?.join() !== 'none')
    faults.push('does not tell Firefox that it collects no data');
  for (const size of ICON_SIZES) if (!manifest.icons?.[size]) faults.push(`has no icon of ${size} px`);
  const files = [
    ...Object.values(manifest.icons ?? {}),
    ...(manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]),
    ...PAGE_SCRIPTS,
    'licences.txt',
    ...LANGUAGES.flatMap((lang) => [`facts/${lang}.json`, `_locales/${lang}/messages.json`]),
  ];
  for (const file of new Set(files)) if (!existsSync(join(build, file))) faults.push(`lacks ${file}`);
  for (const lang of LANGUAGES) {
    const messages = JSON.parse(readFileSync(join(build, `_locales/${lang}/messages.json`), 'utf8')) as Messages;
    for (const [name, most] of Object.entries(LENGTHS)) {
      const { length } = [...(messages[name]?.message ?? '')];
      if (length === 0 || length > most)
        faults.push(`has ${name} of ${length} characters in ${lang}, not 1 to ${most}`);
    }
  }
  for (const script of readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )) {
    const found = new Set(readFileSync(join(build, script), 'utf8').match(FROM_STRINGS));
    if (found.size > 0) faults.push(`${script} makes markup or code from strings: ${[...found].join(', ')}`);
  }
  for (const script of PAGE_SCRIPTS.filter((file) => existsSync(join(build, file)))) {
    const found = new Set(readFileSync(join(build, script), 'utf8').match(WAYS_OUT));
    if (found.size > 0) faults.push(`${script} holds ${[...found].join(', ')}`);
  }
  return faults;
}
