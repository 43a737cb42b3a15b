import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  manifest_version: number;
  name: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: unknown;
  icons?: Record<string, string>;
  content_scripts?: { js?: string[]; css?: string[] }[];
}

/** All that the extension may ask for; README explains each to the person who is asked. */
const PERMISSIONS = ['storage', 'scripting', 'contextMenus'];
const HOSTS = '*://*/*';
const ICON_SIZES = ['16', '32', '48', '96', '128'];

/** What the built package must not ask for or let a page find, as sentences; empty when all is well. */
export function packageFaults(build: string): string[] {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
  const faults: string[] = [];
  const asked = [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])];
  for (const permission of asked)
    if (permission !== HOSTS && !PERMISSIONS.includes(permission)) faults.push(`asks for ${permission}`);
  if (manifest.optional_permissions) faults.push('asks for optional permissions');
  for (const key of ['web_accessible_resources', 'externally_connectable', 'content_security_policy'] as const)
    if (manifest[key]) faults.push(`has ${key}: a page could find the extension, or its rules are loosened`);
  for (const size of ICON_SIZES) if (!manifest.icons?.[size]) faults.push(`has no icon of ${size} px`);
  const files = [
    ...Object.values(manifest.icons ?? {}),
    ...(manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]),
    ...['gate', 'annotator', 'reader'].map((name) => `content-scripts/${name}.js`),
    ...['en', 'ar', 'zh'].flatMap((lang) => [`facts/${lang}.json`, `_locales/${lang}/messages.json`]),
  ];
  for (const file of new Set(files)) if (!existsSync(join(build, file))) faults.push(`lacks ${file}`);
  return faults;
}
