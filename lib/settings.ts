export type Mode = 'news' | 'all' | 'off';
export type SiteRules = Record<string, 'on' | 'off'>;
